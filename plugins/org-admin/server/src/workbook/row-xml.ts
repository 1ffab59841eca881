import { encodeCellText, MAX_CELL_LENGTH, splitCellText } from './cell-text';
import { toCell } from './cell-value';
import type { CellValue, ColumnType, RowParts, WorkbookRow } from './types';

/** What rows need to know of a column: its letters, and the style of its cells. */
export interface RenderedColumn {
  readonly key: string;
  readonly letters: string;
  readonly type: ColumnType;
  readonly styleId: number;
  /** The style of a moment among other values. */
  readonly momentStyleId: number;
}

/** Letters of the nth column, counted from 1: A … Z, AA … XFD. */
export function columnLetters(position: number): string {
  let letters = '';
  for (let rest = position; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A string cell. An inline string is text for every reader, so `=1+1` stays three characters and an operator, and
 * `xml:space` keeps blanks at its ends.
 */
export function textCellXml(reference: string, styleId: number, text: string): string {
  const style = styleId === 0 ? '' : ` s="${styleId}"`;
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${encodeCellText(text)}</t></is></c>`;
}

function valueCellXml(reference: string, styleId: number, value: string, type: string): string {
  const style = styleId === 0 ? '' : ` s="${styleId}"`;
  return `<c r="${reference}"${style}${type}><v>${value}</v></c>`;
}

/** Where a text went over the limit of a cell: what is still to be written, and in which column. */
interface Overflow {
  readonly column: RenderedColumn;
  readonly pieces: readonly string[];
}

function cellXml(
  column: RenderedColumn,
  rowNumber: number,
  value: CellValue,
  overflows: Overflow[]
): string {
  const reference = `${column.letters}${rowNumber}`;
  const cell = toCell(column.type, value);
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return valueCellXml(
        reference,
        column.type === 'mixed' && value instanceof Date ? column.momentStyleId : column.styleId,
        String(cell.number),
        ''
      );
    case 'boolean':
      return valueCellXml(reference, column.styleId, cell.boolean ? '1' : '0', ' t="b"');
    case 'text': {
      if (cell.text.length <= MAX_CELL_LENGTH) {
        return textCellXml(reference, column.styleId, cell.text);
      }
      const [first = '', ...pieces] = splitCellText(cell.text);
      overflows.push({ column, pieces });
      return textCellXml(reference, column.styleId, first);
    }
  }
}

const isInParts = (row: WorkbookRow | RowParts): row is RowParts => Array.isArray(row);

const valueIn = (parts: RowParts, key: string): CellValue => {
  for (const part of parts) {
    if (key in part) return part[key];
  }
  return undefined;
};

/**
 * One row of data as XML: usually one row of the sheet. Text longer than a cell holds goes on in the same column of the
 * rows directly below, which hold nothing else, until it is all there.
 *
 * @param rowNumber number of the first row in the sheet
 * @returns the XML of each row of the sheet, in order
 */
export function renderRow(
  columns: readonly RenderedColumn[],
  rowNumber: number,
  row: WorkbookRow | RowParts
): string[] {
  const overflows: Overflow[] = [];
  let cells = '';
  for (const column of columns) {
    const value = isInParts(row) ? valueIn(row, column.key) : row[column.key];
    cells += cellXml(column, rowNumber, value, overflows);
  }
  const rows = [`<row r="${rowNumber}">${cells}</row>`];
  const continued = Math.max(0, ...overflows.map(({ pieces }) => pieces.length));
  for (let index = 0; index < continued; index += 1) {
    const number = rowNumber + 1 + index;
    const pieces = overflows.map(({ column, pieces: all }) => {
      const piece = all[index];
      return piece === undefined
        ? ''
        : textCellXml(`${column.letters}${number}`, column.styleId, piece);
    });
    rows.push(`<row r="${number}">${pieces.join('')}</row>`);
  }
  return rows;
}

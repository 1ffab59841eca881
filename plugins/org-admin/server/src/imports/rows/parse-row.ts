import type { MemberField } from '../../../../shared/member-fields';
import type { CsvRow } from '../../csv';
import { isProblem, valueParsers, type FieldValue, type ProfileField } from '../../member-values';
import { rowError, type RowError } from './problems';

export type FieldValues = Partial<Record<MemberField, FieldValue>>;

/** A row of the file, read by its links. */
export interface ParsedRow {
  row: number;
  /** As they are in the file. */
  cells: string[];
  /** The cells that are not empty, as values of their fields. */
  values: FieldValues;
  /** Everything that is wrong with the cells by themselves. */
  errors: RowError[];
}

const isBlank = (cell: string) => cell.trim() === '';

/** Cells that cannot be told to belong to a heading make every value of the row doubtful. */
const checkShape = ({ cells, badQuote }: CsvRow, columns: number): RowError | null => {
  if (badQuote) return rowError('badQuote');
  const shape = { params: { columns }, own: { cells: cells.length } };
  if (cells.length < columns) return rowError('tooFewCells', shape);
  return cells.slice(columns).every(isBlank) ? null : rowError('tooManyCells', shape);
};

/**
 * Makes the reader of the rows of one file.
 * @param links the member field of each column, by position; null: skipped
 */
export const createRowParser = (
  links: readonly (MemberField | null)[],
  profileFields: readonly ProfileField[]
) => {
  const parsers = valueParsers(profileFields);
  const linked = links.flatMap((field, column) => {
    const parse = field === null ? undefined : parsers.get(field);
    return field !== null && parse ? [{ column, field, parse }] : [];
  });

  return (csvRow: CsvRow): ParsedRow => {
    const { row, cells } = csvRow;
    const misshapen = checkShape(csvRow, links.length);
    if (misshapen) return { row, cells, values: {}, errors: [misshapen] };
    const values: FieldValues = {};
    const errors: RowError[] = [];
    for (const { column, field, parse } of linked) {
      // The no-break space and the byte order mark are blanks, too.
      const cell = (cells[column] ?? '').trim();
      if (cell === '') continue;
      const value = parse(cell);
      if (isProblem(value)) errors.push(value);
      else values[field] = value;
    }
    return { row, cells, values, errors };
  };
};

import Papa from 'papaparse';

import { CsvError } from './errors';
import type { CsvDelimiter, CsvNewline } from './format';

export interface CsvRow {
  /** As a spreadsheet shows it: the first row of the file is 1; blank rows count, lines within a quoted cell do not. */
  row: number;
  cells: string[];
  /** A quote within a quoted cell is not written twice, so where the cells of this row end is a guess. */
  badQuote: boolean;
}

/** A row longer than this, in UTF-16 units, is taken for a quote that is never closed. */
const MAX_ROW_LENGTH = 1_000_000;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Cuts text that comes in pieces into rows. papaparse does the cutting; what it has no whole row of is kept for the next
 * piece, so memory holds one piece and one row. Blank rows are left out, and counted.
 *
 * @throws CsvError `unclosedQuote`
 */
export class RecordParser {
  private rest = '';
  private count = 0;

  constructor(
    private readonly delimiter: CsvDelimiter,
    private readonly newline: CsvNewline
  ) {}

  /** The row that is not complete yet: where a problem is that comes up now. */
  get currentRow(): number {
    return this.count + 1;
  }

  write(text: string): CsvRow[] {
    const input = this.rest + text;
    const { data, errors, meta } = this.parse(input, true);
    this.rest = input.slice(meta.cursor);
    const rows = this.rows(data, errors);
    if (this.rest.length > MAX_ROW_LENGTH) {
      throw new CsvError('unclosedQuote', { row: this.currentRow });
    }
    return rows;
  }

  end(): CsvRow[] {
    if (this.rest === '') return [];
    const { data, errors } = this.parse(this.rest, false);
    this.rest = '';
    const unclosed = errors.find((error) => error.code === 'MissingQuotes');
    if (unclosed) {
      throw new CsvError('unclosedQuote', { row: this.currentRow + (unclosed.row ?? 0) });
    }
    return this.rows(data, errors);
  }

  private parse(input: string, ignoreLastRow: boolean): Papa.ParseResult<string[]> {
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: this.newline });
    return parser.parse(input, 0, ignoreLastRow) as Papa.ParseResult<string[]>;
  }

  private rows(data: string[][], errors: Papa.ParseError[]): CsvRow[] {
    const badQuotes = new Set(errors.map((error) => error.row));
    const rows: CsvRow[] = [];
    data.forEach((cells, index) => {
      this.count += 1;
      this.dropCarriageReturn(cells);
      if (!isBlank(cells)) rows.push({ row: this.count, cells, badQuote: badQuotes.has(index) });
    });
    return rows;
  }

  /** Lines are cut at line feeds, whether or not there is a carriage return before them. */
  private dropCarriageReturn(cells: string[]): void {
    const last = cells.length - 1;
    const cell = cells[last];
    if (this.newline === '\n' && cell?.endsWith('\r')) cells[last] = cell.slice(0, -1);
  }
}

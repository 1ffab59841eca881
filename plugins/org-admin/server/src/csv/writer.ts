import Papa from 'papaparse';

import type { CsvDelimiter } from './format';

export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet program would run as a formula, or what {@link guardCell} has made of it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Keeps a spreadsheet program from running a cell as a formula, by an apostrophe before it. {@link unguardCell} gives back
 * exactly what the cell was, for a cell that looks guarded already gets one apostrophe more.
 */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** Rows as CSV text (RFC 4180), each ending with a line end. */
export const csvText = (rows: readonly (readonly string[])[], delimiter: CsvDelimiter): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(rows as string[][], { delimiter, newline: '\r\n' })}\r\n`;

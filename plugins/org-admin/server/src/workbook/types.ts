/**
 * - `text`: a string cell, whatever it looks like; never a formula
 * - `identifier`: text that a spreadsheet program must not turn into a number when it is edited (ids, phone numbers)
 * - `number`; `percent`: a fraction (0.25), shown as 25 %
 * - `date`: a day, from a `Date` (its UTC day) or `YYYY-MM-DD`
 * - `datetime`: a moment, from a `Date` or an ISO string, in UTC
 * - `boolean`: TRUE or FALSE
 * - `mixed`: each value as what it is: a text, a number, a boolean, or a `Date` as a moment
 */
export type ColumnType =
  'text' | 'identifier' | 'number' | 'percent' | 'date' | 'datetime' | 'boolean' | 'mixed';

export interface WorkbookColumn {
  /** The property of a row that stands in this column. */
  readonly key: string;
  readonly heading: string;
  readonly type: ColumnType;
  /** Width in characters; left out, one that suits the type and the heading. */
  readonly width?: number;
}

export interface SheetDefinition {
  /** Wanted name; the workbook makes it legal and unique. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
}

/**
 * What a cell is made of. Null and undefined leave it empty. Anything that is no text, number, boolean, date or BigInt is a
 * fault of the caller and ends the workbook with a TypeError: objects would let `{ formula }` or `{ hyperlink }` through.
 */
export type CellValue = string | number | bigint | boolean | Date | null | undefined;

export type WorkbookRow = Readonly<Record<string, CellValue>>;

/**
 * A row in parts, each key in one of them. To spread parts into one object takes longer than to write the row: an object that gets more
 * than a dozen keys one by one becomes a dictionary.
 */
export type RowParts = readonly WorkbookRow[];

/**
 * Rows in batches, so that a sheet can be longer than memory. A batch may make its rows while it is iterated: rows that are
 * written and forgotten one by one cost next to no memory.
 */
export type RowBatches = AsyncIterable<RowBatch> | Iterable<RowBatch>;

export type RowBatch = Iterable<WorkbookRow | RowParts>;

export interface WorkbookOptions {
  /** Who made it, for the file's properties. */
  readonly creator: string;
  /** When it was made; now, where left out. */
  readonly created?: Date;
}

export interface WrittenSheet {
  /** The name it got. */
  readonly name: string;
  /** Rows of data, without the heading and without the rows that only continue a long text. */
  readonly rows: number;
}

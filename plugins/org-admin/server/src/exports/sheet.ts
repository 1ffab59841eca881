import type { ReadExportQuery } from '../../../shared/contracts/exports';
import type { Language } from '../../../shared/vocabulary';
import { isEnabled } from '../domain/app-types';
import type { Moment } from '../domain/in-force';
import type { Organization } from '../organizations/service';
import type {
  CellValue,
  ColumnType,
  RowBatch,
  RowParts,
  SheetDefinition,
  WorkbookColumn,
  WorkbookRow,
} from '../workbook';
import type { Structure } from './structure';
import type { Translate, TranslationKey } from './translations';

/** What an export is about: the same for all of its sheets. */
export interface ExportContext {
  readonly organization: Organization;
  readonly language: Language;
  readonly t: Translate;
  /** Orders texts as the language does. */
  readonly compare: (a: string, b: string) => number;
  /** What was asked for. */
  readonly query: ReadExportQuery;
  readonly madeAt: Date;
  /** The moment whose state is told. */
  readonly moment: Moment;
  readonly structure: Structure;
}

/** A sheet with the rows still to be read. */
export interface ExportSheet extends SheetDefinition {
  readonly rows: AsyncIterable<RowBatch>;
}

/** Makes a sheet: reads what its columns depend on, and leaves the rows for later. */
export type SheetBuilder = (context: ExportContext) => Promise<ExportSheet>;

type HeadingKey = TranslationKey extends infer Key
  ? Key extends `heading.${infer Name}`
    ? Name
    : never
  : never;

/** A column whose rows have their value under the key of its heading. */
export type ColumnSpec = readonly [key: HeadingKey, type: ColumnType, width?: number];

/** A row of a sheet whose columns are fixed: a value, or nothing, for each. */
export type RowOf<Specs extends readonly ColumnSpec[]> = Record<
  Specs[number][0],
  WorkbookRow[string]
>;

/** Such a row in parts. `row` is there for the compiler alone, which sees by it that no column is forgotten. */
export type InParts<Row extends WorkbookRow> = RowParts & { readonly row?: Row };

/** Puts parts of a row together: cells of place, owner and record, and what is the sheet's own. */
export const inParts = <
  A extends WorkbookRow,
  B extends WorkbookRow,
  C extends WorkbookRow = Record<never, CellValue>,
  D extends WorkbookRow = Record<never, CellValue>,
>(
  ...parts: [A, B, C?, D?]
): InParts<A & B & C & D> => parts as RowParts;

export const columnsOf = (specs: readonly ColumnSpec[], t: Translate): WorkbookColumn[] =>
  specs.map(([key, type, width]) => ({ key, type, width, heading: t(`heading.${key}`) }));

/** Rows made one by one as they are written, of what was read in a batch; `null` leaves one out. */
export function* rowsOf<From, Row extends WorkbookRow | RowParts>(
  batch: Iterable<From>,
  toRow: (from: From) => Row | null
): Generator<Row> {
  for (const from of batch) {
    const row = toRow(from);
    if (row) yield row;
  }
}

/** Several names in one cell. */
export const listCell = (values: readonly string[] | null | undefined): string =>
  (values ?? []).join('; ');

/** Percentages are kept as 20 and written as 0.2, which the cell shows as 20 %. */
export const percentCell = (percent: number): number => percent / 100;

export const hasTimeApp = (organization: Organization): boolean => isEnabled(organization, 'time');

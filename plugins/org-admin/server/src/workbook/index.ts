export {
  createWorkbook,
  MAX_SHEET_COLUMNS,
  MAX_SHEET_ROWS,
  WorkbookAborted,
  type Workbook,
} from './workbook';
export { MAX_CELL_LENGTH } from './cell-text';
export { MAX_SHEET_NAME_LENGTH } from './sheet-name';
export type {
  CellValue,
  ColumnType,
  RowBatch,
  RowBatches,
  RowParts,
  SheetDefinition,
  WorkbookColumn,
  WorkbookOptions,
  WorkbookRow,
  WrittenSheet,
} from './types';

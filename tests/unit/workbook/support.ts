import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import {
  createWorkbook,
  type CellValue,
  type ColumnType,
  type RowParts,
  type SheetDefinition,
  type WorkbookRow,
  type WrittenSheet,
} from '../../../plugins/org-admin/server/src/workbook';

export interface SheetToWrite extends SheetDefinition {
  rows: readonly (WorkbookRow | RowParts)[];
}

/** Writes a workbook and gives its bytes. */
export const writeWorkbook = async (
  sheets: readonly SheetToWrite[],
  creator = 'Tests'
): Promise<{ file: Buffer; written: WrittenSheet[] }> => {
  const output = new PassThrough();
  const file = buffer(output);
  const workbook = createWorkbook(output, { creator });
  const written: WrittenSheet[] = [];
  for (const { rows, ...definition } of sheets) {
    written.push(await workbook.sheet(definition, [rows]));
  }
  await workbook.finish();
  return { file: await file, written };
};

/** A workbook of one sheet with one column that holds these values, one a row. */
export const writeColumn = async (type: ColumnType, values: readonly CellValue[]) =>
  (
    await writeWorkbook([
      {
        name: 'Values',
        columns: [
          // Empty cells at the end of a sheet leave no trace; a number in every row does.
          { key: 'number', heading: 'Number', type: 'number' },
          { key: 'value', heading: 'Value', type },
        ],
        rows: values.map((value, index) => ({ number: index, value })),
      },
    ])
  ).file;

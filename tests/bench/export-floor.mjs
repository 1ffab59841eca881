/** The least that an export can take with exceljs: its streaming writer, fed the cells of the same workbook from memory. */
import { Writable } from 'node:stream';

import exceljs from 'exceljs';

import { inputOfChild, peakMemory, tellParent } from './support/child.mjs';

/** @type {{ workbook: string }} */
const { workbook } = inputOfChild();

/** @type {{ name: string, rows: exceljs.CellValue[][] }[]} */
const sheets = [];
for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(workbook, { styles: 'cache' })) {
  /** @type {exceljs.CellValue[][]} */
  const rows = [];
  for await (const row of sheet) {
    if (Array.isArray(row.values)) rows.push(row.values.slice(1));
  }
  sheets.push({ name: `Sheet ${sheets.length + 1}`, rows });
}
/** @param {number} most rows of a sheet */
const writeAll = async (most) => {
  const nowhere = new Writable({ write: (_chunk, _encoding, written) => written() });
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream: nowhere });
  for (const { name, rows } of sheets) {
    const sheet = writer.addWorksheet(name);
    for (const row of rows.slice(0, most)) sheet.addRow(row).commit();
    sheet.commit();
  }
  await writer.commit();
};

// A few, to get up to speed.
await writeAll(1000);
const start = performance.now();
await writeAll(Infinity);
await tellParent({ milliseconds: performance.now() - start, memory: peakMemory() });

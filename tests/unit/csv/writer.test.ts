import {
  csvText,
  guardCell,
  openCsv,
  unguardCell,
} from '../../../plugins/org-admin/server/src/csv';
import { textSource } from './source';

it.each(['=1+1', '+31 6 1', '-x', '@SUM(A1)', '\t=1', "'=1", "''+1"])(
  'guards %j so that nothing runs it, and gives it back',
  (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(guardCell(cell))).toBe(cell);
  }
);

it.each(['', 'Jan', "'t Hooft", '1=1', 'a@b'])('leaves %j alone', (cell) => {
  expect(guardCell(cell)).toBe(cell);
  expect(unguardCell(cell)).toBe(cell);
});

it('writes what the reader reads', async () => {
  const rows = [
    ['a', 'b;c'],
    ['quote "', 'line\nbreak'],
    [' space ', 'é, 😀'],
  ];
  const file = await openCsv(
    textSource(csvText(rows.slice(0, 1), ';') + csvText(rows.slice(1), ';'))
  );
  const read = [file.headings];
  for await (const batch of file.rows()) read.push(...batch.map(({ cells }) => cells));
  expect(read).toEqual(rows);
});

import { MAX_SHEET_ROWS } from '../../../plugins/org-admin/server/src/workbook';
import { readSheet, readWorkbook, xmlParts } from '../../fixtures/read-workbook';
import { writeWorkbook } from './support';

// A sheet that is full has a million rows.
jest.setTimeout(120_000);

const columns = [
  { key: 'name', heading: 'Name', type: 'text' },
  { key: 'since', heading: 'Since', type: 'date', width: 30 },
] as const;

const namesOf = async (wanted: string[]) => {
  const { file, written } = await writeWorkbook(
    wanted.map((name) => ({ name, columns, rows: [] }))
  );
  const names = (await readWorkbook(file)).map(({ name }) => name);
  expect(written.map(({ name }) => name)).toEqual(names);
  return names;
};

describe('names of sheets', () => {
  it('lose what a name may not hold', async () => {
    const names = await namesOf([
      'a[b]:c*d?e/f\\g',
      "'quoted'",
      'two\nlines\u0000',
      ' blanks ',
      '',
      "'''",
      'ok\ufffe\ud83d',
    ]);
    expect(names).toEqual([
      'a-b--c-d-e-f-g',
      'quoted',
      'two lines',
      'blanks',
      'Sheet',
      'Sheet (2)',
      'ok \ufffd',
    ]);
  });

  it('have 31 characters at most, with the number that tells them apart', async () => {
    const long = 'A circle with a name far longer than any sheet may have';
    const names = await namesOf([long, long, `${'x'.repeat(30)}😀`]);
    expect(names).toEqual([
      'A circle with a name far longer',
      'A circle with a name far lo (2)',
      'x'.repeat(30),
    ]);
  });

  it('differ in more than their case, and leave the reserved one alone', async () => {
    expect(await namesOf(['Members', 'MEMBERS', 'members', 'History', 'history'])).toEqual([
      'Members',
      'MEMBERS (2)',
      'members (3)',
      'History (2)',
      'history (3)',
    ]);
  });

  it('find a free one where a cut name ends up on another', async () => {
    expect(await namesOf(['Team (2)', 'Team', 'Team'])).toEqual(['Team (2)', 'Team', 'Team (3)']);
  });
});

describe('a sheet', () => {
  const rows = Array.from({ length: 40 }, (_row, index) => ({
    name: `Member ${index}`,
    since: '2026-01-01',
  }));

  it('has a bold heading that stays in place, a filter over all rows, and columns wide enough', async () => {
    const { file } = await writeWorkbook([{ name: 'Members', columns, rows }]);
    const { sheet, headings } = await readSheet(file);
    expect(headings).toEqual(['Name', 'Since']);
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.getCell('A2').font?.bold ?? false).toBe(false);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:B41');
    expect(sheet.getColumn(1).width).toBeGreaterThanOrEqual(12);
    expect(sheet.getColumn(2).width).toBe(30);
  });

  it('is valid without rows', async () => {
    const { file, written } = await writeWorkbook([{ name: 'Nobody', columns, rows: [] }]);
    const { sheet, rows: found, headings } = await readSheet(file);
    expect(written).toEqual([{ name: 'Nobody', rows: 0 }]);
    expect(headings).toEqual(['Name', 'Since']);
    expect(found).toEqual([]);
    expect(sheet.autoFilter).toBe('A1:B1');
  });

  it('takes any text as heading', async () => {
    const heading = '=1+1 <b> _x0041_ \ufffe \u0000';
    const { file } = await writeWorkbook([
      { name: 'Headings', columns: [{ key: 'a', heading, type: 'text' }], rows: [{ a: 'x' }] },
    ]);
    expect((await readSheet(file)).headings).toEqual([heading]);
  });

  it('finds columns beyond Z', async () => {
    const many = Array.from({ length: 703 }, (_column, index) => ({
      key: `k${index}`,
      heading: `H${index}`,
      type: 'number' as const,
    }));
    const row = Object.fromEntries(many.map(({ key }, index) => [key, index]));
    const { file } = await writeWorkbook([{ name: 'Wide', columns: many, rows: [row] }]);
    const { rows: found, sheet } = await readSheet(file);
    expect(found[0]).toEqual(many.map((_column, index) => index));
    expect(sheet.getCell('AAA2').value).toBe(702);
  });

  it('keeps sheets apart, in their order', async () => {
    const { file } = await writeWorkbook([
      { name: 'One', columns, rows: [{ name: 'a' }] },
      { name: 'Two', columns, rows: [{ name: 'b' }, { name: 'c' }] },
    ]);
    const sheets = await readWorkbook(file);
    expect(sheets.map(({ name, rows: found }) => [name, found.map(([cell]) => cell)])).toEqual([
      ['One', ['a']],
      ['Two', ['b', 'c']],
    ]);
  });

  it('is followed by a further one where it is full', async () => {
    const column = [{ key: 'n', heading: 'N', type: 'number' }] as const;
    const full = Array.from({ length: MAX_SHEET_ROWS }, (_row, n) => ({ n }));
    const { file, written } = await writeWorkbook([{ name: 'Full', columns: column, rows: full }]);
    expect(written).toEqual([{ name: 'Full', rows: MAX_SHEET_ROWS }]);
    const parts = new Map(await xmlParts(file));
    expect(parts.get('xl/workbook.xml')).toContain('name="Full (2)"');
    const first = parts.get('xl/worksheets/sheet1.xml')!;
    const second = parts.get('xl/worksheets/sheet2.xml')!;
    expect(first).toContain(`<c r="A${MAX_SHEET_ROWS}"><v>${MAX_SHEET_ROWS - 2}</v></c>`);
    expect(first).not.toContain(`r="A${MAX_SHEET_ROWS + 1}"`);
    expect(second).toContain(`<c r="A2"><v>${MAX_SHEET_ROWS - 1}</v></c>`);
  });
});

describe('the properties of the file', () => {
  it('name who made it, in characters that XML can hold', async () => {
    const { file } = await writeWorkbook(
      [{ name: 'One', columns, rows: [] }],
      'Åsa <& \u0000\ufffe'
    );
    await readWorkbook(file);
    expect(new Map(await xmlParts(file)).get('docProps/core.xml')).toContain(
      'Åsa &lt;&amp; \ufffd\ufffd'
    );
  });
});

describe('rows in parts', () => {
  it('have each cell from the part that has its key', async () => {
    const moment = new Date('2026-03-04T00:00:00Z');
    const whole = { name: 'Whole', since: moment };
    const rows = [whole, [{ name: 'Parted' }, { since: moment }], [{ since: null }, { name: 'x' }]];
    const { file, written } = await writeWorkbook([{ name: 'Parts', columns, rows }]);
    expect(written).toEqual([{ name: 'Parts', rows: 3 }]);
    const [sheet] = await readWorkbook(file);
    expect(sheet!.rows).toEqual([
      ['Whole', moment],
      ['Parted', moment],
      ['x', null],
    ]);
  });
});

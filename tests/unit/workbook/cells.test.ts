import type { CellValue, ColumnType } from '../../../plugins/org-admin/server/src/workbook';
import { MAX_CELL_LENGTH } from '../../../plugins/org-admin/server/src/workbook';
import { readSheet, xmlParts } from '../../fixtures/read-workbook';
import { writeColumn, writeWorkbook } from './support';

const roundTrip = async (type: ColumnType, values: readonly CellValue[]) => {
  const sheet = await readSheet(await writeColumn(type, values));
  return sheet.rows.map((cells) => cells[1]);
};

describe('text', () => {
  const asTyped = [
    [
      'formulas',
      ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.org","x")', "'=1", '\t=1'],
    ],
    ['markup', ['<b>bold</b> & "quotes" \'single\'', '</t></is></c>', ']]>', '<!-- -->', '&amp;']],
    ['blanks at the ends', [' leading', 'trailing ', '  ', '\n', 'two\nlines', 'tab\tbed']],
    ['carriage returns', ['a\r\nb', '\r', 'a\rb']],
    [
      'control characters',
      ['nul \u0000', 'bell \u0007', 'escape \u001b[31m', 'delete \u007f', 'next line \u0085'],
    ],
    ['noncharacters', ['\ufffe', '\uffff', 'a\ufffeb\uffffc']],
    [
      'literal escapes',
      ['_x0041_', '_x005F_', '_x005f_x0041_', '__x0041_', '_x0041', '_xZZZZ_', '_x0041_x0042_'],
    ],
    ['scripts and emoji', ['Åsa Öberg', '日本語', 'שלום עולם', '👩‍👩‍👧‍👦 🏳️‍🌈', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢', 'e\u0301']],
    ['what looks like a number', ['007', '0612345678', '1e5', '1/2', '12.0', 'NaN', 'TRUE', '٣']],
  ] as const;

  it.each(asTyped)('keeps %s as typed', async (_kind, values) => {
    expect(await roundTrip('text', values)).toEqual(values);
    expect(await roundTrip('identifier', values)).toEqual(values);
  });

  it('replaces half a surrogate pair, which no encoding can hold', async () => {
    expect(await roundTrip('text', ['a\ud83d', '\ude00b', '\ude00\ud83d', 'ok 😀'])).toEqual([
      'a\ufffd',
      '\ufffdb',
      '\ufffd\ufffd',
      'ok 😀',
    ]);
  });

  it('leaves cells without text empty', async () => {
    expect(await roundTrip('text', ['', null, undefined])).toEqual([null, null, null]);
  });

  it('writes numbers, dates and booleans in a text column as text', async () => {
    expect(await roundTrip('text', [12, 12n, true, new Date('2026-02-03T04:05:06Z')])).toEqual([
      '12',
      '12',
      'true',
      '2026-02-03T04:05:06.000Z',
    ]);
  });

  it('marks ids as text, so that editing them keeps leading zeros', async () => {
    const sheet = await readSheet(await writeColumn('identifier', ['007']));
    expect(sheet.sheet.getCell('B2').numFmt).toBe('@');
  });

  it('writes no formula, whatever the text', async () => {
    const file = await writeColumn('text', ['=1+1', '<f>1</f>']);
    for (const [, xml] of await xmlParts(file)) expect(xml).not.toMatch(/<f[ >]/);
  });

  it.each([
    [{ formula: '1+1' }],
    [{ text: 'x', hyperlink: 'http://example.org' }],
    [{ richText: [] }],
    [['a']],
  ])('refuses the object %j', async (value) => {
    await expect(writeColumn('text', [value as unknown as CellValue])).rejects.toThrow(TypeError);
  });
});

describe('long text', () => {
  const columns = [
    { key: 'name', heading: 'Name', type: 'text' },
    { key: 'comment', heading: 'Comment', type: 'text' },
    { key: 'note', heading: 'Note', type: 'text' },
  ] as const;

  it('goes on in the rows below until all of it is there', async () => {
    const comment = 'abcdefghij'.repeat(8_000);
    const note = 'x'.repeat(MAX_CELL_LENGTH + 1);
    const { file, written } = await writeWorkbook([
      {
        name: 'Long',
        columns,
        rows: [
          { name: 'first', comment, note },
          { name: 'second', comment: 'short' },
        ],
      },
    ]);
    const sheet = await readSheet(file);
    expect(sheet.rows.map(([name]) => name)).toEqual(['first', null, null, 'second']);
    expect(
      sheet.rows
        .slice(0, 3)
        .map((cells) => cells[1])
        .join('')
    ).toBe(comment);
    expect(
      sheet.rows
        .slice(0, 2)
        .map((cells) => cells[2])
        .join('')
    ).toBe(note);
    expect(sheet.rows[2]![2]).toBeNull();
    expect(written).toEqual([{ name: 'Long', rows: 2 }]);
  });

  it('fills a cell to its limit, and never cuts a character in two', async () => {
    const fits = '\u0000'.repeat(MAX_CELL_LENGTH);
    const emoji = `a${'😀'.repeat(MAX_CELL_LENGTH)}`;
    const sheet = await readSheet(await writeColumn('text', [fits, emoji]));
    const cells = sheet.rows.map((row) => row[1] as string);
    expect(cells[0]).toBe(fits);
    expect(cells.slice(1).join('')).toBe(emoji);
    for (const cell of cells) {
      expect(cell.length).toBeLessThanOrEqual(MAX_CELL_LENGTH);
      expect(cell).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('keeps a literal escape that stands on the border of two cells', async () => {
    const text = `${'a'.repeat(MAX_CELL_LENGTH - 3)}_x0041_`;
    const sheet = await readSheet(await writeColumn('text', [text]));
    expect(sheet.rows.map((row) => row[1]).join('')).toBe(text);
  });
});

describe('numbers', () => {
  it('are numbers', async () => {
    const values = [0, -1, 1.5, 0.1 + 0.2, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE];
    expect(await roundTrip('number', values)).toEqual(values);
  });

  it('come from text where it is exactly a number, as drivers give decimals and big integers', async () => {
    expect(await roundTrip('number', ['12', '-0.50', '18.5', 42n])).toEqual([12, -0.5, 18.5, 42]);
  });

  it('are text where a cell cannot hold them as numbers', async () => {
    expect(
      await roundTrip('number', [NaN, Infinity, -Infinity, 12345678901234567890n, 'twelve', '007'])
    ).toEqual(['NaN', 'Infinity', '-Infinity', '12345678901234567890', 'twelve', '007']);
  });

  it('are shown as percentages where the column says so', async () => {
    const sheet = await readSheet(await writeColumn('percent', [0.25]));
    expect(sheet.rows[0]![1]).toBe(0.25);
    expect(sheet.sheet.getCell('B2').numFmt).toBe('0.0%');
  });
});

describe('booleans', () => {
  it('are booleans', async () => {
    expect(await roundTrip('boolean', [true, false, null, 'maybe'])).toEqual([
      true,
      false,
      null,
      'maybe',
    ]);
  });
});

describe('dates', () => {
  it('are days, whatever the time of day', async () => {
    const file = await writeColumn('date', [
      new Date('2026-06-30T00:00:00Z'),
      new Date('2026-06-30T23:59:59.999Z'),
      '2026-06-30',
      '1900-03-01',
      '9999-12-31',
    ]);
    const sheet = await readSheet(file);
    expect(sheet.rows.map((row) => (row[1] as Date).toISOString())).toEqual([
      '2026-06-30T00:00:00.000Z',
      '2026-06-30T00:00:00.000Z',
      '2026-06-30T00:00:00.000Z',
      '1900-03-01T00:00:00.000Z',
      '9999-12-31T00:00:00.000Z',
    ]);
    expect(sheet.sheet.getCell('B2').numFmt).toBe('yyyy-mm-dd');
  });

  it('are moments in UTC, whichever way they are given', async () => {
    const sheet = await readSheet(
      await writeColumn('datetime', [
        new Date('2026-06-30T12:34:56Z'),
        '2026-06-30T12:34:56.000Z',
        '2026-06-30 12:34:56',
        '2026-06-30T14:34:56+02:00',
      ])
    );
    expect(sheet.rows.map((row) => (row[1] as Date).toISOString())).toEqual(
      Array(4).fill('2026-06-30T12:34:56.000Z')
    );
    expect(sheet.sheet.getCell('B2').numFmt).toBe('yyyy-mm-dd hh:mm');
  });

  it('are text where spreadsheet programs know no such day', async () => {
    expect(
      await roundTrip('date', [
        '1850-01-01',
        new Date('1900-02-28T00:00:00Z'),
        '2026-02-30',
        '30 June',
        new Date('+012345-01-01'),
      ])
    ).toEqual(['1850-01-01', '1900-02-28', '2026-02-30', '30 June', '+012345-01-01']);
  });

  it('leave the cell empty where there is none', async () => {
    expect(await roundTrip('date', [new Date(NaN), null, undefined, ''])).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(await roundTrip('datetime', [new Date(NaN)])).toEqual([null]);
  });
});

describe('values of many kinds in one column', () => {
  it('stay what they are', async () => {
    const moment = new Date('2026-06-30T12:30:00.000Z');
    const { sheet, rows } = await readSheet(
      await writeColumn('mixed', ['=1+1', 7, true, moment, '2026-06-30', null])
    );
    expect(rows.map((cells) => cells[1])).toEqual(['=1+1', 7, true, moment, '2026-06-30', null]);
    expect(sheet.getCell('B5').numFmt).toBe('yyyy-mm-dd hh:mm');
  });
});

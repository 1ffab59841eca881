import { openCsv, type CsvChoice, type CsvSource } from '../../../plugins/org-admin/server/src/csv';
import { bytesSource, encode, textSource } from './source';

const readAll = async (source: CsvSource, choice?: CsvChoice) => {
  const file = await openCsv(source, choice);
  const rows = [];
  for await (const batch of file.rows()) rows.push(...batch);
  return { ...file, rows };
};

const cellsOf = async (source: CsvSource, choice?: CsvChoice) => {
  const { headings, rows } = await readAll(source, choice);
  return [headings, ...rows.map(({ cells }) => cells)];
};

const problem = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error
  );

describe('characters on the borders between reads', () => {
  const table = [
    ['naïve', 'Größe', 'Ж'],
    ['é', '中文', '😀'],
    ['a😀b', '"quoted, ""twice"""', 'žluťoučký kůň'],
    ['line\r\nbreak', 'ﬁn', '𝔘𝔫𝔦'],
  ];
  const text = table
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'arrive unchanged in %s, whatever the size of a read',
    async (encoding) => {
      for (const mark of ['', '\uFEFF']) {
        const bytes = encode(mark + text, encoding);
        for (let size = 1; size <= bytes.length; size += 1) {
          expect(await cellsOf(bytesSource(bytes, size), { encoding, delimiter: ',' })).toEqual(
            table
          );
        }
      }
    }
  );

  it('arrive unchanged when each lies on the border of a real read of 64 KB', async () => {
    for (const character of ['é', '中', '😀', '\r\n', '""']) {
      for (let shift = 1; shift <= 4; shift += 1) {
        const start = 'first,second\n"';
        const padding = 'x'.repeat(64 * 1024 - start.length - shift);
        const body = `${padding}${character}end`;
        const [, row] = await cellsOf(textSource(`${start}${body}",é\n`));
        expect(row).toEqual([body.replace('""', '"'), 'é']);
      }
    }
  });
});

describe('encoding', () => {
  const text = 'voornaam;naam\nZoë;Müller €\nJosé;Ångström\n';
  const cells = [
    ['voornaam', 'naam'],
    ['Zoë', 'Müller €'],
    ['José', 'Ångström'],
  ];

  it.each([
    ['utf-8', ''],
    ['utf-8', '\uFEFF'],
    ['utf-16le', ''],
    ['utf-16le', '\uFEFF'],
    ['utf-16be', ''],
    ['utf-16be', '\uFEFF'],
    ['windows-1252', ''],
  ])('%s is found out, mark %j', async (encoding, mark) => {
    const source = bytesSource(encode(mark + text, encoding));
    const file = await openCsv(source);
    expect(file.encoding).toBe(encoding);
    expect(await cellsOf(source)).toEqual(cells);
  });

  it('takes plain ASCII for UTF-8', async () => {
    expect((await openCsv(textSource('a,b\n1,2\n'))).encoding).toBe('utf-8');
  });

  it('finds an accent that comes after a megabyte of ASCII', async () => {
    const bytes = encode(`name\n${'plain\n'.repeat(200_000)}Zoë\n`, 'windows-1252');
    expect((await openCsv(bytesSource(bytes))).encoding).toBe('windows-1252');
  });

  it('reads every character that Windows-1252 has above ASCII', async () => {
    const bytes = Buffer.from([...'x\n'].map((c) => c.charCodeAt(0)));
    const high = Buffer.from([
      0x80, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x96, 0x99, 0x9c, 0x9f, 0xff,
    ]);
    const [, row] = await cellsOf(bytesSource(Buffer.concat([bytes, high])));
    expect(row).toEqual(['€ŠŒŽ‘’“”–™œŸÿ']);
  });

  it('tells the row of bytes that mean nothing in the chosen encoding, and which one fits', async () => {
    const source = bytesSource(encode('name\nJan\nZoë\n', 'windows-1252'), 3);
    expect(await problem(readAll(source, { encoding: 'utf-8' }))).toMatchObject({
      problem: 'wrongEncoding',
      params: { row: 3, encoding: 'utf-8', suggestion: 'windows-1252' },
    });
  });

  it('tells the row of a few broken bytes in a file that is UTF-8 otherwise', async () => {
    const good = encode('name\nZoë\nJosé\nÅsa\n', 'utf-8');
    const source = bytesSource(Buffer.concat([good, Buffer.from([0x42, 0xe9, 0x0a])]));
    expect(await problem(readAll(source))).toMatchObject({
      problem: 'wrongEncoding',
      params: { row: 5, encoding: 'utf-8', suggestion: 'windows-1252' },
    });
  });

  it('tells half a character at the end of the file', async () => {
    const source = bytesSource(encode('ab', 'utf-16le').subarray(0, 3));
    expect(await problem(readAll(source, { encoding: 'utf-16le' }))).toMatchObject({
      problem: 'wrongEncoding',
      params: { row: 1 },
    });
  });

  it.each([
    ['a zip, as every .xlsx is', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'spreadsheet'],
    ['an old .xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'spreadsheet'],
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe, 0, 1],
      'other',
    ],
    ['nothing but zeros', new Array<number>(100).fill(0), 'other'],
  ])('refuses %s', async (_name, bytes, kind) => {
    expect(await problem(openCsv(bytesSource(Buffer.from(bytes))))).toMatchObject({
      problem: 'binary',
      params: { kind },
    });
  });

  it('leaves a single NUL in a text to whoever reads the cell', async () => {
    expect(await cellsOf(textSource('a,b\n1\0,2\n'))).toEqual([
      ['a', 'b'],
      ['1\0', '2'],
    ]);
  });
});

describe('delimiter and line ends', () => {
  it.each([',', ';', '\t', '|'] as const)('finds out %j', async (delimiter) => {
    const lines = [
      ['first', 'last', 'teams'],
      ['Jan, jr.', 'Jansen', 'a'],
      ['Ann', 'de Vries', 'b'],
    ];
    const text = lines.map((line) => line.map((c) => `"${c}"`).join(delimiter)).join('\n');
    const file = await openCsv(textSource(text));
    expect(file.delimiter).toBe(delimiter);
    expect(await cellsOf(textSource(text))).toEqual(lines);
  });

  it('is not misled by the other delimiters within cells', async () => {
    const text = 'name;teams;note\nJan;a|b|c;1,5, 2,5, 3,5\nAnn;a|b;4,5, 5, 6\n';
    expect((await openCsv(textSource(text))).delimiter).toBe(';');
  });

  it('takes a comma for a file of one column', async () => {
    expect((await openCsv(textSource('email\na@example.org; or so\n'))).delimiter).toBe(',');
  });

  it('obeys the line by which spreadsheet programs are told, and does not count it', async () => {
    const file = await readAll(textSource('sep=;\r\na;b\r\n1;2\r\n'));
    expect(file).toMatchObject({ delimiter: ';', headings: ['a', 'b'] });
    expect(file.rows).toEqual([{ row: 2, cells: ['1', '2'], badQuote: false }]);
  });

  it('lets the delimiter be chosen', async () => {
    expect(await cellsOf(textSource('a;b,c\n'), { delimiter: ',' })).toEqual([['a;b', 'c']]);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end with %j', async (end) => {
    const text = ['a,b', '1,"x', 'y"', ''].join(end);
    const [, row] = await cellsOf(textSource(text));
    expect(row).toEqual(['1', `x${end}y`]);
  });

  it('reads a file whose line ends are mixed', async () => {
    expect(await cellsOf(textSource('a,b\r\n1,2\n3,"4"\r\n5,6'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });
});

describe('rows', () => {
  it('are numbered as a spreadsheet shows them', async () => {
    const { rows } = await readAll(textSource('a,b\n1,"x\ny\nz"\n\n,\n2,w\n'));
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, '1'],
      [5, '2'],
    ]);
  });

  it('begin below the first row that is not blank', async () => {
    const file = await readAll(textSource('\n,,\na,b\n1,2\n'));
    expect(file.headings).toEqual(['a', 'b']);
    expect(file.rows.map(({ row }) => row)).toEqual([4]);
  });

  it('keep the number of cells that they have', async () => {
    const { rows } = await readAll(textSource('a,b\n1\n1,2,3\n'));
    expect(rows.map(({ cells }) => cells.length)).toEqual([1, 3]);
  });

  it('say where a quote within a quoted cell is not written twice', async () => {
    const { rows } = await readAll(textSource('a,b\n1,2\n"Jan "Jopie" Jansen",2\n3,4\n'));
    expect(rows.map(({ badQuote }) => badQuote)).toEqual([false, true, false]);
  });

  it('say nothing of the kind about quotes that only a border between reads cuts', async () => {
    for (let size = 1; size < 40; size += 1) {
      const { rows } = await readAll(
        textSource('a,b\r\n"1""1","2"\r\n"3","4"\r\n"é""","6"\r\n', size)
      );
      expect(rows.map(({ badQuote }) => badQuote)).toEqual([false, false, false]);
    }
  });

  it('come as rows again at each reading', async () => {
    const file = await openCsv(textSource('a\n1\n2\n'));
    for (let turn = 0; turn < 2; turn += 1) {
      const rows = [];
      for await (const batch of file.rows()) rows.push(...batch);
      expect(rows.map(({ cells }) => cells)).toEqual([['1'], ['2']]);
    }
  });
});

describe('what is no list', () => {
  it.each([
    ['an empty file', ''],
    ['blank lines', '\n\r\n  \n'],
    ['delimiters alone', ',,,\n,,,\n'],
  ])('%s is empty', async (_name, text) => {
    expect(await problem(openCsv(textSource(text)))).toMatchObject({ problem: 'empty' });
  });

  it('a file of headings has no rows', async () => {
    expect((await readAll(textSource('a,b\n'))).rows).toEqual([]);
  });

  it('a quote that is never closed is told with the row in which it begins', async () => {
    for (const size of [1, 7, 1000]) {
      const text = 'a,b\n1,2\n3,"4\n5,6\n7,8\n';
      expect(await problem(readAll(textSource(text, size)))).toMatchObject({
        problem: 'unclosedQuote',
        params: { row: 3 },
      });
    }
  });

  it('a quote that is not closed for a megabyte is told without reading on', async () => {
    let pieces = 0;
    const source = async function* () {
      yield Buffer.from('a,b\n1,"2\n');
      for (; pieces < 1000; pieces += 1) yield Buffer.alloc(64 * 1024, 'x');
    };
    const failed = problem(readAll(source, { encoding: 'utf-8', delimiter: ',' }));
    expect(await failed).toMatchObject({ problem: 'unclosedQuote', params: { row: 2 } });
  });

  it('a thousand columns are enough', async () => {
    const text = `${'a,'.repeat(1000)}b\n`;
    expect(await problem(openCsv(textSource(text)))).toMatchObject({
      problem: 'tooManyColumns',
      params: { columns: 1001, max: 1000 },
    });
  });
});

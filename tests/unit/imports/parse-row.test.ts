import type { ProfileField } from '../../../plugins/org-admin/server/src/member-values';
import { createRowParser } from '../../../plugins/org-admin/server/src/imports/rows/parse-row';
import { customField, type MemberField } from '../../../plugins/org-admin/shared/member-fields';

const profileField = (given: Partial<ProfileField>): ProfileField => ({
  key: 'own',
  label: 'Own',
  type: 'text',
  options: [],
  required: false,
  ...given,
});

/** What becomes of one cell. */
const read = (field: MemberField, cell: string, profileFields: ProfileField[] = []) => {
  const parse = createRowParser([field, null], profileFields);
  const { values, errors } = parse({ row: 2, cells: [cell, 'x'], badQuote: false });
  return errors[0] ?? values[field];
};

const own = (type: ProfileField['type'], cell: string, options: string[] = []) =>
  read(customField('own'), cell, [profileField({ type, options })]);

const refused = (code: string, rest: object = {}) => expect.objectContaining({ code, ...rest });

describe('texts', () => {
  it('lose the blanks around them, and nothing else', () => {
    expect(read('firstName', '  Ann  Marie\u00A0')).toBe('Ann  Marie');
    expect(read('firstName', 'Żółć 😀 n\u0303')).toBe('Żółć 😀 n\u0303');
  });

  it('may look like formulas: they are text', () => {
    expect(read('lastName', "=cmd|' /C calc'!A0")).toBe("=cmd|' /C calc'!A0");
    expect(read('comment', '@SUM(1+1)')).toBe('@SUM(1+1)');
  });

  it('are refused when they are longer than what is stored, with their length', () => {
    expect(read('firstName', 'a'.repeat(255))).toHaveLength(255);
    expect(read('firstName', 'a'.repeat(300))).toEqual(
      refused('tooLong', { field: 'firstName', params: { max: 255 }, own: { length: 300 } })
    );
    // Characters count, not the units that they are kept in.
    expect(read('firstName', '😀'.repeat(255))).toBe('😀'.repeat(255));
    expect(read('comment', 'a'.repeat(10_001))).toEqual(refused('tooLong'));
  });

  it.each([
    ['\0', 'U+0000'],
    ['\x07', 'U+0007'],
    ['\x85', 'U+0085'],
    ['\n', 'U+000A'],
    ['\u2028', 'U+2028'],
  ])('are refused with %j in them', (character, named) => {
    expect(read('lastName', `A${character}B`)).toEqual(
      refused('controlCharacter', { field: 'lastName', own: { character: named } })
    );
  });

  it('may have lines where there is room for them', () => {
    expect(read('comment', 'one\r\ntwo\tthree')).toBe('one\r\ntwo\tthree');
    expect(read('comment', 'one\0two')).toEqual(refused('controlCharacter'));
  });

  it('are shown shortened and without what is no text', () => {
    expect(read('firstName', `\0${'a'.repeat(300)}`)).toMatchObject({
      value: `\uFFFD${'a'.repeat(198)}…`,
    });
  });
});

describe('e-mail addresses', () => {
  it.each(['a@b.co', "o'neil+tag@sub.example.org", 'josé@exämple.org', 'A_B-c.d@example.museum'])(
    '%s is one',
    (cell) => expect(read('email', cell)).toBe(cell)
  );

  it.each([
    'ann',
    'ann@example',
    '@example.org',
    'ann@',
    'ann@@example.org',
    'ann lee@example.org',
    'Ann <ann@example.org>',
    'ann@example.org,bob@example.org',
    'ann@example..org',
    '.ann@example.org',
    'mailto:ann@example.org',
    `${'a'.repeat(65)}@example.org`,
  ])('%s is none', (cell) => expect(read('email', cell)).toEqual(refused('invalidEmail')));

  it('have at most 254 characters', () => {
    expect(read('email', `a@${'b'.repeat(250)}.co`)).toEqual(
      refused('tooLong', { params: { max: 254 } })
    );
  });
});

describe('other fields', () => {
  it.each(['+31 6 12345678', '(020) 123-45.67', '0031/612345678', '112', '555-1234 ext. 12'])(
    '%s is a phone number',
    (cell) => expect(read('phone', cell)).toBe(cell)
  );
  it.each(['call me', '12', '06-CALL-NOW', '=1+1'])('%s is no phone number', (cell) =>
    expect(read('phone', cell)).toEqual(refused('invalidPhone'))
  );

  it.each([
    ['en', 'en'],
    ['nl_be', 'nl-BE'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('%s is the language %s', (cell, tag) => expect(read('language', cell)).toBe(tag));
  it.each(['Dutch', 'e', 'en-', '123'])('%s is no language', (cell) =>
    expect(read('language', cell)).toEqual(refused('invalidLanguage'))
  );

  it('a team cell names one team or several, each once', () => {
    expect(read('team', 'a')).toEqual(['a']);
    expect(read('team', 'a | b;c;A;; ')).toEqual(['a', 'b', 'c']);
    expect(read('team', 'sales, north')).toEqual(['sales, north']);
    expect(read('team', `a|${'b'.repeat(256)}`)).toEqual(refused('tooLong', { field: 'team' }));
  });

  it('skills are a list, too', () => {
    expect(read('skills', 'Welding, first aid; welding')).toEqual(['Welding', 'first aid']);
  });

  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T23:30:00.000Z', '2026-03-31'],
    ['2026-03-31 00:00:00', '2026-03-31'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is the day %s', (cell, day) => expect(read('joinedAt', cell)).toBe(day));
  it.each(['31-03-2026', '03/04/2026', '2026-02-29', '2026-13-01', 'yesterday', '46112'])(
    '%s is no day',
    (cell) => expect(read('joinedAt', cell)).toEqual(refused('invalidDate'))
  );

  it('an empty cell is no value', () => {
    expect(read('phone', '   ')).toBeUndefined();
  });
});

describe('profile fields', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['3,5', 3.5],
    ['+07', 7],
  ])('%s is the number %d', (cell, number) => expect(own('number', cell)).toBe(number));
  it.each(['1,234', '1.234,5', '12 kg', '1e5', 'NaN', '0x10', '9'.repeat(400)])(
    '%s is no number that all would read alike',
    (cell) => expect(own('number', cell)).toEqual(refused('invalidNumber'))
  );

  it.each(['yes', 'Ja', 'true', '1', 'Oui', 'sant'])('%s is yes', (cell) =>
    expect(own('boolean', cell)).toBe(true)
  );
  it.each(['no', 'Nee', 'nej', 'NEIN', 'non', 'false', '0'])('%s is no', (cell) =>
    expect(own('boolean', cell)).toBe(false)
  );
  it('a doubtful answer is refused', () => {
    expect(own('boolean', 'perhaps')).toEqual(refused('invalidBoolean', { value: 'perhaps' }));
  });

  it('a choice must be one of the options, whatever its case', () => {
    expect(own('choice', 'large', ['Small', 'Large'])).toBe('Large');
    expect(own('choice', 'huge', ['Small', 'Large'])).toEqual(
      refused('invalidChoice', { params: { options: 'Small, Large' } })
    );
  });

  it('a date must be a day of the calendar', () => {
    expect(own('date', '2026-03-31')).toBe('2026-03-31');
    expect(own('date', '2026-02-31')).toEqual(refused('invalidDate'));
  });
});

describe('rows', () => {
  const parse = createRowParser(['firstName', null, 'email'], []);
  const row = (cells: string[], badQuote = false) => parse({ row: 7, cells, badQuote });

  it('skip the columns that are not linked', () => {
    expect(row(['Ann', 'ignored \0', 'ann@example.org'])).toEqual({
      row: 7,
      cells: ['Ann', 'ignored \0', 'ann@example.org'],
      values: { firstName: 'Ann', email: 'ann@example.org' },
      errors: [],
    });
  });

  it('tell everything that is wrong with them', () => {
    expect(row(['A\0', '', 'nobody']).errors.map(({ code }) => code)).toEqual([
      'controlCharacter',
      'invalidEmail',
    ]);
  });

  it('have as many cells as there are headings; empty ones behind them do not count', () => {
    expect(row(['Ann', '']).errors).toEqual([
      refused('tooFewCells', { params: { columns: 3 }, own: { cells: 2 } }),
    ]);
    expect(row(['Ann', '', 'a@b.co', 'x']).errors).toEqual([
      refused('tooManyCells', { params: { columns: 3 }, own: { cells: 4 } }),
    ]);
    expect(row(['Ann', '', 'a@b.co', '', ' ']).errors).toEqual([]);
  });

  it('are refused when their quotes leave the cells in doubt', () => {
    expect(row(['Ann', '', 'a@b.co'], true).errors).toEqual([refused('badQuote')]);
  });
});

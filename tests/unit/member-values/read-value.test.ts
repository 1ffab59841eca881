import {
  isProblem,
  readValue,
  valueParsers,
  type ProfileField,
} from '../../../plugins/org-admin/server/src/member-values';
import { customField } from '../../../plugins/org-admin/shared/member-fields';
import type { ProfileFieldType } from '../../../plugins/org-admin/shared/vocabulary';

const read = (type: ProfileFieldType, value: unknown) => {
  const profileField: ProfileField = {
    key: 'it',
    label: 'It',
    type,
    options: ['Red', '7'],
    required: false,
  };
  const field = customField('it');
  const parse = valueParsers([profileField]).get(field)!;
  const found = readValue({ field, type, parse }, value);
  return isProblem(found) ? found.code : found;
};
const readSkills = (value: unknown) => {
  const found = readValue(
    { field: 'skills', type: 'list', parse: valueParsers([]).get('skills')! },
    value
  );
  return isProblem(found) ? found.code : found;
};

describe('a value of a request', () => {
  it.each<[ProfileFieldType, unknown, unknown]>([
    ['number', 3.5, 3.5],
    ['number', '3,5', 3.5],
    ['number', ' 3 ', 3],
    ['number', true, 'invalidNumber'],
    ['number', '1,234', 'invalidNumber'],
    ['number', [3], 'invalidNumber'],
    ['boolean', false, false],
    ['boolean', 'nej', false],
    ['boolean', 1, true],
    ['boolean', 2, 'invalidBoolean'],
    ['boolean', {}, 'invalidBoolean'],
    ['date', '2026-03-31', '2026-03-31'],
    ['date', 20260331, 'invalidDate'],
    ['date', ['2026-03-31'], 'invalidDate'],
    ['choice', 'red', 'Red'],
    ['choice', 7, '7'],
    ['choice', 'blue', 'invalidChoice'],
    ['choice', ['Red'], 'invalidChoice'],
    ['text', 7, '7'],
    ['text', ' a ', 'a'],
    ['text', {}, 'invalidText'],
    ['text', 'a\u0000', 'controlCharacter'],
  ])('of type %s: %j is %j', (type, value, expected) => {
    expect(read(type, value)).toEqual(expected);
  });

  it.each<ProfileFieldType>(['text', 'number', 'date', 'boolean', 'choice'])(
    'of type %s: null and blanks clear it',
    (type) => {
      for (const value of [null, '', '  ', '\u00a0']) expect(read(type, value)).toBeNull();
    }
  );

  it('that is a list keeps its items as they are, each once; text is split', () => {
    expect(readSkills(['Knots, and more', ' knots, AND more', '', 'Sewing'])).toEqual([
      'Knots, and more',
      'Sewing',
    ]);
    expect(readSkills('Knots, Sewing')).toEqual(['Knots', 'Sewing']);
    expect(readSkills([])).toEqual([]);
    expect(readSkills([1])).toBe('invalidText');
    expect(readSkills({})).toBe('invalidText');
    expect(readSkills(['x'.repeat(256)])).toBe('tooLong');
  });
});

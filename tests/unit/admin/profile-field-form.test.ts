import {
  checkValues,
  keyFrom,
  renamedOptions,
  toValues,
} from '../../../plugins/org-admin/admin/src/pages/ProfileFields/field-form';

describe('the key proposed for a profile field', () => {
  it.each([
    ['Shoe size', 'shoeSize'],
    ['  Första hjälpen-kurs! ', 'forstaHjalpenKurs'],
    ['T-shirt (EU)', 'tShirtEu'],
    ['2nd phone', 'field2ndPhone'],
    ['鞋码', ''],
    ['x'.repeat(100), 'x'.repeat(64)],
  ])('of "%s" is a word that the server takes', (label, key) => {
    expect(keyFrom(label)).toBe(key);
  });
});

describe('options that got another name', () => {
  const before = ['Red', 'Green', 'Blue'];

  it('are told by their place', () => {
    expect(renamedOptions(before, ['Red', 'Lime', 'Blue'])).toEqual([
      { from: 'Green', to: 'Lime' },
    ]);
    expect(renamedOptions(before, ['Crimson', 'Green', 'Navy'])).toEqual([
      { from: 'Red', to: 'Crimson' },
      { from: 'Blue', to: 'Navy' },
    ]);
  });

  it('are none where a place does not tell, or only the case changed', () => {
    for (const after of [
      ['Green', 'Red', 'Blue'],
      ['Red', 'Blue', 'Lime'],
      ['Red', 'Green'],
      ['Red', 'Green', 'Blue', 'Lime'],
      ['red', 'GREEN', 'Blue'],
    ]) {
      expect(renamedOptions(before, after)).toEqual([]);
    }
  });
});

describe('the form of a profile field', () => {
  const t = (key: string) => key;
  const valid = { ...toValues(null), label: 'Color', key: 'color' };

  it('knows what is missing or wrong', () => {
    expect(checkValues(valid, t)).toEqual({});
    expect(checkValues(toValues(null), t)).toEqual({
      label: 'form.error.required',
      key: 'form.error.required',
    });
    expect(checkValues({ ...valid, key: 'my color' }, t)).toEqual({
      key: 'profile-fields.error.key',
    });
    const choice = { ...valid, type: 'choice' as const };
    expect(checkValues(choice, t)).toEqual({ options: 'error.options-required' });
    expect(checkValues({ ...choice, options: ['a', 'A'] }, t)).toEqual({
      options: 'error.option-twice',
    });
  });
});

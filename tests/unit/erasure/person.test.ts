import {
  createMentions,
  createRowMentions,
  withoutPerson,
  type Person,
} from '../../../plugins/org-admin/server/src/erasure';

const person: Person = {
  id: 1,
  documentId: 'a1',
  account: null,
  firstName: 'Zoë',
  lastName: 'Öst',
  displayName: 'Zoë Öst',
  emails: ['zoe@example.com', 'old@example.com'],
  personalId: '7',
  formerName: 'Former member',
};

describe('a text names a person', () => {
  const mentions = createMentions(person);
  it.each([
    ['zoe@example.com', true],
    ['Write to ZOE@example.com, please', true],
    ['<old@example.com>', true],
    ['zoë öst', true],
    ['Zoe\u0308 O\u0308st', true],
    ['Zoë', false],
    ['Öst, Zoë', false],
    ['7', true],
    [' 7 ', true],
    ['17', false],
    ['', false],
    ['other@example.com', false],
  ])('%j: %s', (text, names) => {
    expect(mentions(text)).toBe(names);
  });

  it('not by an id or a name that it does not have', () => {
    const nameless = createMentions({ ...person, personalId: null, displayName: '', emails: [] });
    expect(nameless('7')).toBe(false);
    expect(nameless('')).toBe(false);
    expect(nameless('anything')).toBe(false);
  });
});

describe('a row is about a person', () => {
  const isAbout = createRowMentions(person);
  it.each([
    [['Zoë', 'Öst', 'no address'], true],
    [['öst', 'zoë'], true],
    [['A', 'B', 'OLD@example.com'], true],
    [['A', 'B', '7'], true],
    [['Zoë', 'Lee', 'x@example.com'], false],
    [['', '', ''], false],
    [[], false],
  ])('%j: %s', (cells, about) => {
    expect(isAbout(cells)).toBe(about);
  });
});

describe('a value without a person', () => {
  it('has the former name where it named the person, at any depth, and is otherwise the same', () => {
    const value = {
      count: 3,
      none: null,
      by: 'Zoë Öst',
      list: ['other@example.com', { to: 'zoe@example.com', at: true }],
    };
    expect(withoutPerson(value, person)).toEqual({
      count: 3,
      none: null,
      by: 'Former member',
      list: ['other@example.com', { to: 'Former member', at: true }],
    });
  });
});

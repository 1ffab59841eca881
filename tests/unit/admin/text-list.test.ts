import {
  insertAfter,
  move,
  newRow,
  toLines,
  toTexts,
  toValue,
} from '../../../plugins/org-admin/admin/src/components/TextListInput/text-list';

const rows = (...texts: string[]) => texts.map((text) => newRow(text));
const textsOf = (list: { text: string }[]) => list.map(({ text }) => text);

describe('the value of a list of texts', () => {
  it('keeps what was typed without blanks around it, and no empty rows', () => {
    expect(toValue(rows(' Budget ', '', '   ', 'Hiring'))).toEqual(['Budget', 'Hiring']);
  });

  it('is read from an array, and from the JSON text of one', () => {
    expect(toTexts(['Budget', 'Hiring'])).toEqual(['Budget', 'Hiring']);
    expect(toTexts('["Budget","Hiring"]')).toEqual(['Budget', 'Hiring']);
  });

  it.each([[null], [undefined], [{}], [3], ['no JSON'], ['{"a":1}']])(
    'shows as empty where it is no list: %p',
    (value) => expect(toTexts(value)).toEqual([])
  );
});

describe('pasted lines', () => {
  it('become texts, whatever ends the lines', () => {
    expect(toLines('One\r\nTwo\nThree\rFour\u2028Five')).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
    ]);
  });

  it('lose the bullets and numbers of lists in documents, and empty lines', () => {
    expect(toLines('- Budget\n\n  • Hiring\n1. Payroll\n 2) Taxes\n* Travel')).toEqual([
      'Budget',
      'Hiring',
      'Payroll',
      'Taxes',
      'Travel',
    ]);
  });

  it('keep what only looks like a bullet', () => {
    expect(toLines('-5 degrees\n1.5 liters\n2024 budget')).toEqual([
      '-5 degrees',
      '1.5 liters',
      '2024 budget',
    ]);
  });
});

describe('the rows', () => {
  it('take new ones behind one of them', () => {
    expect(textsOf(insertAfter(rows('a', 'd'), 0, rows('b', 'c')))).toEqual(['a', 'b', 'c', 'd']);
    expect(textsOf(insertAfter([], -1, rows('a')))).toEqual(['a']);
  });

  it('move by one place, and stay at the ends', () => {
    const list = rows('a', 'b', 'c');
    expect(textsOf(move(list, 1, -1))).toEqual(['b', 'a', 'c']);
    expect(textsOf(move(list, 1, 1))).toEqual(['a', 'c', 'b']);
    expect(textsOf(move(list, 0, -1))).toEqual(['a', 'b', 'c']);
    expect(textsOf(move(list, 2, 1))).toEqual(['a', 'b', 'c']);
  });
});

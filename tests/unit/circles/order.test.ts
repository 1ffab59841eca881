import { orderOf } from '../../../plugins/org-admin/server/src/circles/list';

const { compare } = new Intl.Collator('sv', { numeric: true });
const sorted = <Value extends string | number | null | undefined>(
  values: Value[],
  isDescending = false
) => {
  const order = orderOf(compare, isDescending);
  return [...values].sort((a, b) => order(a, b));
};

describe('the order of values in a column', () => {
  it('is that of numbers', () => {
    expect(sorted([10, 9, 0])).toEqual([0, 9, 10]);
    expect(sorted([10, 9, 0], true)).toEqual([10, 9, 0]);
  });

  it('is that of the language', () => {
    expect(sorted(['Öst', 'Zeta', 'Åsa', 'ann'])).toEqual(['ann', 'Zeta', 'Åsa', 'Öst']);
  });

  it('has what is missing last, either way', () => {
    expect(sorted([null, 2, null, 0])).toEqual([0, 2, null, null]);
    expect(sorted([null, 2, null, 0], true)).toEqual([2, 0, null, null]);
    expect(sorted([null, 'b', null, 'a'], true)).toEqual(['b', 'a', null, null]);
  });
});

import {
  countPages,
  countSelected,
  EMPTY_SELECTION,
  isSelected,
  toggleRows,
} from '../../../plugins/org-admin/admin/src/pages/Members/selection';

const member = (documentId: string) => ({ documentId, firstName: 'A', lastName: documentId });
const TOTAL = 552;

describe('members ticked one by one', () => {
  const onTwoPages = toggleRows(
    toggleRows(EMPTY_SELECTION, [member('a'), member('b')], 1, true),
    [member('c')],
    3,
    true
  );

  it('stay selected on the other pages', () => {
    expect(countSelected(onTwoPages, TOTAL)).toBe(3);
    expect(countPages(onTwoPages)).toBe(2);
    expect(isSelected(onTwoPages, 'a')).toBe(true);
    expect(isSelected(onTwoPages, 'd')).toBe(false);
  });

  it('can be unticked, and then count no page', () => {
    const one = toggleRows(onTwoPages, [member('a'), member('b')], 1, false);
    expect(countSelected(one, TOTAL)).toBe(1);
    expect(countPages(one)).toBe(1);
  });

  it('count once, on the page they were ticked on first', () => {
    const again = toggleRows(onTwoPages, [member('a')], 2, true);
    expect(countSelected(again, TOTAL)).toBe(3);
    expect(countPages(again)).toBe(2);
  });
});

describe('all that match', () => {
  const all = { kind: 'all', except: new Set<string>() } as const;

  it('are as many as match, whatever page they are on', () => {
    expect(countSelected(all, TOTAL)).toBe(TOTAL);
    expect(isSelected(all, 'never seen')).toBe(true);
  });

  it('leave out those that are unticked, until they are ticked again', () => {
    const but = toggleRows(all, [member('a'), member('b')], 1, false);
    expect(countSelected(but, TOTAL)).toBe(TOTAL - 2);
    expect(isSelected(but, 'a')).toBe(false);
    expect(countSelected(toggleRows(but, [member('a')], 1, true), TOTAL)).toBe(TOTAL - 1);
  });
});

import {
  changeOf,
  sortCircles,
} from '../../../plugins/org-admin/admin/src/pages/Statistics/circles-list';
import {
  binsOf,
  readView,
  toQuery,
  writeView,
} from '../../../plugins/org-admin/admin/src/pages/Statistics/statistics-view';
import type { CircleGrowth } from '../../../plugins/org-admin/shared/contracts/statistics';

const TODAY = '2026-03-31';
const queryOf = (address: string) => toQuery(readView(new URLSearchParams(address)), TODAY);

describe('what the statistics page asks for', () => {
  it.each([
    ['', { compare: '2025-03-31', from: '2025-03-31' }],
    ['asOf=2026-01-15', { asOf: '2026-01-15', compare: '2025-01-15', from: '2025-01-15' }],
    // A month that is too short.
    ['comparison=month&period=all', { compare: '2026-02-28' }],
    ['comparison=none&period=all', {}],
    ['comparison=own&compare=2024-05-06&period=all', { compare: '2024-05-06' }],
    ['comparison=own&period=own', {}],
    [
      'period=own&from=2025-01-01&to=2025-06-30',
      { compare: '2025-03-31', from: '2025-01-01', to: '2025-06-30' },
    ],
    ['asOf=soon&comparison=never&period=ages', { compare: '2025-03-31', from: '2025-03-31' }],
  ])('%s', (address, expected) => {
    expect(queryOf(address)).toEqual(expected);
  });

  it('stands in the address, without what goes without saying', () => {
    const address = 'asOf=2026-01-15&comparison=own&compare=2025-02-03&period=all';
    expect(writeView(readView(new URLSearchParams(address))).toString()).toBe(address);
    expect(writeView(readView(new URLSearchParams('comparison=year&from=2025-01-01'))).size).toBe(
      0
    );
  });
});

describe('the bars of a chart', () => {
  it('are one for each number, those that are nowhere too', () => {
    expect(
      binsOf([
        { of: 1, count: 4 },
        { of: 3, count: 2 },
      ]).map(({ from, to, count }) => [from, to, count])
    ).toEqual([
      [0, 0, 0],
      [1, 1, 4],
      [2, 2, 0],
      [3, 3, 2],
    ]);
  });

  it('put many numbers together, and lose none', () => {
    const shares = Array.from({ length: 100 }, (_share, of) => ({ of, count: 1 }));
    const bins = binsOf(shares);
    expect(bins.length).toBeLessThanOrEqual(12);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(100);
    expect(bins[0]).toEqual({ from: 0, to: 8, count: 9 });
  });

  it('are one where there is nothing', () => {
    expect(binsOf([])).toEqual([{ from: 0, to: 0, count: 0 }]);
  });
});

describe('the circles of the statistics page', () => {
  const size = (members: number) => ({ members, coreMembers: 0, roles: 0 });
  const circle = (name: string, start: number | null, end: number | null): CircleGrowth => ({
    documentId: name,
    name,
    start: start === null ? null : size(start),
    end: end === null ? null : size(end),
  });
  const circles = [circle('Team 10', 5, 7), circle('Team 9', null, 4), circle('Board', 3, null)];
  const names = (search: string, sort: string) =>
    sortCircles(circles, search, sort).map(({ name }) => name);

  it('are sorted by name, or by how much they grew', () => {
    expect(names('', 'name')).toEqual(['Board', 'Team 9', 'Team 10']);
    expect(names('', '-members')).toEqual(['Team 9', 'Team 10', 'Board']);
    expect(circles.map((one) => changeOf(one, 'members'))).toEqual([2, 4, -3]);
  });

  it('are searched by name', () => {
    expect(names(' team ', '-name')).toEqual(['Team 10', 'Team 9']);
  });
});

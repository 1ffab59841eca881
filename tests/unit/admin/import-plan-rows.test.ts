import {
  ALL_ROWS,
  filterRows,
} from '../../../plugins/org-admin/admin/src/pages/ImportWizard/model/plan-rows';
import type {
  ImportErrorGroup,
  ImportPlanRow,
  ImportRowError,
} from '../../../plugins/org-admin/shared/contracts/imports';

const error = (given: Partial<ImportRowError>): ImportRowError => ({
  code: 'required',
  field: 'lastName',
  value: null,
  params: {},
  message: '',
  ...given,
});
const rows: ImportPlanRow[] = [
  { row: 2, outcome: 'create', values: {} },
  { row: 3, outcome: 'refuse', values: {}, errors: [error({})] },
  { row: 4, outcome: 'refuse', values: {}, errors: [error({ field: 'email' })] },
  {
    row: 5,
    outcome: 'refuse',
    values: {},
    errors: [error({}), error({ code: 'tooLong', params: { max: 255, length: 300 } })],
  },
  { row: 6, outcome: 'update', values: {}, changes: [] },
];
const numbers = (found: readonly ImportPlanRow[]) => found.map(({ row }) => row);
const group = (given: Partial<ImportErrorGroup>): ImportErrorGroup => ({
  ...error({}),
  rows: '',
  count: 0,
  values: [],
  ...given,
});

describe('the rows of the plan that are shown', () => {
  it('are all of them at first', () => {
    expect(filterRows(rows, ALL_ROWS)).toBe(rows);
  });

  it('are those of one outcome', () => {
    expect(numbers(filterRows(rows, { ...ALL_ROWS, outcome: 'refuse' }))).toEqual([3, 4, 5]);
  });

  it('are those with one kind of problem in one field', () => {
    expect(numbers(filterRows(rows, { ...ALL_ROWS, group: group({}) }))).toEqual([3, 5]);
  });

  it('match a group by what its rows share', () => {
    const tooLong = group({ code: 'tooLong', params: { max: 255 } });
    expect(numbers(filterRows(rows, { ...ALL_ROWS, group: tooLong }))).toEqual([5]);
    const other = group({ code: 'tooLong', params: { max: 10_000 } });
    expect(filterRows(rows, { ...ALL_ROWS, group: other })).toEqual([]);
  });
});

import {
  isPresentState,
  stateAt,
  statePeriods,
  type MemberDates,
} from '../../../plugins/org-admin/server/src/domain/member-on-day';
import { momentOfDay } from '../../../plugins/org-admin/server/src/domain/in-force';

const on = (day: string) => momentOfDay(day);
const FUTURE = '2999-01-01T00:00:00Z';

describe('the state of a member on a day', () => {
  const active: MemberDates = {
    state: 'active',
    createdAt: '2026-03-10T09:00:00Z',
    joinedAt: '2026-04-01T12:00:00Z',
  };
  const left: MemberDates = { ...active, state: 'left', leftAt: '2026-06-15T08:00:00Z' };
  const neverJoined: MemberDates = { ...left, state: 'removed', joinedAt: null };
  const imported: MemberDates = {
    state: 'active',
    createdAt: '2026-03-10T09:00:00Z',
    joinedAt: '2019-01-01T00:00:00Z',
  };

  it.each<[string, MemberDates, string, string | null]>([
    ['before it was added', active, '2026-03-09', null],
    ['on the day it was added', active, '2026-03-10', 'added'],
    ['on the day it joined', active, '2026-04-01', 'active'],
    ['long after', active, '2026-09-01', 'active'],
    ['joined before it was imported', imported, '2019-01-01', 'active'],
    ['before it joined, imported later', imported, '2018-12-31', null],
    ['left: before it joined', left, '2026-03-31', 'added'],
    ['left: while it was there', left, '2026-06-14', 'active'],
    ['left: on the day', left, '2026-06-15', 'left'],
    ['removed without having joined', neverJoined, '2026-06-14', 'added'],
    ['removed without having joined, afterwards', neverJoined, '2026-07-01', 'removed'],
    ['left, no day known', { ...left, leftAt: null }, '2026-05-01', 'left'],
    ['suspended is told as now', { ...active, state: 'suspended' }, '2026-03-10', 'suspended'],
    ['invited is told as now', { ...active, state: 'invited' }, '2026-03-10', 'invited'],
    ['back again: when it left is forgotten', { ...active, leftAt: null }, '2026-06-20', 'active'],
    ['active, to begin later', { ...active, joinedAt: FUTURE }, '2026-09-01', 'active'],
    ['a record from after it left', { ...left, createdAt: FUTURE }, '2026-05-01', 'active'],
    [
      'left before the record was made',
      { ...left, joinedAt: null, createdAt: FUTURE },
      '2026-06-15',
      'left',
    ],
    ['no dates at all', { state: 'active' }, '1990-01-01', 'active'],
  ])('%s', (_case, member, day, expected) => {
    expect(stateAt(member, on(day))).toBe(expected);
  });

  it('has no period that does not last', () => {
    const created = '2026-01-01T00:00:00Z';
    expect(statePeriods({ state: 'active', createdAt: created, joinedAt: created })).toEqual([
      { from: Date.parse(created), state: 'active' },
    ]);
  });

  it('counts who did not leave and was not removed as there', () => {
    const there = ['added', 'invited', 'active', 'suspended'] as const;
    expect(there.every(isPresentState)).toBe(true);
    expect([isPresentState('left'), isPresentState('removed'), isPresentState(null)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

import type { Knex } from 'knex';

import { FORMER_STATES, type MemberState } from '../../../shared/vocabulary';
import type { From } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';
import type { Moment } from './in-force';

type Time = Date | string | number | null | undefined;

/**
 * What the data tell of a member on a past day. Its dates are kept, its earlier states are not, so the rules are these:
 *
 * - it is there from the day it joined or was added, whichever is earlier;
 * - one who left or was removed is gone from then on, and counts before as active since it joined, as added until then;
 * - one who is active counts as added until it joined;
 * - any other state (added, invited, suspended), and the access role, are told as they are now.
 */
export interface MemberDates {
  state: MemberState;
  createdAt?: Time;
  joinedAt?: Time;
  leftAt?: Time;
}

/** The attributes that these rules look at. */
export const MEMBER_DATES = ['state', 'createdAt', 'joinedAt', 'leftAt'] as const;

/** The states of members of whom an organization consists: all but those who left or were removed. */
export const PRESENT_STATES = ['added', 'invited', 'active', 'suspended'] as const;

export const isPresentState = (state: MemberState | null): boolean =>
  state !== null && !FORMER_STATES.includes(state);

/** A state and the time, in milliseconds, from which on it holds. */
export interface StatePeriod {
  from: number;
  state: MemberState;
}

const timeOf = (date: Time): number | null =>
  date === null || date === undefined ? null : new Date(date).getTime();

/** Those of periods that last: each ends where the next begins. */
const lasting = (periods: readonly StatePeriod[]): StatePeriod[] =>
  periods.filter((period, index) => {
    const next = periods[index + 1];
    return !next || period.from < next.from;
  });

/**
 * The states a member has been in, in order, each from its time until the next.
 * @param now a day of joining that lies in the future says nothing about who is active already
 */
export const statePeriods = (member: MemberDates, now = Date.now()): StatePeriod[] => {
  const { state } = member;
  const created = timeOf(member.createdAt);
  const joined = timeOf(member.joinedAt);
  const left = timeOf(member.leftAt);
  const dates = [created, joined].filter((date) => date !== null);
  const from = dates.length > 0 ? Math.min(...dates) : -Infinity;

  if (!isPresentState(state) && left !== null) {
    const before: StatePeriod[] = [{ from, state: 'added' }];
    if (joined !== null) before.push({ from: joined, state: 'active' });
    return [...lasting(before).filter((period) => period.from < left), { from: left, state }];
  }
  if (state === 'active' && joined !== null && joined <= now) {
    return lasting([
      { from, state: 'added' },
      { from: joined, state },
    ]);
  }
  return [{ from, state }];
};

/** The state that a member was in at a moment; null where it was not there yet. */
export const stateAt = (member: MemberDates, { at }: Pick<Moment, 'at'>): MemberState | null =>
  statePeriods(member).findLast(({ from }) => from <= at.getTime())?.state ?? null;

/**
 * Whether a member has left or was removed by a moment; where the day is not known, it always has. For what has a beginning of its
 * own, such as a circle membership: that tells better than the member's dates since when it is there.
 */
export const isGoneAt = (
  { state, leftAt }: Pick<MemberDates, 'state' | 'leftAt'>,
  { at }: Pick<Moment, 'at'>
): boolean => !isPresentState(state) && !((timeOf(leftAt) ?? -Infinity) > at.getTime());

const column = (attribute: string) => `t.${columnOf(uid('member'), attribute)}`;

/**
 * The ids of members for whom `isGoneAt` holds, to leave them out by: as a set, and not by a join, for PostgreSQL without statistics takes
 * the members for so few that it begins with them and does the rest of the query for each.
 */
export const goneMembers = (from: From, { at }: Moment): Knex.QueryBuilder =>
  from(`${tableOf(uid('member'))} as t`)
    .select('t.id')
    .whereIn(column('state'), [...FORMER_STATES])
    .where((gone) => void gone.whereNull(column('leftAt')).orWhere(column('leftAt'), '<=', at));

const begun = (query: Knex.QueryBuilder, at: Date) => {
  const [created, joined] = [column('createdAt'), column('joinedAt')];
  query
    .where(created, '<=', at)
    .orWhere(joined, '<=', at)
    .orWhere((neither) => void neither.whereNull(created).whereNull(joined));
};

/** Keeps the rows of a query on members (alias `t`) whose `stateAt` the moment is not null. */
export const onlyKnownAt = (query: Knex.QueryBuilder, { at }: Moment): void => {
  query.where((known) => {
    begun(known, at);
    known.orWhere((gone) => {
      gone.whereIn(column('state'), [...FORMER_STATES]).where(column('leftAt'), '<=', at);
    });
  });
};

/** Keeps the rows of a query on members (alias `t`) whose `stateAt` the moment is one of `PRESENT_STATES`. */
export const onlyPresentAt = (query: Knex.QueryBuilder, { at }: Moment): void => {
  query
    .where((known) => begun(known, at))
    .where((present) => {
      present.whereNotIn(column('state'), [...FORMER_STATES]).orWhere(column('leftAt'), '>', at);
    });
};

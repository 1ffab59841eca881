import type { MemberCounts, SeriesPoint } from '../../../shared/contracts/statistics';
import { ACCESS_ROLES, MEMBER_STATES } from '../../../shared/vocabulary';
import { monthEnds } from '../../../shared/days';
import { momentOfDay, type Moment } from '../domain/in-force';
import { isPresentState } from '../domain/member-on-day';
import type { Period } from '../domain/periods';
import { zeros } from './figures';
import type { History } from './history';

/** How many of something there were at each of some times: every row is looked at once, however many times there are. */
class Counter {
  readonly #times: readonly number[];
  readonly #changes: number[];

  constructor(times: readonly number[]) {
    this.#times = times;
    this.#changes = new Array<number>(times.length + 1).fill(0);
  }

  /** The first of the times that is not before `time`. */
  #indexOf(time: number): number {
    let [low, high] = [0, this.#times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#times[middle]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  add({ from, until }: Period): void {
    if (from >= until) return;
    this.#changes[this.#indexOf(from)]! += 1;
    this.#changes[this.#indexOf(until)]! -= 1;
  }

  counts(): number[] {
    let count = 0;
    return this.#times.map((_time, index) => (count += this.#changes[index]!));
  }
}

const countsOf = (rows: Map<number, { period: Period }>, times: readonly number[]) => {
  const counter = new Counter(times);
  for (const { period } of rows.values()) counter.add(period);
  return counter.counts();
};

const memberCountsOf = ({ members }: History, times: readonly number[]): MemberCounts[] => {
  const counters = <Key extends string>(keys: readonly Key[]) =>
    keys.map((key) => [key, new Counter(times)] as const);
  const states = counters(MEMBER_STATES);
  const accessRoles = counters(ACCESS_ROLES);
  const [stateOf, accessRoleOf] = [new Map(states), new Map(accessRoles)];
  for (const member of members.values()) {
    member.states.forEach(({ from, state }, index) => {
      const period = { from, until: member.states[index + 1]?.from ?? Infinity };
      stateOf.get(state)?.add(period);
      if (isPresentState(state)) accessRoleOf.get(member.accessRole)?.add(period);
    });
  }
  const byState = states.map(([state, counter]) => [state, counter.counts()] as const);
  const byAccessRole = accessRoles.map(([role, counter]) => [role, counter.counts()] as const);
  return times.map((_time, index) => {
    const point = { byState: zeros(MEMBER_STATES), byAccessRole: zeros(ACCESS_ROLES) };
    for (const [state, counts] of byState) point.byState[state] = counts[index]!;
    for (const [role, counts] of byAccessRole) point.byAccessRole[role] = counts[index]!;
    return { ...point, source: 'data' as const };
  });
};

/** What was true at the end of each month of a period, and at its end. */
export const seriesOf = (history: History, from: string, to: Moment): SeriesPoint[] => {
  const days = monthEnds(from, to.day);
  const times = days.map((day) => (day === to.day ? to : momentOfDay(day)).at.getTime());
  const circles = countsOf(history.circles, times);
  const roles = countsOf(history.roles, times);
  const members = countsOf(history.members, times);
  const memberCounts = memberCountsOf(history, times);
  return days.map((day, index) => ({
    day,
    circles: circles[index]!,
    roles: roles[index]!,
    members: members[index]!,
    ...memberCounts[index]!,
  }));
};

import type {
  MemberCounts,
  RoleDistribution,
  Share,
  Totals,
} from '../../../shared/contracts/statistics';
import { ACCESS_ROLES, MEMBER_STATES } from '../../../shared/vocabulary';
import type { Moment } from '../domain/in-force';
import { isPresentState } from '../domain/member-on-day';
import { holdsAt, type Period } from '../domain/periods';
import type { CircleHoldings } from './circle-holdings';
import type { History } from './history';
import type { RoleHoldings } from './role-holdings';

const countAt = (rows: Map<number, { period: Period }>, at: number): number => {
  let count = 0;
  for (const { period } of rows.values()) if (holdsAt(period, at)) count += 1;
  return count;
};

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

const mean = (total: number, count: number): number | null => (count === 0 ? null : total / count);

export const totalsAt = (
  { circles, roles, members }: History,
  { at }: Moment,
  { rolesOf, holdersOf }: RoleHoldings,
  { coreMembers }: CircleHoldings
): Totals => {
  const time = at.getTime();
  const [roleCount, memberCount] = [countAt(roles, time), countAt(members, time)];
  return {
    circles: countAt(circles, time),
    roles: roleCount,
    members: memberCount,
    membersWithRole: rolesOf.size,
    membersWithoutRole: memberCount - rolesOf.size,
    rolesWithMember: holdersOf.size,
    rolesWithoutMember: roleCount - holdersOf.size,
    rolesPerMember: mean(sum(rolesOf.values()), memberCount),
    coreMembers: coreMembers.size,
  };
};

/** Counts each number: smallest first. `others` are zeros that are not among the numbers. */
const shares = (numbers: Iterable<number>, zeros: number): Share[] => {
  const counts = new Map<number, number>();
  if (zeros > 0) counts.set(0, zeros);
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count })).sort((a, b) => a.of - b.of);
};

/** How many roles each circle had at a time, by its id; circles without roles are left out. */
export const rolesOfCircles = ({ roles }: History, at: number): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const { circle, period } of roles.values()) {
    if (holdsAt(period, at)) counts.set(circle, (counts.get(circle) ?? 0) + 1);
  }
  return counts;
};

export const distributionAt = (
  history: History,
  { at }: Moment,
  { rolesOf, holdersOf }: RoleHoldings
): RoleDistribution => {
  const time = at.getTime();
  const inCircles = rolesOfCircles(history, time);
  const circles = countAt(history.circles, time);
  const one = [...holdersOf.values()].filter((holders) => holders === 1).length;
  return {
    membersByRoles: shares(rolesOf.values(), countAt(history.members, time) - rolesOf.size),
    rolesByHolders: {
      vacant: countAt(history.roles, time) - holdersOf.size,
      one,
      many: holdersOf.size - one,
    },
    circlesByRoles: shares(inCircles.values(), circles - inCircles.size),
    rolesPerCircle: mean(sum(inCircles.values()), circles),
  };
};

export const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

/** Members by state and access role, as the dates tell. */
export const memberCountsAt = ({ members }: History, { at }: Moment): MemberCounts => {
  const byState = zeros(MEMBER_STATES);
  const byAccessRole = zeros(ACCESS_ROLES);
  for (const { accessRole, states } of members.values()) {
    const state = states.findLast(({ from }) => from <= at.getTime())?.state;
    if (!state) continue;
    byState[state] += 1;
    if (isPresentState(state)) byAccessRole[accessRole] += 1;
  }
  return { byState, byAccessRole, source: 'data' };
};

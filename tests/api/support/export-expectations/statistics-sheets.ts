import { day, inEnglish, sheet, type Cell, type ExpectedRow, type ExpectedSheet } from './cells';
import { ACCESS_ROLES, MEMBER_STATES } from './labels';
import {
  endOfDay,
  holds,
  isFormer,
  presentAssignments,
  presentMemberships,
  roleHolds,
  stateAt,
} from './moments';
import type { Circle, Member, Role } from './rows';
import { groupBy, type Moment, type World } from './world';

const count = <Key>(keys: readonly Key[]): Map<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

type Group = [name: Cell, count: number];

const distribution = (name: string, groups: readonly Group[]): ExpectedRow[] => {
  const all = groups.reduce((sum, [, number]) => sum + number, 0);
  return groups.map(([group, number]) => ({
    Distribution: name,
    Group: group,
    Count: number,
    Share: all === 0 ? null : number / all,
  }));
};

const HEADINGS = ['Distribution', 'Group', 'Count', 'Share'];

/** How many have how many: the fewest first. */
const byNumber = (numbers: readonly number[]): Group[] =>
  [...count(numbers)].sort(([a], [b]) => a - b);

/** Everything that was there at a moment. */
const thereAt = (world: World, moment: Moment, now: Moment) => {
  const states = world
    .all('member')
    .map((member) => ({ member, state: stateAt(member, moment, now.at) }));
  return {
    circles: world.all('circle').filter((circle) => holds(circle, moment)),
    roles: world.all('role').filter((role) => roleHolds(role, moment)),
    states: states.filter(({ state }) => state !== null),
    present: new Set(
      states.filter(({ state }) => state !== null && !isFormer(state)).map(({ member }) => member)
    ),
  };
};

/** Who holds which role, each pair once: somebody may hold a role twice, with two focuses. */
const holdings = (world: World, moment: Moment, present: Set<Member>) => {
  const rolesOf = new Map<Member, Set<Role>>();
  const holdersOf = new Map<Role, Set<Member>>();
  for (const { member, role } of presentAssignments(world, moment)) {
    if (!present.has(member)) continue;
    rolesOf.set(member, (rolesOf.get(member) ?? new Set()).add(role));
    holdersOf.set(role, (holdersOf.get(role) ?? new Set()).add(member));
  }
  return { rolesOf, holdersOf };
};

export const membersByRoles = (world: World, moment: Moment): ExpectedRow[] => {
  const { present } = thereAt(world, moment, moment);
  const { rolesOf } = holdings(world, moment, present);
  const numbers = [...present].map((member) => rolesOf.get(member)?.size ?? 0);
  return distribution('Members by number of roles', byNumber(numbers));
};

export const roleDistributionSheet = (world: World, moment: Moment): ExpectedSheet => {
  const { circles, roles, present } = thereAt(world, moment, moment);
  const { holdersOf } = holdings(world, moment, present);
  const holders = roles.map((role) => holdersOf.get(role)?.size ?? 0);
  const ofCircle = groupBy(roles, ({ circle }) => circle);
  return sheet('Role distribution', HEADINGS, [
    ...membersByRoles(world, moment),
    ...distribution('Roles by number of members', [
      ['None (vacant)', holders.filter((number) => number === 0).length],
      ['One', holders.filter((number) => number === 1).length],
      ['Several', holders.filter((number) => number > 1).length],
    ]),
    ...distribution(
      'Circles by number of roles',
      byNumber(circles.map((circle) => ofCircle.of(circle).length))
    ),
  ]);
};

const memberCounts = ({ states, present }: ReturnType<typeof thereAt>) => {
  const byState = count(states.map(({ state }) => state!));
  const byAccessRole = count([...present].map(({ accessRole }) => accessRole));
  const named = (names: Record<string, string>, counts: Map<string, number>): [string, number][] =>
    Object.entries(names).map(([key, name]) => [name, counts.get(key) ?? 0]);
  return {
    byState: named(MEMBER_STATES, byState),
    byAccessRole: named(ACCESS_ROLES, byAccessRole),
  };
};

const membersSheet = (world: World, moment: Moment): ExpectedSheet => {
  const { byState, byAccessRole } = memberCounts(thereAt(world, moment, moment));
  return sheet('Members', HEADINGS, [
    ...distribution('Members by state', byState),
    ...distribution('Members by access role', byAccessRole),
    ...membersByRoles(world, moment),
  ]);
};

/** The first day of which anything is told. */
const beginning = (world: World): string => {
  const began = (row: { since: string | null; createdAt: string }) =>
    row.since ?? row.createdAt.slice(0, 10);
  return [
    world.organization.createdAt.slice(0, 10),
    ...world.all('circle').map(began),
    ...world.all('role').map(began),
    ...world
      .all('member')
      .map(({ createdAt, joinedAt }) => [createdAt, joinedAt ?? createdAt].sort()[0]!.slice(0, 10)),
  ].sort()[0]!;
};

/** The last days of the months from a day on, and today. */
const monthEnds = (from: string, today: string): string[] => {
  const days: string[] = [];
  const [year, month] = from.split('-').map(Number) as [number, number];
  for (let next = 0; ; next += 1) {
    const end = new Date(Date.UTC(year, month + next, 0)).toISOString().slice(0, 10);
    if (end >= today) return [...days, today];
    days.push(end);
  }
};

const seriesSheet = (world: World, now: Moment): ExpectedSheet => {
  const names = [...Object.values(MEMBER_STATES), ...Object.values(ACCESS_ROLES)];
  return sheet(
    'Series',
    ['Day', 'Circles', 'Roles', 'Members', ...names, 'States counted from'],
    monthEnds(beginning(world), now.day).map((date) => {
      const there = thereAt(world, endOfDay(date, now), now);
      const { byState, byAccessRole } = memberCounts(there);
      return {
        Day: day(date),
        Circles: there.circles.length,
        Roles: there.roles.length,
        Members: there.present.size,
        ...Object.fromEntries([...byState, ...byAccessRole]),
        'States counted from': 'Data',
      };
    })
  );
};

/** How large the circles are that are there at a moment. */
const sizesAt = (world: World, moment: Moment, now: Moment) => {
  const { roles, present } = thereAt(world, moment, now);
  const memberships = presentMemberships(world, moment).filter(({ member }) => present.has(member));
  const ofCircle = groupBy(memberships, ({ circle }) => circle);
  const rolesOf = groupBy(roles, ({ circle }) => circle);
  return (circle: Circle) => {
    if (!holds(circle, moment)) return null;
    const own = ofCircle.of(circle);
    const core = own.filter(({ coreMember }) => coreMember);
    return {
      members: new Set(own.map(({ member }) => member)).size,
      core: new Set(core.map(({ member }) => member)).size,
      roles: rolesOf.of(circle).length,
    };
  };
};

const growthSheet = (world: World, now: Moment): ExpectedSheet => {
  const sizeAtStart = sizesAt(world, endOfDay(beginning(world), now), now);
  const sizeAtEnd = sizesAt(world, now, now);
  const rows = world
    .all('circle')
    .map((circle) => ({ circle, start: sizeAtStart(circle), end: sizeAtEnd(circle) }))
    .filter(({ start, end }) => start !== null || end !== null)
    .sort((a, b) => inEnglish(a.circle.name, b.circle.name))
    .map(({ circle, start, end }): ExpectedRow => ({
      'Circle ID': circle.documentId,
      Circle: circle.name,
      'Members at start': start?.members,
      'Members at end': end?.members,
      'Members, change': (end?.members ?? 0) - (start?.members ?? 0),
      'Core members at start': start?.core,
      'Core members at end': end?.core,
      'Roles at start': start?.roles,
      'Roles at end': end?.roles,
      'Roles, change': (end?.roles ?? 0) - (start?.roles ?? 0),
    }));
  return sheet(
    'Circle growth',
    [
      ...['Circle ID', 'Circle', 'Members at start', 'Members at end', 'Members, change'],
      ...['Core members at start', 'Core members at end'],
      ...['Roles at start', 'Roles at end', 'Roles, change'],
    ],
    rows
  );
};

/** The sheets of the statistics export, without its totals: the whole time of the organization, up to now. */
export const statisticsSheets = (world: World, now: Moment): ExpectedSheet[] => [
  seriesSheet(world, now),
  roleDistributionSheet(world, now),
  membersSheet(world, now),
  growthSheet(world, now),
];

import { z } from 'zod';

import { today, yearsBefore } from '../days';
import { ACCESS_ROLES, MEMBER_STATES, type AccessRole, type MemberState } from '../vocabulary';
import { asOf } from './common';

/** The most years of one period: month by month, more than anybody reads. */
export const MAX_YEARS = 100;

interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

const inOrder = ({ from, to }: Period) => !from || !to || from <= to;
const notTooLong = ({ from, to }: Period) => !from || from >= yearsBefore(to ?? today(), MAX_YEARS);

/**
 * `GET /org-admin/organizations/:org/statistics`. All are days (UTC), told at their ends, up to today.
 *
 * `asOf` is the day whose figures are told (today where it is left out), `compare` one to compare them with. `from` and `to` are
 * the period of the series and of the growth of circles: from the day the organization began to `asOf` where they are left out.
 */
export const statisticsQuery = z
  .object({ asOf, compare: asOf, from: asOf, to: asOf })
  .transform((query) => ({ ...query, to: query.to ?? query.asOf }))
  .refine(inOrder, {
    path: ['from'],
    error: 'lies after the end of the period. Choose a day up to it',
  })
  .refine(notTooLong, {
    path: ['from'],
    error: `lies more than ${MAX_YEARS} years before the end of the period`,
  });
export type StatisticsQuery = Partial<
  Record<keyof z.input<typeof statisticsQuery>, string | undefined>
>;

/** What an organization consists of at a moment. Members are those who were added, invited, active or suspended then. */
export interface Totals {
  circles: number;
  roles: number;
  members: number;
  /** Members with a role, and without one. */
  membersWithRole: number;
  membersWithoutRole: number;
  /** Roles that somebody holds, and that nobody holds. */
  rolesWithMember: number;
  rolesWithoutMember: number;
  /** The mean number of roles that a member holds; null where there are no members. */
  rolesPerMember: number | null;
  /** Members who are core member of a circle or more. */
  coreMembers: number;
}

export const stateCounts = z.record(z.enum(MEMBER_STATES), z.number().int().min(0));
export const accessRoleCounts = z.record(z.enum(ACCESS_ROLES), z.number().int().min(0));
export type StateCounts = Record<MemberState, number>;
export type AccessRoleCounts = Record<AccessRole, number>;

/**
 * Where counts by state and access role come from: `data` for the members as they are kept, whose earlier states and access
 * roles are not; `snapshot` for what was counted on the day itself.
 */
export type CountSource = 'data' | 'snapshot';

/** Members at a moment. By state all who were ever known; by access role those who were there. */
export interface MemberCounts {
  byState: StateCounts;
  byAccessRole: AccessRoleCounts;
  source: CountSource;
}

/** How many there are of each number: `{ of: 2, count: 5 }`, such as five members with two roles. */
export interface Share {
  of: number;
  count: number;
}

export interface RoleDistribution {
  /** Members by the number of roles they hold. */
  membersByRoles: Share[];
  /** Roles by how many members hold them. */
  rolesByHolders: { vacant: number; one: number; many: number };
  /** Circles by the number of their roles. */
  circlesByRoles: Share[];
  /** The mean number of roles in a circle; null where there are no circles. */
  rolesPerCircle: number | null;
}

/** One point of the series: what was true at the end of a day. */
export interface SeriesPoint extends MemberCounts {
  day: string;
  circles: number;
  roles: number;
  members: number;
}

/** What a circle had at a moment. */
export interface CircleSize {
  members: number;
  coreMembers: number;
  roles: number;
}

/** A circle that was there at the start or the end of the period; null where it was not there then. */
export interface CircleGrowth {
  documentId: string;
  name: string;
  start: CircleSize | null;
  end: CircleSize | null;
}

export interface Statistics {
  asOf: string;
  compare: string | null;
  /** The period, and the earliest day that the data tell of. */
  period: { from: string; to: string; began: string };
  totals: Totals;
  compared: Totals | null;
  members: MemberCounts;
  distribution: RoleDistribution;
  series: SeriesPoint[];
  circles: CircleGrowth[];
}

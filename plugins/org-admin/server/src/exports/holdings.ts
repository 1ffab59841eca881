import { inBatches } from '../database/batches';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { relatedRows } from '../database/related';
import { inForce, onlyInForce, type Dated, type Moment } from '../domain/in-force';
import { goneMembers, isGoneAt, type MemberDates } from '../domain/member-on-day';
import { uid } from '../plugin-id';
import type { ExportContext } from './sheet';
import type { CircleReference, RoleReference } from './structure';

interface StoredMembership extends Dated {
  circle: number | null;
  coreMember: boolean | null;
  circleAdmin: boolean | null;
}

/** A member's place in a circle. */
export interface Membership {
  circle: CircleReference;
  coreMember: boolean;
  circleAdmin: boolean;
}

interface StoredAssignment extends Dated {
  role: number | null;
  timePercent: number | null;
}

/** A role that a member holds. */
export interface HeldRole {
  role: RoleReference;
  timePercent: number | null;
}

function* valuesOf<Row>(groups: Map<number, Row[]>): Generator<Row> {
  for (const group of groups.values()) yield* group;
}

/** The targets of a to-one relation of all these rows. */
const targets = <Name extends string>(
  groups: Map<number, ({ id: number } & Record<Name, number | null>)[]>,
  name: Name
): (number | null)[] => [...valuesOf(groups)].map((row) => row[name]);

const mapGroups = <From, To>(
  groups: Map<number, From[]>,
  map: (row: From) => To | null
): Map<number, To[]> => {
  const mapped = new Map<number, To[]>();
  for (const [key, rows] of groups) {
    const list = rows.map(map).filter((row) => row !== null);
    if (list.length > 0) mapped.set(key, list);
  }
  return mapped;
};

type Context = Pick<ExportContext, 'moment' | 'structure'>;
type Person = Pick<MemberDates, 'state' | 'leftAt'> & { id: number };

/** Whoever is gone holds nothing and is in no circle: an assignment that ends with the day on which its member left holds until its end. */
const idsOfPresent = (members: readonly Person[], moment: Moment): number[] =>
  members.filter((member) => !isGoneAt(member, moment)).map(({ id }) => id);

/** The circles that members are in at the moment, by the member's id: neither membership nor circle is over. */
export const membershipsOf = async (
  members: readonly Person[],
  { moment, structure }: Context
): Promise<Map<number, Membership[]>> => {
  const present = idsOfPresent(members, moment);
  const memberships = await relatedRows<StoredMembership>(uid('member'), 'memberships', present, {
    select: ['coreMember', 'circleAdmin', 'since', 'archivedAt'],
    toOne: ['circle'],
  });
  const circles = await structure.circles(targets(memberships, 'circle'));
  return mapGroups(memberships, (membership) => {
    const circle = circles.get(membership.circle);
    if (!circle || !inForce(membership, moment) || !inForce(circle, moment)) return null;
    return {
      circle,
      coreMember: Boolean(membership.coreMember),
      circleAdmin: Boolean(membership.circleAdmin),
    };
  });
};

/** Whether a role can be held at a moment: neither it nor its circle is archived. */
export const roleInForce = (role: RoleReference, moment: Moment): boolean =>
  inForce(role, moment) && role.circle !== null && inForce(role.circle, moment);

/** The roles that members hold at the moment, by the member's id. */
export const rolesHeldBy = async (
  members: readonly Person[],
  { moment, structure }: Context
): Promise<Map<number, HeldRole[]>> => {
  const present = idsOfPresent(members, moment);
  const assignments = await relatedRows<StoredAssignment>(uid('member'), 'assignments', present, {
    select: ['since', 'until', 'timePercent'],
    toOne: ['role'],
  });
  const roles = await structure.roles(targets(assignments, 'role'));
  return mapGroups(assignments, (assignment) => {
    const role = roles.get(assignment.role);
    if (!role || !inForce(assignment, moment) || !roleInForce(role, moment)) return null;
    return { role, timePercent: assignment.timePercent };
  });
};

/** How a role is held. */
export interface Holding {
  holders: number;
  /** Sum of their percentages. */
  percent: number;
}

export const NOT_HELD: Holding = { holders: 0, percent: 0 };

/** How roles are held at the moment, by the role's id; roles that nobody holds are left out. */
export const holdingsOf = async (
  roles: readonly number[],
  { moment }: Context
): Promise<Map<number, Holding>> => {
  const assignment = uid('assignment');
  const link = linkTable(assignment, 'role');
  const ofMember = linkTable(assignment, 'member');
  const from = await connection();
  const holdings = new Map<number, Holding>();
  for (const batch of inBatches(roles)) {
    const query = from(`${link.table} as l`)
      .join(`${tableOf(assignment)} as t`, 't.id', `l.${link.source}`)
      .join(`${ofMember.table} as lm`, `lm.${ofMember.source}`, 't.id')
      .whereIn(`l.${link.target}`, batch)
      .whereNotIn(`lm.${ofMember.target}`, goneMembers(from, moment))
      .groupBy(`l.${link.target}`)
      .select(`l.${link.target} as role`)
      .count('t.id as holders')
      .sum(`t.${columnOf(assignment, 'timePercent')} as percent`);
    onlyInForce(query, assignment, moment);
    for (const { role, holders, percent } of (await query) as Record<string, unknown>[]) {
      holdings.set(Number(role), { holders: Number(holders), percent: Number(percent) });
    }
  }
  return holdings;
};

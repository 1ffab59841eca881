import { relatedIds, relatedRows, rowsById } from '../database/related';
import { inForce, type Moment } from '../domain/in-force';
import { uid } from '../plugin-id';
import { circlesById, rolesById, type CircleReference, type RoleReference } from './structure';

interface StoredMembership {
  id: number;
  coreMember: boolean | null;
  circleAdmin: boolean | null;
  since: string | null;
  archivedAt: string | null;
}

/** A member's place in a circle. */
export interface Membership {
  circle: CircleReference;
  coreMember: boolean;
  circleAdmin: boolean;
}

interface StoredAssignment {
  id: number;
  since: string | null;
  until: string | null;
  timePercent: number | null;
}

/** A role that a member holds. */
export interface HeldRole {
  role: RoleReference;
  timePercent: number | null;
}

const MEMBERSHIP = ['coreMember', 'circleAdmin', 'since', 'archivedAt'] as const;
const ASSIGNMENT = ['since', 'until', 'timePercent'] as const;

const idsIn = (rows: Map<number, { id: number }[]>) =>
  [...rows.values()].flatMap((list) => list.map(({ id }) => id));

/** The circles that members are in at a moment, by the member's id: neither membership nor circle is over. */
export const membershipsOf = async (
  members: readonly number[],
  moment: Moment
): Promise<Map<number, Membership[]>> => {
  const memberships = await relatedRows<StoredMembership>(
    uid('member'),
    'memberships',
    members,
    MEMBERSHIP
  );
  const circleIds = await relatedIds(uid('circle-membership'), 'circle', idsIn(memberships));
  const circles = await circlesById([...circleIds.values()].flat());
  return new Map(
    [...memberships].map(([member, list]) => [
      member,
      list.flatMap((membership) => {
        const circle = circles.get(circleIds.get(membership.id)?.[0] ?? 0);
        if (!circle || !inForce(membership, moment) || !inForce(circle, moment)) return [];
        return {
          circle,
          coreMember: Boolean(membership.coreMember),
          circleAdmin: Boolean(membership.circleAdmin),
        };
      }),
    ])
  );
};

/** Whether a role can be held at a moment: neither it nor its circle is archived. */
export const roleInForce = (role: RoleReference, moment: Moment): boolean =>
  inForce(role, moment) && role.circle !== null && inForce(role.circle, moment);

/** The roles that members hold at a moment, by the member's id. */
export const rolesHeldBy = async (
  members: readonly number[],
  moment: Moment
): Promise<Map<number, HeldRole[]>> => {
  const assignments = await relatedRows<StoredAssignment>(
    uid('member'),
    'assignments',
    members,
    ASSIGNMENT
  );
  const roleIds = await relatedIds(uid('assignment'), 'role', idsIn(assignments));
  const roles = await rolesById([...roleIds.values()].flat());
  return new Map(
    [...assignments].map(([member, list]) => [
      member,
      list.flatMap((assignment) => {
        const role = roles.get(roleIds.get(assignment.id)?.[0] ?? 0);
        if (!role || !inForce(assignment, moment) || !roleInForce(role, moment)) return [];
        return { role, timePercent: assignment.timePercent };
      }),
    ])
  );
};

/** The percentages of the assignments of roles at a moment, by the role's id: one for each that holds it. */
export const timeInRoles = async (
  roles: readonly number[],
  moment: Moment
): Promise<Map<number, number[]>> => {
  const assignmentIds = await relatedIds(uid('role'), 'assignments', roles);
  const assignments = await rowsById<StoredAssignment>(
    uid('assignment'),
    [...assignmentIds.values()].flat(),
    ASSIGNMENT
  );
  return new Map(
    [...assignmentIds].map(([role, ids]) => [
      role,
      ids.flatMap((id) => {
        const assignment = assignments.get(id);
        return assignment && inForce(assignment, moment) ? (assignment.timePercent ?? 0) : [];
      }),
    ])
  );
};

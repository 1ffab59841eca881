import type { Knex } from 'knex';

import type { AccessRole } from '../../../shared/vocabulary';
import { connection, type From } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { momentOf, onlyInForce, type Moment } from '../domain/in-force';
import { ORGANIZATION } from '../domain/scoped-types';
import { uid } from '../plugin-id';

const MEMBER = uid('member');
const CIRCLE_MEMBERSHIP = uid('circle-membership');
const ASSIGNMENT = uid('assignment');
const ROLE = uid('role');

/** What an account, or an API token, is in one organization. Everything is named by its id. */
export interface Membership {
  /** null for an API token, which is nobody */
  member: number | null;
  organization: number;
  accessRole: AccessRole;
  /** The circles that it is in now, by itself or by a role. */
  circles: number[];
  /** Those of them that it leads now, as circle admin or circle lead. */
  led: number[];
}

interface InCircle {
  member: number | string;
  circle: number | string;
  leads: unknown;
}

const byMembership = (from: From, members: readonly number[], now: Moment): Knex.QueryBuilder => {
  const member = linkTable(CIRCLE_MEMBERSHIP, 'member');
  const circle = linkTable(CIRCLE_MEMBERSHIP, 'circle');
  const query = from(`${member.table} as lm`)
    .join(`${tableOf(CIRCLE_MEMBERSHIP)} as t`, 't.id', `lm.${member.source}`)
    .join(`${circle.table} as lc`, `lc.${circle.source}`, 't.id')
    .whereIn(`lm.${member.target}`, members)
    .select(
      `lm.${member.target} as member`,
      `lc.${circle.target} as circle`,
      `t.${columnOf(CIRCLE_MEMBERSHIP, 'circleAdmin')} as leads`
    );
  onlyInForce(query, CIRCLE_MEMBERSHIP, now);
  return query;
};

const byRole = (from: From, members: readonly number[], now: Moment): Knex.QueryBuilder => {
  const member = linkTable(ASSIGNMENT, 'member');
  const role = linkTable(ASSIGNMENT, 'role');
  const circle = linkTable(ROLE, 'circle');
  // Roles in force: in a subquery, for the condition is about a table called `t`.
  const roles = from(`${tableOf(ROLE)} as t`).select('t.id');
  onlyInForce(roles, ROLE, now);
  const query = from(`${member.table} as lm`)
    .join(`${tableOf(ASSIGNMENT)} as t`, 't.id', `lm.${member.source}`)
    .join(`${role.table} as lr`, `lr.${role.source}`, 't.id')
    .join(`${tableOf(ROLE)} as r`, 'r.id', `lr.${role.target}`)
    .join(`${circle.table} as lc`, `lc.${circle.source}`, 'r.id')
    .whereIn(`lm.${member.target}`, members)
    .whereIn('r.id', roles)
    .select(
      `lm.${member.target} as member`,
      `lc.${circle.target} as circle`,
      `r.${columnOf(ROLE, 'coreType')} as leads`
    );
  onlyInForce(query, ASSIGNMENT, now);
  return query;
};

const leads = (value: unknown): boolean =>
  value === true || value === 1 || value === '1' || value === 'circle-lead';

/** The active memberships of an account. */
export const membershipsOf = async (account: number): Promise<Membership[]> => {
  const user = linkTable(MEMBER, 'user');
  const owner = linkTable(MEMBER, 'organization');
  const from = await connection();
  const members = (await from(`${user.table} as u`)
    .join(`${tableOf(MEMBER)} as m`, 'm.id', `u.${user.source}`)
    .join(`${owner.table} as o`, `o.${owner.source}`, 'm.id')
    .where(`u.${user.target}`, account)
    .where(`m.${columnOf(MEMBER, 'state')}`, 'active')
    .select(
      'm.id as member',
      `o.${owner.target} as organization`,
      `m.${columnOf(MEMBER, 'accessRole')} as accessRole`
    )) as { member: number; organization: number; accessRole: AccessRole }[];
  if (members.length === 0) return [];

  const memberships = new Map<number, Membership>();
  for (const { member, organization, accessRole } of members) {
    memberships.set(Number(member), {
      member: Number(member),
      organization: Number(organization),
      accessRole,
      circles: [],
      led: [],
    });
  }
  const now = momentOf(new Date());
  const ids = [...memberships.keys()];
  const found = [
    ...((await byMembership(from, ids, now)) as InCircle[]),
    ...((await byRole(from, ids, now)) as InCircle[]),
  ];
  for (const one of found) {
    const membership = memberships.get(Number(one.member))!;
    const circle = Number(one.circle);
    if (!membership.circles.includes(circle)) membership.circles.push(circle);
    if (leads(one.leads) && !membership.led.includes(circle)) membership.led.push(circle);
  }
  return [...memberships.values()];
};

/** What an API token is in the organizations (documentIds) that it is limited to. */
export const membershipsOfToken = async (
  organizations: readonly string[]
): Promise<Membership[]> => {
  const from = await connection();
  const found = (await from(tableOf(ORGANIZATION))
    .whereIn('document_id', [...organizations])
    .orderBy('id')
    .select('id')) as { id: number }[];
  return found.map(({ id }) => ({
    member: null,
    organization: Number(id),
    accessRole: 'administrator',
    circles: [],
    led: [],
  }));
};

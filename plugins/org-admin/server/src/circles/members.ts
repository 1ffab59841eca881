import type { Reference } from '../../../shared/contracts/common';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { memberDisplayName } from '../domain/display-names';
import { onlyInForce } from '../domain/in-force';
import { goneMembers } from '../domain/member-on-day';
import { uid } from '../plugin-id';
import { inCircles, type Scope } from './scope';

const MEMBER = uid('member');
const MEMBERSHIP = uid('circle-membership');
const ASSIGNMENT = uid('assignment');
const ROLE = uid('role');

/** How many members each circle has, each once. */
export const countMembers = async (scope: Scope): Promise<Map<number, number>> => {
  const ofMember = linkTable(MEMBERSHIP, 'member');
  const from = await connection();
  const { query, row, circle } = inCircles(from, scope, 'circle-membership');
  const member = `lm.${ofMember.target}`;
  query
    .join(`${tableOf(MEMBERSHIP)} as t`, 't.id', row)
    .join(`${ofMember.table} as lm`, `lm.${ofMember.source}`, 't.id')
    .whereNotIn(member, goneMembers(from, scope.moment))
    .groupBy(circle)
    .select(`${circle} as circle`)
    .countDistinct({ members: member });
  onlyInForce(query, MEMBERSHIP, scope.moment);
  const rows = (await query) as { circle: number; members: number | string }[];
  return new Map(rows.map((one) => [Number(one.circle), Number(one.members)]));
};

/** The assignments to roles of circles that are in force, `t`, of members who are not gone. */
const assignmentsInForce = async (scope: Scope) => {
  const ofRole = linkTable(ASSIGNMENT, 'role');
  const ofMember = linkTable(ASSIGNMENT, 'member');
  const from = await connection();
  const { query, row: role } = inCircles(from, scope, 'role');
  const member = `lm.${ofMember.target}`;
  query
    .join(`${ofRole.table} as lr`, `lr.${ofRole.target}`, role)
    .join(`${tableOf(ASSIGNMENT)} as t`, 't.id', `lr.${ofRole.source}`)
    .join(`${ofMember.table} as lm`, `lm.${ofMember.source}`, 't.id')
    .whereNotIn(member, goneMembers(from, scope.moment));
  onlyInForce(query, ASSIGNMENT, scope.moment);
  return { query, role, member };
};

/** The roles of circles that anybody holds, by their ids. */
export const heldRoles = async (scope: Scope): Promise<Set<number>> => {
  const { query, role } = await assignmentsInForce(scope);
  const rows = (await query.distinct(`${role} as role`)) as { role: number }[];
  return new Set(rows.map((row) => Number(row.role)));
};

/** Somebody who holds a role. */
export interface Holder extends Reference {
  electedUntil: string | null;
}

interface StoredMember {
  id: number;
  documentId: string;
  firstName: string;
  lastName: string;
}

/** The columns of a member, `m`, that name it. */
const named = () => [
  'm.id as id',
  'm.document_id as documentId',
  `m.${columnOf(MEMBER, 'firstName')} as firstName`,
  `m.${columnOf(MEMBER, 'lastName')} as lastName`,
];

const reference = ({ documentId, ...person }: StoredMember): Reference => ({
  documentId,
  name: memberDisplayName(person),
});

/** Who holds the elected roles and the circle lead roles of circles, by the role's id. */
export const holdersOfSpecialRoles = async (scope: Scope): Promise<Map<number, Holder[]>> => {
  const { query, role, member } = await assignmentsInForce(scope);
  const rows = (await query
    .join(`${tableOf(ROLE)} as s`, 's.id', role)
    // Not an inner join: see `goneMembers`.
    .leftJoin(`${tableOf(MEMBER)} as m`, 'm.id', member)
    .where(
      (special) =>
        void special
          .where(`s.${columnOf(ROLE, 'elected')}`, true)
          .orWhere(`s.${columnOf(ROLE, 'coreType')}`, 'circle-lead')
    )
    .select(
      ...named(),
      `${role} as role`,
      `t.${columnOf(ASSIGNMENT, 'electedUntil')} as electedUntil`
    )) as (StoredMember & { role: number; electedUntil: string | null })[];
  const holders = new Map<number, Holder[]>();
  for (const row of rows) {
    const holder = { ...reference(row), electedUntil: row.electedUntil };
    const group = holders.get(Number(row.role));
    if (group) group.push(holder);
    else holders.set(Number(row.role), [holder]);
  }
  return holders;
};

/** The members who are named as assigners of circles and are there, by their ids. */
export const assigners = async ({
  organization,
  moment,
}: Scope): Promise<Map<number, Reference>> => {
  const owner = linkTable(uid('circle'), 'organization');
  const assigner = linkTable(uid('circle'), 'assigner');
  const from = await connection();
  const query = from(`${owner.table} as o`)
    .join(`${assigner.table} as a`, `a.${assigner.source}`, `o.${owner.source}`)
    .join(`${tableOf(MEMBER)} as m`, 'm.id', `a.${assigner.target}`)
    .where(`o.${owner.target}`, organization)
    .whereNotIn('m.id', goneMembers(from, moment))
    .distinct(...named());
  const rows = (await query) as StoredMember[];
  return new Map(rows.map((row) => [Number(row.id), reference(row)]));
};

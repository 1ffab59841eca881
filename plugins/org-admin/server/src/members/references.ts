import type { Reference } from '../../../shared/contracts/common';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';

const MEMBER = uid('member');
const MEMBERSHIP = uid('circle-membership');

type Named = { member: number; documentId: string; name: string };

const byMember = (rows: Named[]) => {
  const found = new Map<number, Reference[]>();
  for (const { member, documentId, name } of rows) {
    const list = found.get(Number(member)) ?? [];
    list.push({ documentId, name });
    found.set(Number(member), list);
  }
  return found;
};

/** The teams of members, by the member's id. */
export const teamsOf = async (members: number[]) => {
  const link = linkTable(MEMBER, 'teams');
  const name = `t.${columnOf(link.targetUid, 'name')}`;
  const from = await connection();
  const rows = (await from(`${link.table} as l`)
    .join(`${tableOf(link.targetUid)} as t`, 't.id', `l.${link.target}`)
    .whereIn(`l.${link.source}`, members)
    .orderBy(name)
    .select(
      `l.${link.source} as member`,
      't.document_id as documentId',
      `${name} as name`
    )) as Named[];
  return byMember(rows);
};

/** The circles that members belong to now, by the member's id. */
export const circlesOf = async (members: number[]) => {
  const member = linkTable(MEMBERSHIP, 'member');
  const circle = linkTable(MEMBERSHIP, 'circle');
  const name = `c.${columnOf(circle.targetUid, 'name')}`;
  const from = await connection();
  const rows = (await from(`${tableOf(MEMBERSHIP)} as cm`)
    .join(`${member.table} as cmm`, `cmm.${member.source}`, 'cm.id')
    .join(`${circle.table} as cmc`, `cmc.${circle.source}`, 'cm.id')
    .join(`${tableOf(circle.targetUid)} as c`, 'c.id', `cmc.${circle.target}`)
    .whereIn(`cmm.${member.target}`, members)
    .whereNull(`cm.${columnOf(MEMBERSHIP, 'archivedAt')}`)
    .orderBy(name)
    .select(
      `cmm.${member.target} as member`,
      'c.document_id as documentId',
      `${name} as name`
    )) as Named[];
  return byMember(rows);
};

/** All teams or all circles (not archived) of an organization, by name. */
export const allNamed = async (
  type: 'team' | 'circle',
  organization: number
): Promise<Reference[]> => {
  const found = await strapi.db.query(uid(type)).findMany({
    select: ['documentId', 'name'],
    where: {
      organization: { id: organization },
      ...(type === 'circle' ? { archivedAt: { $null: true } } : {}),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ documentId, name }: Reference) => ({ documentId, name }));
};

import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { FORMER_STATES } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';

/** How many rows of a type each organization has, by the organization's id. `only` narrows the rows (alias `t`). */
const countByOrganization = async (
  type: UID.ContentType,
  only: (rows: Knex.QueryBuilder) => void
) => {
  const link = linkTable(type, 'organization');
  const from = await connection();
  const counting = from(`${tableOf(type)} as t`)
    .join(`${link.table} as l`, `l.${link.source}`, 't.id')
    .groupBy(`l.${link.target}`)
    .select(`l.${link.target} as organization`)
    .count({ count: 't.id' });
  only(counting);
  const rows = (await counting) as { organization: number; count: number | string }[];
  return new Map(rows.map((row) => [Number(row.organization), Number(row.count)]));
};

/** Members who have not left or been removed, and circles and roles that are not archived, of every organization. */
export const organizationCounts = async () => {
  const [member, circle, role] = [uid('member'), uid('circle'), uid('role')] as const;
  const present = (type: UID.ContentType) =>
    countByOrganization(type, (rows) => void rows.whereNull(`t.${columnOf(type, 'archivedAt')}`));
  return {
    members: await countByOrganization(
      member,
      (rows) => void rows.whereNotIn(`t.${columnOf(member, 'state')}`, FORMER_STATES)
    ),
    circles: await present(circle),
    roles: await present(role),
  };
};

import type { UID } from '@strapi/strapi';

import { connection } from './connection';
import { linkTable, tableOf } from './link-table';

/** Rows of one batch: few enough for the variables of one statement on every database, many enough to be quick. */
const BATCH_SIZE = 1000;

export interface Walk {
  uid: UID.ContentType;
  /** Only the rows of this organization (its id); left out, all rows. */
  organization?: number;
  /** The attributes to read, beside the id; relations are read per batch with `related.ts`. */
  select: readonly string[];
  batchSize?: number;
}

interface Keys {
  table: string;
  column: string;
  filter: Record<string, number>;
}

/** Where the ids to walk are: in the link table of the organization, whose index leads straight to them, or in the table itself. */
const keysOf = ({ uid, organization }: Walk): Keys => {
  if (organization === undefined) return { table: tableOf(uid), column: 'id', filter: {} };
  const link = linkTable(uid, 'organization');
  return { table: link.table, column: link.source, filter: { [link.target]: organization } };
};

/**
 * Reads a content type from its first row to its last in batches by primary key, so that neither memory nor the cost of a batch
 * grows with the table. The last row is fixed at the start: what is added meanwhile is not read, and the walk ends.
 *
 * Values come as Strapi's field types give them, alike on every database: datetimes and dates as ISO text, JSON parsed.
 *
 * @returns batches in order of id, none of them empty
 */
export async function* walkByKey<Row extends object>(
  walk: Walk
): AsyncGenerator<(Row & { id: number })[], void, undefined> {
  const { uid, select, batchSize = BATCH_SIZE } = walk;
  const { table, column, filter } = keysOf(walk);
  const from = await connection();
  const [{ last }] = (await from(table).where(filter).max({ last: column })) as [
    { last: number | string | null },
  ];
  if (last === null) return;

  for (let after = 0; ;) {
    const ids: number[] = (
      await from(table)
        .where(filter)
        .where(column, '>', after)
        .where(column, '<=', Number(last))
        .orderBy(column)
        .limit(batchSize)
        .pluck(column)
    ).map(Number);
    const end = ids.at(-1);
    if (end === undefined) return;
    after = end;

    const rows = (await strapi.db.query(uid).findMany({
      select: ['id', ...select],
      where: { id: { $in: ids } },
      orderBy: { id: 'asc' },
    })) as (Row & { id: number })[];
    if (rows.length > 0) yield rows;
  }
}

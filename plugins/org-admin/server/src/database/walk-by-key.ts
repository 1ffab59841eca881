import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { connection } from './connection';
import { linkTable, tableOf } from './link-table';
import { selectReading, type Reading } from './reading';

/** Rows of one batch: few enough to be garbage soon, many enough for their relations to be read set-based. */
const BATCH_SIZE = 500;

export interface Walk extends Reading {
  uid: UID.ContentType;
  /** Only the rows of this organization (its id); left out, all rows. */
  organization?: number;
  batchSize?: number;
  /** Adds to the query of each batch, in which the table of the type is `t`: fewer rows, or a lock on them. */
  narrow?: (query: Knex.QueryBuilder) => void;
}

/**
 * Reads a content type from its first row to its last in batches by primary key, so that neither memory nor the cost of a batch
 * grows with the table. The last row is fixed at the start: what is added meanwhile is not read, and the walk ends.
 *
 * @returns batches in order of id, none of them empty; for values see `selectReading`
 */
export async function* walkByKey<Row extends object>(
  walk: Walk
): AsyncGenerator<(Row & { id: number })[], void, undefined> {
  const { uid, organization, batchSize = BATCH_SIZE, narrow } = walk;
  const from = await connection();
  const link = organization === undefined ? null : linkTable(uid, 'organization');
  const key = link ? `l.${link.source}` : 't.id';
  const start = () => {
    const rows = from(`${tableOf(uid)} as t`);
    if (!link) return rows;
    // The sum keeps databases from the index of the organization: with it they read and sort all that it has for every batch,
    // where the index of the keys has them in order.
    return rows
      .join(`${link.table} as l`, key, 't.id')
      .whereRaw('?? + 0 = ?', [`l.${link.target}`, organization as number]);
  };

  const [{ last }] = (await start().max({ last: key })) as [{ last: number | string | null }];
  if (last === null) return;

  for (let after = 0; ;) {
    const query = start()
      .where(key, '>', after)
      .where(key, '<=', Number(last))
      .orderBy(key)
      .limit(batchSize);
    narrow?.(query);
    const read = selectReading<Row>(query, uid, walk);
    const rows = read(await query);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    after = end.id;
  }
}

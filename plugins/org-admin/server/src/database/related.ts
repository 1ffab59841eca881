import type { UID } from '@strapi/strapi';

import { inBatches } from './batches';
import { connection } from './connection';
import { linkTable } from './link-table';

/** Ids named in one statement. */
const IDS_PER_STATEMENT = 1000;

/** The ids that a relation of these rows points to, by the row's id, in the relation's order. Rows without any are left out. */
export const relatedIds = async (
  uid: UID.ContentType,
  attribute: string,
  ids: readonly number[]
): Promise<Map<number, number[]>> => {
  const link = linkTable(uid, attribute);
  const from = await connection();
  const found = new Map<number, number[]>();
  for (const batch of inBatches(ids, IDS_PER_STATEMENT)) {
    const pairs = (await from(link.table)
      .whereIn(link.source, batch)
      .orderBy([...(link.order ? [link.order] : []), link.target])
      .select(`${link.source} as source`, `${link.target} as target`)) as {
      source: number;
      target: number;
    }[];
    for (const { source, target } of pairs) {
      const targets = found.get(Number(source));
      if (targets) targets.push(Number(target));
      else found.set(Number(source), [Number(target)]);
    }
  }
  return found;
};

/** Rows by their ids. Ids without a row are left out. */
export const rowsById = async <Row extends object>(
  uid: UID.ContentType,
  ids: Iterable<number>,
  select: readonly string[]
): Promise<Map<number, Row & { id: number }>> => {
  const found = new Map<number, Row & { id: number }>();
  for (const batch of inBatches([...new Set(ids)], IDS_PER_STATEMENT)) {
    const rows = (await strapi.db.query(uid).findMany({
      select: ['id', ...select],
      where: { id: { $in: batch } },
    })) as (Row & { id: number })[];
    for (const row of rows) found.set(row.id, row);
  }
  return found;
};

/** What a relation of these rows points to, by the row's id: a populate by two statements, however many rows there are. */
export const relatedRows = async <Row extends object>(
  uid: UID.ContentType,
  attribute: string,
  ids: readonly number[],
  select: readonly string[]
): Promise<Map<number, (Row & { id: number })[]>> => {
  const targets = await relatedIds(uid, attribute, ids);
  const rows = await rowsById<Row>(
    linkTable(uid, attribute).targetUid,
    [...targets.values()].flat(),
    select
  );
  return new Map(
    [...targets].map(([source, list]) => [source, list.flatMap((id) => rows.get(id) ?? [])])
  );
};

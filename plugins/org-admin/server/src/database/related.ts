import type { UID } from '@strapi/strapi';

import { inBatches } from './batches';
import { connection } from './connection';
import { linkTable, tableOf } from './link-table';
import { selectReading, type Reading } from './reading';

/** Ids named in one statement. */
const IDS_PER_STATEMENT = 1000;

interface Linked {
  id: number;
  source: number | string;
  place: number | string | null;
}

const inOrder = (a: Linked, b: Linked) => Number(a.place) - Number(b.place) || a.id - b.id;

/** Groups are small: ordering each is less work than ordering all of them in the database. */
const groupBySource = <Row extends Linked>(rows: readonly Row[]) => {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const source = Number(row.source);
    const group = groups.get(source);
    if (group) group.push(row);
    else groups.set(source, [row]);
  }
  for (const group of groups.values()) {
    if (group.length > 1) group.sort(inOrder);
  }
  return groups;
};

/** Rows by their ids. Ids without a row are left out. */
export const rowsById = async <Row extends object>(
  uid: UID.ContentType,
  ids: Iterable<number>,
  reading: Reading
): Promise<Map<number, Row & { id: number }>> => {
  const from = await connection();
  const found = new Map<number, Row & { id: number }>();
  for (const batch of inBatches([...new Set(ids)], IDS_PER_STATEMENT)) {
    const query = from(`${tableOf(uid)} as t`).whereIn('t.id', batch);
    const read = selectReading<Row>(query, uid, reading);
    for (const row of read(await query)) found.set(row.id, row);
  }
  return found;
};

/**
 * What a relation of these rows points to, by the row's id, in the relation's order: a populate by one statement, however many
 * rows there are. Rows that it points to nothing for are left out.
 */
export const relatedRows = async <Row extends object>(
  uid: UID.ContentType,
  attribute: string,
  ids: readonly number[],
  reading: Reading
): Promise<Map<number, (Row & { id: number })[]>> => {
  const link = linkTable(uid, attribute);
  const from = await connection();
  const rows: (Row & Linked)[] = [];
  for (const batch of inBatches(ids, IDS_PER_STATEMENT)) {
    const query = from(`${link.table} as l`)
      .join(`${tableOf(link.targetUid)} as t`, 't.id', `l.${link.target}`)
      .whereIn(`l.${link.source}`, batch)
      .select(`l.${link.source} as source`, `${link.order ? `l.${link.order}` : 't.id'} as place`);
    const read = selectReading<Row & Linked>(query, link.targetUid, reading);
    for (const row of read(await query)) rows.push(row);
  }
  return groupBySource(rows);
};

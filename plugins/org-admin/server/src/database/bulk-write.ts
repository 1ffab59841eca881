import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { assertSameOrganization } from '../domain/organization-boundary';
import { inBatches, rowsPerStatement } from './batches';
import { connection } from './connection';
import { createDocumentIds } from './document-ids';
import { insertDocuments, insertRows } from './insert-rows';
import { columnOf, linkTable, tableOf } from './link-table';

type Row = Record<string, unknown>;
type Id = number;

/** A row to insert: its attributes, and for each relation the ids that it points to. */
export interface NewRow {
  data: Row;
  links?: Record<string, Id | Id[] | null | undefined>;
}

export interface InsertedRow {
  id: Id;
  documentId: string;
}

/** A value as Strapi's own field types would write it: JSON as text, dates as dates. */
const toColumnValue = (type: string, value: unknown) => {
  if (value === undefined || value === null) return null;
  if (type === 'json') return JSON.stringify(value);
  if (type === 'datetime' && !(value instanceof Date)) return new Date(value as string);
  return value;
};

/** What every row has; a row that comes from elsewhere may bring its own. */
const TIMES = ['createdAt', 'updatedAt', 'publishedAt'];

const columnsOf = (uid: UID.ContentType, attributes: Iterable<string>) => {
  const metadata = strapi.db.metadata.get(uid).attributes as Record<string, { type: string }>;
  return [...attributes].map((attribute) => ({
    attribute,
    column: columnOf(uid, attribute),
    type: metadata[attribute]!.type,
  }));
};

/** Adds rows to the link table of a relation. `pairs` are [source, target]. */
export const insertLinks = async (uid: UID.ContentType, attribute: string, pairs: [Id, Id][]) => {
  const link = linkTable(uid, attribute);
  const columns = [link.source, link.target];
  if (link.order) columns.push(link.order);
  if (link.inverseOrder) columns.push(link.inverseOrder);
  const rows = pairs.map(([source, target], index) => {
    const values = [source, target];
    if (link.order) values.push(index + 1);
    // Ids only grow, so that they keep new rows behind those that are there.
    if (link.inverseOrder) values.push(source);
    return values;
  });
  await insertRows(link.table, columns, rows);
};

/** Takes rows out of the link table of a relation. `pairs` are [source, target]. */
export const deleteLinks = async (uid: UID.ContentType, attribute: string, pairs: [Id, Id][]) => {
  const link = linkTable(uid, attribute);
  const from = await connection();
  for (const batch of inBatches(pairs, 500)) {
    await from(link.table).whereIn([link.source, link.target], batch).delete();
  }
};

const targetsOf = (rows: NewRow[], attribute: string) => {
  const targets = new Set<Id>();
  for (const { links } of rows) {
    for (const id of [links?.[attribute] ?? []].flat()) targets.add(id);
  }
  return [...targets];
};

/**
 * Inserts many rows of one content type into one organization, with their relations, by a few statements a batch. It passes by
 * Strapi's validation, lifecycles and events: callers validate first. That no relation crosses organizations is checked here.
 * Run it inside `strapi.db.transaction`, in batches of some hundred rows, so that rows are whole whatever happens and other
 * requests get their turn.
 *
 * @param organization the id of the organization; every row is linked to it, except when `uid` is the organization's own type
 * @param at `createdAt`, `updatedAt` and `publishedAt` of rows that do not bring their own
 * @returns id and documentId of each row, in the order given
 * @throws ValidationError where a relation points into another organization
 */
export const bulkInsert = async (
  uid: UID.ContentType,
  organization: Id,
  rows: NewRow[],
  at = new Date()
): Promise<InsertedRow[]> => {
  if (rows.length === 0) return [];
  const relations = new Set(rows.flatMap(({ links }) => Object.keys(links ?? {})));
  for (const attribute of relations) {
    await assertSameOrganization(uid, attribute, targetsOf(rows, attribute), organization);
  }

  const documentIds = createDocumentIds(rows.length);
  const attributes = new Set(rows.flatMap(({ data }) => Object.keys(data)));
  const columns = columnsOf(uid, new Set([...TIMES, ...attributes]));
  const valueOf = (data: Row, attribute: string) =>
    data[attribute] ?? (TIMES.includes(attribute) ? at : undefined);
  const ids = await insertDocuments(
    tableOf(uid),
    columns.map(({ column }) => column),
    rows.map(({ data }, index) => [
      documentIds[index],
      ...columns.map(({ attribute, type }) => toColumnValue(type, valueOf(data, attribute))),
    ])
  );
  const inserted = documentIds.map((documentId) => ({ id: ids.get(documentId)!, documentId }));
  await insertLinks(
    uid,
    'organization',
    inserted.map(({ id }) => [id, organization])
  );
  for (const attribute of relations) {
    const pairs = rows.flatMap(({ links }, index) =>
      [links?.[attribute] ?? []].flat().map((target): [Id, Id] => [inserted[index]!.id, target])
    );
    await insertLinks(uid, attribute, pairs);
  }
  return inserted;
};

/**
 * Changes attributes (not relations) of many rows, each to values of its own, by one statement a batch and set of attributes.
 * `updatedAt` is set to `at`. It passes by Strapi's validation, lifecycles and events, as `bulkInsert` does.
 *
 * @param restrict leaves rows as they are that somebody else has changed meanwhile
 */
export const bulkUpdate = async (
  uid: UID.ContentType,
  changes: { id: Id; data: Row }[],
  at = new Date(),
  restrict: (query: Knex.QueryBuilder) => Knex.QueryBuilder = (query) => query
) => {
  const from = await connection();
  const knex = strapi.db.connection as unknown as Knex;
  const attributes = new Set(changes.flatMap(({ data }) => Object.keys(data)));
  const columns = columnsOf(uid, attributes);
  for (const batch of inBatches(changes, rowsPerStatement(2 * columns.length + 1, 200))) {
    const assignments: Row = { [columnOf(uid, 'updatedAt')]: at };
    for (const { attribute, column, type } of columns) {
      const rows = batch.filter(({ data }) => attribute in data);
      if (rows.length === 0) continue;
      // `ELSE column` keeps the others and gives the expression the column's type on PostgreSQL.
      assignments[column] = knex.raw(
        `case id ${'when ? then ? '.repeat(rows.length)} else ?? end`,
        [
          ...rows.flatMap(({ id, data }) => [
            id,
            toColumnValue(type, data[attribute]) as Knex.Value,
          ]),
          column,
        ]
      );
    }
    const ids = batch.map(({ id }) => id);
    await restrict(from(tableOf(uid)).whereIn('id', ids)).update(assignments);
  }
};

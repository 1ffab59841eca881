import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { connection, dialect } from './connection';
import { columnOf, linkTable, tableOf } from './link-table';

/** Enough rows for a statement to be worth its while, few enough to be garbage soon. */
const BATCH_SIZE = 20_000;

/** The values of each column, in one order of rows. */
export type Columns<Row extends object> = { [Name in keyof Row]-?: Row[Name][] };

export interface ColumnsOfOrganization {
  uid: UID.ContentType;
  /** Its id. */
  organization: number;
  /** Attributes that are columns, `id` among them where it is needed. */
  select?: readonly string[];
  /** Relations to one: each is read as the id that it points to, or null. */
  toOne?: readonly string[];
  /** Numbers that the database works out, by name. */
  computed?: Readonly<Record<string, Knex.Raw>>;
  /** Adds to the query of each batch, in which the table of the type is `t`. */
  narrow?: (query: Knex.QueryBuilder) => void;
}

type Convert = (value: unknown) => unknown;

const CONVERT: Partial<Record<string, Convert>> = {
  datetime: (value) =>
    value === null ? null : new Date(value as Date | string | number).getTime(),
  boolean: (value) => Number(value) === 1,
};

const numberOrNull: Convert = (value) => (value === null ? null : Number(value));

/** The columns to read, each with what makes its values alike on every database. */
const conversionsOf = ({ uid, select = [], toOne = [], computed = {} }: ColumnsOfOrganization) => {
  const { attributes } = strapi.db.metadata.get(uid);
  return new Map<string, Convert | undefined>([
    ...select.map((name): [string, Convert | undefined] => [
      name,
      CONVERT[(attributes[name] as { type: string }).type],
    ]),
    ...[...toOne, ...Object.keys(computed)].map((name): [string, Convert] => [name, numberOrNull]),
    ['link', Number],
  ]);
};

const queryOf = (
  from: Awaited<ReturnType<typeof connection>>,
  { uid, organization, select = [], toOne = [], computed = {}, narrow }: ColumnsOfOrganization,
  after: number
): Knex.QueryBuilder => {
  const link = linkTable(uid, 'organization');
  const query = from(`${link.table} as l`)
    .join(`${tableOf(uid)} as t`, 't.id', `l.${link.source}`)
    .where(`l.${link.target}`, organization)
    .where('l.id', '>', after)
    .orderBy('l.id')
    .limit(BATCH_SIZE)
    .select('l.id as link');
  for (const attribute of select) query.select(`t.${columnOf(uid, attribute)} as ${attribute}`);
  for (const attribute of toOne) {
    const target = linkTable(uid, attribute);
    const alias = `to_${attribute}`;
    query
      .leftJoin(`${target.table} as ${alias}`, `${alias}.${target.source}`, 't.id')
      .select(`${alias}.${target.target} as ${attribute}`);
  }
  for (const expression of Object.values(computed)) query.select(expression);
  narrow?.(query);
  return query;
};

/** SQLite's driver takes longer to make ten thousand objects than to find their rows; each column as one text is read at once. */
const readSqlite = async (query: Knex.QueryBuilder, names: readonly string[]) => {
  const knex = strapi.db.connection as unknown as Knex;
  const columns = names.map((name) => knex.raw('json_group_array(??) as ??', [name, name]));
  const [texts] = (await (
    await connection()
  )(query.as('rows') as unknown as string).select(columns)) as Record<string, string>[];
  return Object.fromEntries(names.map((name) => [name, JSON.parse(texts![name]!) as unknown[]]));
};

const readRows = async (query: Knex.QueryBuilder, names: readonly string[]) => {
  const rows = (await query) as Record<string, unknown>[];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
};

/**
 * Reads all that an organization has of a type, for counting: only its own rows are touched, however many others there are.
 * Batches go by the key of the rows that link to the organization, which the index of the organization has in order. (A walk by
 * the type's own key, `walkByKey`, has rows in their order, but passes those of other organizations too.)
 *
 * @returns batches of columns: moments as milliseconds, days as `YYYY-MM-DD`
 */
export async function* columnsOfOrganization<Row extends object>(
  reading: ColumnsOfOrganization
): AsyncGenerator<Columns<Row>, void, undefined> {
  const conversions = conversionsOf(reading);
  const names = [...conversions.keys()];
  const from = await connection();
  for (let after = 0; ;) {
    const query = queryOf(from, reading, after);
    const columns = await (dialect() === 'sqlite' ? readSqlite : readRows)(query, names);
    for (const [name, convert] of conversions) {
      if (convert) columns[name] = columns[name]!.map(convert);
    }
    const links = columns.link as number[];
    if (links.length > 0) yield columns as Columns<Row>;
    if (links.length < BATCH_SIZE) return;
    after = links.at(-1)!;
  }
}

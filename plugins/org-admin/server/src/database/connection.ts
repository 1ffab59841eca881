import type { Knex } from 'knex';

/** Starts a query on a table (`name` or `name as alias`). */
export type From = (table: string) => Knex.QueryBuilder;

const currentKnex = async () =>
  strapi.db.inTransaction() ? (await strapi.db.transaction()).get() : strapi.db.connection;

/**
 * A way to query tables directly. Inside `strapi.db.transaction` it is that transaction: SQLite has one connection, so a query
 * beside an open transaction would wait for ever.
 */
export const connection = async (): Promise<From> => {
  const knex = await currentKnex();
  const schema = strapi.db.getSchemaName();
  return (table) => (schema ? knex(table).withSchema(schema) : knex(table)) as Knex.QueryBuilder;
};

/** Queries that are parts of others and run where those do; never to be run by themselves. */
export const subquery: From = (table) => {
  const schema = strapi.db.getSchemaName();
  const knex = strapi.db.connection;
  return (schema ? knex(table).withSchema(schema) : knex(table)) as Knex.QueryBuilder;
};

/** Runs a statement of a database's own, where `connection()` is. `??` in it are names, `?` values. */
export const runSql = async (sql: string, bindings: unknown[]): Promise<unknown> =>
  (await currentKnex()).raw(sql, bindings as Knex.Value[]);

/** SQLite, PostgreSQL or MySQL/MariaDB. */
export const dialect = () => strapi.db.dialect.client as 'sqlite' | 'postgres' | 'mysql';

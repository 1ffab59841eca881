import type { Knex } from 'knex';

/** Starts a query on a table (`name` or `name as alias`). */
export type From = (table: string) => Knex.QueryBuilder;

/**
 * A way to query tables directly. Inside `strapi.db.transaction` it is that transaction: SQLite has one connection, so a query
 * beside an open transaction would wait for ever.
 */
export const connection = async (): Promise<From> => {
  const knex = strapi.db.inTransaction()
    ? (await strapi.db.transaction()).get()
    : strapi.db.connection;
  const schema = strapi.db.getSchemaName();
  return (table) => (schema ? knex(table).withSchema(schema) : knex(table)) as Knex.QueryBuilder;
};

/** SQLite, PostgreSQL or MySQL/MariaDB. */
export const dialect = () => strapi.db.dialect.client as 'sqlite' | 'postgres' | 'mysql';

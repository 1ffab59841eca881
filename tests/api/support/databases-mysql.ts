import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

import type { TestDatabases, TestRun } from './databases';

/**
 * MySQL and MariaDB do not copy databases: the tables are made again from their definitions, and filled from the template on
 * the server.
 */
export const mariadbDatabases = ({ id }: TestRun, address: URL): TestDatabases => {
  const prefix = `org_admin_test_${id}_`;
  const template = `${prefix}template`;

  const withConnection = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = await createConnection({
      host: address.hostname,
      port: Number(address.port || 3306),
      user: decodeURIComponent(address.username),
      password: decodeURIComponent(address.password),
    });
    try {
      return await work(connection);
    } finally {
      await connection.end();
    }
  };
  const environment = (database: string) => ({
    DATABASE_CLIENT: 'mysql',
    DATABASE_HOST: address.hostname,
    DATABASE_PORT: address.port || '3306',
    DATABASE_NAME: database,
    DATABASE_USERNAME: decodeURIComponent(address.username),
    DATABASE_PASSWORD: decodeURIComponent(address.password),
    DATABASE_POOL_MIN: '0',
  });
  const create = (connection: Connection, database: string) =>
    connection.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4`);

  return {
    async prepareTemplate() {
      await withConnection((connection) => create(connection, template));
      return environment(template);
    },
    async finishTemplate() {},
    async copy(name) {
      const database = `${prefix}${name}`;
      await withConnection(async (connection) => {
        await create(connection, database);
        await connection.query(`USE \`${database}\``);
        await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
        const [tables] = await connection.query<RowDataPacket[]>(
          'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
          [template]
        );
        for (const { name: table } of tables) {
          const [[definition]] = await connection.query<RowDataPacket[]>(
            `SHOW CREATE TABLE \`${template}\`.\`${table}\``
          );
          await connection.query(definition?.['Create Table']);
        }
        await connection.beginTransaction();
        for (const { name: table } of tables) {
          await connection.query(
            `INSERT INTO \`${table}\` SELECT * FROM \`${template}\`.\`${table}\``
          );
        }
        await connection.commit();
      });
      return environment(database);
    },
    async drop(name) {
      await withConnection((connection) =>
        connection.query(`DROP DATABASE IF EXISTS \`${prefix}${name}\``)
      );
    },
    async dropAll() {
      await withConnection(async (connection) => {
        const [own] = await connection.query<RowDataPacket[]>(
          'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?',
          [`${prefix.replaceAll('_', '\\_')}%`]
        );
        for (const { name } of own) await connection.query(`DROP DATABASE \`${name}\``);
      });
    },
  };
};

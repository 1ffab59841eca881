import { Client } from 'pg';

import type { TestDatabases, TestRun } from './databases';

/** PostgreSQL copies a database by itself, in a fraction of a second. */
export const postgresDatabases = ({ id }: TestRun, address: URL): TestDatabases => {
  const prefix = `org_admin_test_${id}_`;
  const template = `${prefix}template`;

  const query = async <Row>(sql: string, values: string[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: address.href });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as Row[];
    } finally {
      await client.end();
    }
  };
  const drop = (database: string) => query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  const environment = (database: string) => ({
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: address.hostname,
    DATABASE_PORT: address.port || '5432',
    DATABASE_NAME: database,
    DATABASE_USERNAME: decodeURIComponent(address.username),
    DATABASE_PASSWORD: decodeURIComponent(address.password),
    DATABASE_POOL_MIN: '0',
  });

  return {
    async prepareTemplate() {
      await query(`CREATE DATABASE "${template}"`);
      return environment(template);
    },
    async finishTemplate() {},
    async copy(name) {
      await query(`CREATE DATABASE "${prefix}${name}" TEMPLATE "${template}"`);
      return environment(`${prefix}${name}`);
    },
    async drop(name) {
      await drop(`${prefix}${name}`);
    },
    async dropAll() {
      const own = await query<{ datname: string }>(
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
        [prefix]
      );
      for (const { datname } of own) await drop(datname);
    },
  };
};

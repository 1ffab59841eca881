import { mariadbDatabases } from './databases-mysql';
import { postgresDatabases } from './databases-postgres';
import { sqliteDatabases } from './databases-sqlite';
import type { DatabaseEnvironment } from '../../support/app-environment';

/**
 * Databases for tests on one kind of server. A template is made once a run; every suite has a copy of it, so that no suite
 * sees what another wrote and none has to build two hundred tables.
 */
export interface TestDatabases {
  /** An empty database to make the template in, or null where a template of these sources is there already. */
  prepareTemplate(): Promise<DatabaseEnvironment | null>;
  /** Called when the template holds what it should. */
  finishTemplate(): Promise<void>;
  /** A fresh copy of the template. `name` is unique in the run: lowercase letters, digits, underscores. */
  copy(name: string): Promise<DatabaseEnvironment>;
  drop(name: string): Promise<void>;
  /** Drops all that this run made. */
  dropAll(): Promise<void>;
}

/** Passed from the global setup to the suites through the environment, for they run in processes of their own. */
export interface TestRun {
  /** Unique among runs that are going on: lowercase letters and digits. */
  id: string;
  /** Digest of the app's and the plugin's sources. */
  sources: string;
  /** Folder for files of tests, outside version control. */
  directory: string;
  /** The repository's root, and the app compiled. */
  appDirectory: string;
  appDist: string;
}

export const DATABASE_KINDS = ['sqlite', 'postgres', 'mysql'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** The database that `TEST_DATABASE` asks for; SQLite where it says nothing. */
export const databaseKind = (): DatabaseKind => {
  const asked = process.env.TEST_DATABASE || 'sqlite';
  const kind = DATABASE_KINDS.find((known) => known === asked);
  if (!kind) {
    throw new Error(
      `TEST_DATABASE is "${asked}", but must be one of ${DATABASE_KINDS.join(', ')}.`
    );
  }
  return kind;
};

const address = (variable: string): URL => {
  const value = process.env[variable];
  if (!value) throw new Error(`Set ${variable} to the address of the server to test on.`);
  return new URL(value);
};

export const testDatabases = (run: TestRun): TestDatabases => {
  switch (databaseKind()) {
    case 'sqlite':
      return sqliteDatabases(run);
    case 'postgres':
      return postgresDatabases(run, address('TEST_POSTGRES_URL'));
    case 'mysql':
      return mariadbDatabases(run, address('TEST_MYSQL_URL'));
  }
};

const VARIABLE = 'ORG_ADMIN_TEST_RUN';

export const publishTestRun = (run: TestRun) => {
  process.env[VARIABLE] = JSON.stringify(run);
};

export const currentTestRun = (): TestRun => {
  const value = process.env[VARIABLE];
  if (!value) throw new Error('Run API tests with Jest: their global setup prepares the database.');
  return JSON.parse(value) as TestRun;
};

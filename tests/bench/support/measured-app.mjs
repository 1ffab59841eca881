import path from 'node:path';

import { TEST_WORK } from '../../../scripts/lib/paths.mjs';
import { startChild } from './child.mjs';
import { logIn } from './client.mjs';
import { membersCsv } from './members-csv.mjs';

export const WORK = path.join(TEST_WORK, 'bench');
/** Rows of an organization of no interest, on which an app that has just started gets up to speed; floors do likewise. */
export const WARM_UP_ROWS = 1000;
/** The shortest of some runs is the one that the rest of the machine disturbed least. Long ones are disturbed evenly. */
export const runsOf = (/** @type {number} */ rows) => (rows > 20_000 ? 1 : 3);

/** @typedef {{ milliseconds: number, memory: number }} Measured */
/** @typedef {{ rows: number, floor: Measured, app: Measured }} Beside */

/** @param {string} database @param {number} rows */
export const environment = (database, rows) => ({
  NODE_ENV: 'production',
  ENV_PATH: path.join(WORK, 'no.env'),
  HOST: '127.0.0.1',
  APP_KEYS: 'bench-key-a,bench-key-b',
  API_TOKEN_SALT: 'bench-api-token-salt',
  ADMIN_JWT_SECRET: 'bench-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'bench-transfer-token-salt',
  ENCRYPTION_KEY: 'bench-encryption-key-of-32-chars',
  JWT_SECRET: 'bench-jwt-secret',
  STRAPI_LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
  SMTP_HOST: '',
  OUTBOX_DIRECTORY: path.join(WORK, 'outbox'),
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: database,
  ORG_ADMIN_IMPORT_MAX_ROWS: String(Math.max(rows, WARM_UP_ROWS)),
  ORG_ADMIN_IMPORT_MAX_BYTES: String(100 * 1024 * 1024),
});

/**
 * Starts the app, lets an administrator work with it, and tells the most memory it took.
 *
 * @template Result
 * @param {NodeJS.ProcessEnv} env
 * @param {(client: import('./client.mjs').Client, ask: (message: Record<string, unknown>) => Promise<any>) => Promise<Result>} work
 */
export const withApp = async (env, work) => {
  const app = await startChild('app.mjs', {}, env);
  try {
    const result = await work(await logIn(app.ready), app.ask);
    return { result, memory: (await app.ask({ command: 'peak' })).memory };
  } finally {
    await app.stop();
  }
};

/**
 * As {@link withApp}, with an app that has imported and exported before.
 *
 * @template Result
 * @param {string} database
 * @param {number} rows
 * @param {Parameters<typeof withApp<Result>>[1]} work
 */
export const withWarmApp = (database, rows, work) =>
  withApp(environment(database, rows), async (client, ask) => {
    const organization = await client.createOrganization('Warm-up');
    await client.importMembers(organization, membersCsv(WARM_UP_ROWS));
    await client.exportMembers(organization);
    return work(client, ask);
  });

/** @param {number} rows @param {string} name */
export const file = (rows, name) => path.join(WORK, `${rows}-${name}`);

/** The shortest of several measurements, with the most memory of all of them. @param {Measured[]} measured */
const best = (measured) => ({
  milliseconds: Math.min(...measured.map(({ milliseconds }) => milliseconds)),
  memory: Math.max(...measured.map(({ memory }) => memory)),
});

/** @param {number} count @param {() => Promise<Measured>} measure */
export const bestOf = async (count, measure) => {
  /** @type {Measured[]} */
  const measured = [];
  while (measured.length < count) measured.push(await measure());
  return best(measured);
};

/**
 * As {@link bestOf}, of two that are compared, taking turns: what else the machine does disturbs both.
 *
 * @param {number} count
 * @param {() => Promise<Measured>} one
 * @param {() => Promise<Measured>} other
 * @returns {Promise<[Measured, Measured]>}
 */
export const bestOfBoth = async (count, one, other) => {
  /** @type {[Measured[], Measured[]]} */
  const measured = [[], []];
  while (measured[0].length < count) {
    measured[0].push(await one());
    measured[1].push(await other());
  }
  return [best(measured[0]), best(measured[1])];
};

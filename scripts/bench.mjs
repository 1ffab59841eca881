/**
 * `npm run bench`: how long an import and an export of members take, and how much memory, each beside its floor in the same
 * run, with 10,000 and 100,000 rows on SQLite. `npm run bench -- 1000 5000` measures other numbers of rows.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import path from 'node:path';

import { runChild, startChild } from '../tests/bench/support/child.mjs';
import { logIn, longestWaitDuring, timed } from '../tests/bench/support/client.mjs';
import { membersCsv } from '../tests/bench/support/members-csv.mjs';
import { ensureTestAppBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { TEST_WORK } from './lib/paths.mjs';
import { run, runScript } from './lib/run.mjs';

const AIMS = { import: 4, export: 1.5, growth: 100, wait: 1000 };
const WORK = path.join(TEST_WORK, 'bench');
const TEMPLATE = path.join(WORK, 'template.db');
/** Rows of an organization of no interest, on which an app that has just started gets up to speed; floors do likewise. */
const WARM_UP_ROWS = 1000;
/** The shortest of some runs is the one that the rest of the machine disturbed least. Long ones are disturbed evenly. */
const runsOf = (/** @type {number} */ rows) => (rows > 20_000 ? 1 : 3);

/** @typedef {{ milliseconds: number, memory: number }} Measured */
/** @typedef {{ rows: number, floor: Measured, app: Measured }} Beside */

/** @param {string} database @param {number} rows */
const environment = (database, rows) => ({
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
 * Starts the app on a database file, warms it up, lets an administrator work with it, and tells the most memory it took.
 *
 * @template Result
 * @param {string} database
 * @param {number} rows
 * @param {(client: import('../tests/bench/support/client.mjs').Client, ask: (message: Record<string, unknown>) => Promise<unknown>) => Promise<Result>} work
 */
const withApp = async (database, rows, work) => {
  const app = await startChild('app.mjs', {}, environment(database, rows));
  try {
    const client = await logIn(app.ready);
    const organization = await client.createOrganization('Warm-up');
    await client.importMembers(organization, membersCsv(WARM_UP_ROWS));
    await client.exportMembers(organization);
    const result = await work(client, app.ask);
    return { result, memory: (await app.ask({ command: 'peak' })).memory };
  } finally {
    await app.stop();
  }
};

/** @param {number} rows @param {string} name */
const file = (rows, name) => path.join(WORK, `${rows}-${name}`);

/** The shortest of several measurements, with the most memory of all of them. @param {Measured[]} measured */
const best = (measured) => ({
  milliseconds: Math.min(...measured.map(({ milliseconds }) => milliseconds)),
  memory: Math.max(...measured.map(({ memory }) => memory)),
});

/** @param {number} count @param {() => Promise<Measured>} measure */
const bestOf = async (count, measure) => {
  /** @type {Measured[]} */
  const measured = [];
  while (measured.length < count) measured.push(await measure());
  return best(measured);
};

/** @param {number} rows */
const measureImport = async (rows) => {
  const csv = membersCsv(rows);
  const imported = file(rows, 'imported.db');
  await writeFile(file(rows, 'members.csv'), csv);
  let organization = '';
  const app = await bestOf(runsOf(rows), async () => {
    await copyFile(TEMPLATE, imported);
    const { result: milliseconds, memory } = await withApp(imported, rows, async (client) => {
      organization = await client.createOrganization('Bench');
      return timed(async () => {
        const { created } = await client.importMembers(organization, csv);
        if (created !== rows) throw new Error(`${created} of ${rows} members were created.`);
      });
    });
    return { milliseconds, memory };
  });
  const floor = await bestOf(runsOf(rows), async () => {
    const empty = file(rows, 'floor.db');
    await copyFile(TEMPLATE, empty);
    return runChild('import-floor.mjs', { csv: file(rows, 'members.csv'), imported, empty });
  });
  return { organization, measured: { rows, floor, app } };
};

/** @param {number} rows @param {string} organization */
const measureExport = async (rows, organization) => {
  const database = file(rows, 'imported.db');
  const workbook = file(rows, 'members.xlsx');
  // In an app of its own: neither adding the structure nor keeping the file is part of what is measured.
  await withApp(database, rows, async (client, ask) => {
    await ask({ command: 'structure', organization });
    const kept = createWriteStream(workbook);
    await client.exportMembers(organization, (chunk) => kept.write(chunk));
    await finished(kept.end());
  });
  const app = await bestOf(runsOf(rows), async () => {
    const { result: milliseconds, memory } = await withApp(database, rows, (client) =>
      timed(() => client.exportMembers(organization))
    );
    return { milliseconds, memory };
  });
  const floor = await bestOf(runsOf(rows), () => runChild('export-floor.mjs', { workbook }));
  return { rows, floor, app };
};

/** The longest wait of somebody who turns pages while a list is imported. @param {number} rows */
const measureWait = async (rows) => {
  const database = file(rows, 'waiting.db');
  await copyFile(TEMPLATE, database);
  const { result } = await withApp(database, rows, async (client) => {
    const organization = await client.createOrganization('Bench');
    return longestWaitDuring(
      () => client.listMembers(organization),
      () => client.importMembers(organization, membersCsv(rows))
    );
  });
  return result;
};

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
/** @param {boolean} met */
const verdict = (met) => (met ? 'met' : 'MISSED');

/** @param {string} name @param {Beside[]} measured @param {number} aim */
const report = (name, measured, aim) => {
  for (const { rows, floor, app } of measured) {
    const ratio = app.milliseconds / floor.milliseconds;
    console.log(
      `${name} of ${rows.toLocaleString('en')} rows: ${seconds(app.milliseconds)}, floor ${seconds(floor.milliseconds)}, ` +
        `${ratio.toFixed(2)} × its floor (at most ${aim}: ${verdict(ratio <= aim)}); peak memory ${app.memory.toFixed(0)} MB`
    );
  }
  const memory = measured.map(({ app }) => app.memory);
  const growth = (memory.at(-1) ?? 0) - (memory[0] ?? 0);
  console.log(
    `${name}: memory grows by ${growth.toFixed(0)} MB (under ${AIMS.growth}: ${verdict(growth < AIMS.growth)})`
  );
};

await runScript(async () => {
  await ensureInstalled();
  await ensureTestAppBuilt();
  const asked = process.argv.slice(2).map(Number);
  const sizes = asked.length > 0 ? asked : [10_000, 100_000];
  if (sizes.some((rows) => !Number.isInteger(rows) || rows < 1)) {
    throw new Error('Give numbers of rows, such as: npm run bench -- 1000 5000');
  }

  await rm(WORK, { recursive: true, force: true });
  await mkdir(WORK, { recursive: true });
  await run(process.execPath, ['tests/api/support/prepare-template.mjs'], {
    quiet: true,
    env: environment(TEMPLATE, 1),
  });

  /** @type {Beside[]} */
  const imports = [];
  /** @type {Beside[]} */
  const exports = [];
  for (const rows of sizes) {
    const { organization, measured } = await measureImport(rows);
    imports.push(measured);
    exports.push(await measureExport(rows, organization));
  }
  report('Import', imports, AIMS.import);
  report('Export', exports, AIMS.export);
  const [rows = 0] = sizes;
  const wait = await measureWait(rows);
  console.log(
    `Another request waits ${wait.toFixed(0)} ms at most while ${rows.toLocaleString('en')} rows are imported ` +
      `(under ${AIMS.wait}: ${verdict(wait < AIMS.wait)})`
  );
  await rm(WORK, { recursive: true, force: true });
});

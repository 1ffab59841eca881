/**
 * `npm run bench`: how long an import and an export of members take, how many invitations are sent a second, and how much memory that
 * takes, each beside its floor in the same run, on SQLite: 10,000 and 100,000 rows, 10,000 and 30,000 invitations; and the export of a
 * whole organization of 10,000 members with 100,000 items, and of one twice as large.
 * `npm run bench -- 1000 5000` measures other numbers of members, `npm run bench -- sending` sending alone, and
 * `npm run bench -- organization` the large organization alone, and `npm run bench -- boundary` what it takes to read through the content
 * API as a member, beside an API token, and beside 19 other organizations.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import path from 'node:path';

import { runChild } from '../tests/bench/support/child.mjs';
import { longestWaitDuring, timed } from '../tests/bench/support/client.mjs';
import {
  measureCircles,
  measureOrganizations,
  MEMBERS_EACH,
  ORGANIZATIONS,
} from '../tests/bench/support/measure-boundary.mjs';
import { measureOrganization } from '../tests/bench/support/measure-organization.mjs';
import { measureSending } from '../tests/bench/support/measure-sending.mjs';
import {
  bestOf,
  environment,
  file,
  runsOf,
  withWarmApp,
  WORK,
} from '../tests/bench/support/measured-app.mjs';
import { membersCsv } from '../tests/bench/support/members-csv.mjs';
import { ensureTestAppBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { run, runScript } from './lib/run.mjs';

const AIMS = {
  ...{ import: 4, export: 1.5, sending: 0.7, growth: 100, wait: 1000 },
  ...{ organizationMemory: 300, organizationGrowth: 50, page: 300 },
  ...{ boundary: 1.3, organizations: 1.3 },
};
const TEMPLATE = path.join(WORK, 'template.db');
/** More than a measurement of sending has, to see whether memory grows with it. */
const MORE_TO_SEND = 30_000;

/** @typedef {import('../tests/bench/support/measured-app.mjs').Beside} Beside */

/** @param {number} rows */
const measureImport = async (rows) => {
  const csv = membersCsv(rows);
  const imported = file(rows, 'imported.db');
  await writeFile(file(rows, 'members.csv'), csv);
  let organization = '';
  const app = await bestOf(runsOf(rows), async () => {
    await copyFile(TEMPLATE, imported);
    const { result: milliseconds, memory } = await withWarmApp(imported, rows, async (client) => {
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
  await withWarmApp(database, rows, async (client, ask) => {
    await ask({ command: 'structure', organization });
    const kept = createWriteStream(workbook);
    await client.exportMembers(organization, (chunk) => kept.write(chunk));
    await finished(kept.end());
  });
  const app = await bestOf(runsOf(rows), async () => {
    const { result: milliseconds, memory } = await withWarmApp(database, rows, (client) =>
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
  const { result } = await withWarmApp(database, rows, async (client) => {
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

/** @param {string} name @param {Beside[]} measured @param {number} [aim] */
const reportGrowth = (name, measured, aim = AIMS.growth) => {
  const memory = measured.map(({ app }) => app.memory);
  const growth = (memory.at(-1) ?? 0) - (memory[0] ?? 0);
  console.log(
    `${name}: memory grows by ${growth.toFixed(0)} MB (under ${aim}: ${verdict(growth < aim)})`
  );
};

/** @param {Beside[]} measured */
const reportSending = (measured) => {
  for (const { rows, floor, app } of measured) {
    /** @param {number} milliseconds */
    const perSecond = (milliseconds) => rows / (milliseconds / 1000);
    const ratio = perSecond(app.milliseconds) / perSecond(floor.milliseconds);
    console.log(
      `Sending of ${rows.toLocaleString('en')} invitations: ${perSecond(app.milliseconds).toFixed(0)} a second, floor ` +
        `${perSecond(floor.milliseconds).toFixed(0)}, ${ratio.toFixed(2)} × its floor ` +
        `(at least ${AIMS.sending}: ${verdict(ratio >= AIMS.sending)}); peak memory ${app.memory.toFixed(0)} MB`
    );
  }
  reportGrowth('Sending', measured);
};

/** @param {string} name @param {Beside[]} measured @param {number} aim @param {number} [growth] */
const report = (name, measured, aim, growth) => {
  for (const { rows, floor, app } of measured) {
    const ratio = app.milliseconds / floor.milliseconds;
    console.log(
      `${name} of ${rows.toLocaleString('en')} rows: ${seconds(app.milliseconds)}, floor ${seconds(floor.milliseconds)}, ` +
        `${ratio.toFixed(2)} × its floor (at most ${aim}: ${verdict(ratio <= aim)}); peak memory ${app.memory.toFixed(0)} MB`
    );
  }
  reportGrowth(name, measured, growth);
};

/** @param {number[]} sizes */
const benchMembers = async (sizes) => {
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
};

/** @param {number[]} sizes */
const benchSending = async (sizes) => {
  /** @type {Beside[]} */
  const sent = [];
  for (const count of sizes) sent.push(await measureSending(TEMPLATE, count));
  reportSending(sent);
};

const benchOrganization = async () => {
  const large = await measureOrganization(TEMPLATE, 1);
  for (const [name, milliseconds] of Object.entries(large.pages)) {
    console.log(
      `${name} of the large organization: answered in ${milliseconds.toFixed(0)} ms ` +
        `(under ${AIMS.page}: ${verdict(milliseconds < AIMS.page)})`
    );
  }
  const larger = await measureOrganization(TEMPLATE, 2);
  const measured = [large.beside, larger.beside];
  report('Organization export', measured, AIMS.export, AIMS.organizationGrowth);
  const { memory } = large.beside.app;
  console.log(
    `Organization export: ${memory.toFixed(0)} MB at most ` +
      `(under ${AIMS.organizationMemory}: ${verdict(memory < AIMS.organizationMemory)})`
  );
};

const MEMBERS_OF_ORGANIZATIONS = /** @type {const} */ (['administrator', 'reader']);

const benchBoundary = async () => {
  const circles = await measureCircles(TEMPLATE);
  for (const name of MEMBERS_OF_ORGANIZATIONS) {
    const ratio = circles[name] / circles.token;
    console.log(
      `100 circles with roles and members as ${name}: ${circles[name].toFixed(1)} ms, by an API token ${circles.token.toFixed(1)} ms, ` +
        `ratio ${ratio.toFixed(2)} (at most ${AIMS.boundary}: ${verdict(ratio <= AIMS.boundary)})`
    );
  }
  const { alone, among } = await measureOrganizations(TEMPLATE);
  for (const name of MEMBERS_OF_ORGANIZATIONS) {
    const ratio = among[name] / alone[name];
    console.log(
      `A page of ${MEMBERS_EACH.toLocaleString('en')} members, filtered and sorted, as ${name}: ${among[name].toFixed(1)} ms among ` +
        `${ORGANIZATIONS} organizations, ${alone[name].toFixed(1)} ms in the only one, ratio ${ratio.toFixed(2)} ` +
        `(at most ${AIMS.organizations}: ${verdict(ratio <= AIMS.organizations)}); by an API token ` +
        `${among.token.toFixed(1)} and ${alone.token.toFixed(1)} ms`
    );
  }
};

const PARTS = ['sending', 'organization', 'boundary'];

await runScript(async () => {
  await ensureInstalled();
  await ensureTestAppBuilt();
  const given = process.argv.slice(2);
  const only = PARTS.find((part) => part === given[0]);
  const asked = (only ? given.slice(1) : given).map(Number);
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

  if (!only) await benchMembers(sizes);
  if (!only || only === 'sending') {
    await benchSending(asked.length > 0 ? sizes : [sizes[0] ?? 0, MORE_TO_SEND]);
  }
  if (!only || only === 'organization') await benchOrganization();
  if (!only || only === 'boundary') await benchBoundary();
  await rm(WORK, { recursive: true, force: true });
});

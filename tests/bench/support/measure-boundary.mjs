import { copyFile } from 'node:fs/promises';

import { timed } from './client.mjs';
import { environment, file, withApp } from './measured-app.mjs';
import { membersCsv } from './members-csv.mjs';

const ROUNDS = 25;
const STRUCTURE_MEMBERS = 1000;
const CIRCLES =
  '/api/org-admin/circles?pagination[pageSize]=100&sort=name&populate[roles]=true&populate[memberships][populate][member]=true';
const MEMBERS =
  '/api/org-admin/members?pagination[pageSize]=20&sort=lastName&filters[lastName][$containsi]=lee&filters[organization][documentId][$eq]=';
export const ORGANIZATIONS = 20;
export const MEMBERS_EACH = 10_000;

/** @typedef {'token' | 'administrator' | 'reader'} CallerName */
/** @typedef {Record<CallerName, number>} Times */
const NAMES = /** @type {CallerName[]} */ (['token', 'administrator', 'reader']);

/**
 * The shortest that one path takes each caller, in milliseconds. They take turns, so that what else the machine does disturbs all.
 *
 * @param {import('./client.mjs').Client} client
 * @param {Record<CallerName, string>} callers
 * @param {string} path
 * @param {number} rows that the answer must have
 * @returns {Promise<Times>}
 */
const timesOf = async (client, callers, path, rows) => {
  const times = { token: Infinity, administrator: Infinity, reader: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of NAMES) {
      const took = await timed(async () => {
        const { data } = await client.getAs(callers[name], path);
        if (data.length !== rows) throw new Error(`${name} got ${data.length} of ${rows} rows.`);
      });
      times[name] = Math.min(times[name], took);
    }
  }
  return times;
};

/**
 * How long a page of 100 circles with their roles and members takes an administrator, a reader and an API token, to which no boundary
 * applies.
 *
 * @param {string} template a database with nothing in it
 */
export const measureCircles = async (template) => {
  const database = file(STRUCTURE_MEMBERS, 'boundary.db');
  await copyFile(template, database);
  const { result } = await withApp(
    environment(database, STRUCTURE_MEMBERS),
    async (client, ask) => {
      const organization = await client.createOrganization('Circles');
      await client.importMembers(organization, membersCsv(STRUCTURE_MEMBERS));
      await ask({ command: 'structure', organization });
      const { callers } = await ask({ command: 'callers', organization });
      return timesOf(client, callers, CIRCLES, 100);
    }
  );
  return result;
};

/**
 * How long a page of members, filtered and sorted, takes in an organization of 10,000 members, where it is the only one and where it is
 * one of 20.
 *
 * @param {string} template a database with nothing in it
 */
export const measureOrganizations = async (template) => {
  const database = file(MEMBERS_EACH, 'organizations.db');
  await copyFile(template, database);
  const csv = membersCsv(MEMBERS_EACH);
  const { result } = await withApp(environment(database, MEMBERS_EACH), async (client, ask) => {
    const organization = await client.createOrganization('First');
    await client.importMembers(organization, csv);
    const { callers } = await ask({ command: 'callers', organization });
    const path = `${MEMBERS}${organization}`;
    const alone = await timesOf(client, callers, path, 20);
    for (let other = 1; other < ORGANIZATIONS; other += 1)
      await client.importMembers(await client.createOrganization(`Other ${other}`), csv);
    return { alone, among: await timesOf(client, callers, path, 20) };
  });
  return result;
};

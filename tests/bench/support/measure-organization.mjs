import { copyFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

import { runChild } from './child.mjs';
import { timed } from './client.mjs';
import { bestOf, file, withWarmApp } from './measured-app.mjs';
import { membersCsv } from './members-csv.mjs';

/** What an administrator waits for on the pages from which exports are taken. */
const PAGES = { circles: 'circles?pageSize=20', statistics: 'statistics', overview: 'overview' };
const MEMBERS = 10_000;

/**
 * Makes an organization with 10,000 members, 2,000 circles and roles, 50,000 assignments and 100,000 items, each `times` times, and
 * measures its export beside what exceljs takes to write the same cells from memory, and how long its pages take.
 *
 * @param {string} template a database with nothing in it
 * @param {number} times
 */
export const measureOrganization = async (template, times) => {
  const members = MEMBERS * times;
  const database = file(members, 'large.db');
  const workbook = file(members, 'organization.xlsx');
  await copyFile(template, database);
  let organization = '';
  await withWarmApp(database, members, async (client, ask) => {
    organization = await client.createOrganization('Large');
    await client.importMembers(organization, membersCsv(members));
    await ask({ command: 'large', organization, times });
    const kept = createWriteStream(workbook);
    await client.exportOrganization(organization, (chunk) => kept.write(chunk));
    await finished(kept.end());
  });

  const app = await bestOf(times > 1 ? 1 : 2, async () => {
    const { result: milliseconds, memory } = await withWarmApp(database, members, (client) =>
      timed(() => client.exportOrganization(organization))
    );
    return { milliseconds, memory };
  });
  const floor = await bestOf(times > 1 ? 1 : 2, () => runChild('export-floor.mjs', { workbook }));

  /** @type {Record<string, number>} */
  const pages = {};
  await withWarmApp(database, members, async (client) => {
    for (const [name, path] of Object.entries(PAGES)) {
      const all = `/org-admin/organizations/${organization}/${path}`;
      await client.get(all);
      pages[name] = Math.min(
        await timed(() => client.get(all)),
        await timed(() => client.get(all)),
        await timed(() => client.get(all))
      );
    }
  });
  return { beside: { rows: members, floor, app }, pages };
};

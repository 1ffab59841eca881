/**
 * The least that an import can take: papaparse reads the file, prepared statements insert the rows that the import made of it,
 * link rows and teams among them, in one transaction. Nothing is detected, checked, matched or recorded.
 */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';

import Papa from 'papaparse';

import { inputOfChild, peakMemory, tellParent } from './support/child.mjs';

// It has no types of its own, and nothing else here needs them.
const Database = createRequire(import.meta.url)('better-sqlite3');

/** @type {{ csv: string, imported: string, empty: string }} */
const { csv, imported, empty } = inputOfChild();

/** @typedef {Record<string, string | number | null>} Row */

const source = new Database(imported, { readonly: true });
/** @param {string} table @returns {Row[]} */
const rowsOf = (table) => /** @type {Row[]} */ (source.prepare(`select * from ${table}`).all());
/** @param {Row[]} rows @param {string} column */
const by = (rows, column) => new Map(rows.map((row) => [row[column], row]));

const members = by(rowsOf('org_members'), 'email');
const memberOrganizations = by(rowsOf('org_members_organization_lnk'), 'member_id');
const memberTeams = by(rowsOf('org_members_teams_lnk'), 'member_id');
const before = ['org_organizations', 'org_teams', 'org_teams_organization_lnk'].map(
  (table) => /** @type {const} */ ([table, rowsOf(table)])
);
source.close();

const target = new Database(empty);
target.pragma('foreign_keys = on');
/** @param {string} table @param {Row | undefined} example */
const insertInto = (table, example) => {
  const columns = Object.keys(example ?? {});
  const statement = target.prepare(
    `insert into ${table} (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`
  );
  return (/** @type {Row} */ row) => void statement.run(row);
};
/** @param {Map<unknown, Row>} rows */
const first = (rows) => rows.values().next().value;
const insertMember = insertInto('org_members', first(members));
const linkOrganization = insertInto('org_members_organization_lnk', first(memberOrganizations));
const linkTeam = insertInto('org_members_teams_lnk', first(memberTeams));

const start = performance.now();
target.exec('begin');
for (const [table, rows] of before) rows.forEach(insertInto(table, rows[0]));
await new Promise((resolve, reject) => {
  Papa.parse(createReadStream(csv, { encoding: 'utf8' }), {
    header: true,
    skipEmptyLines: true,
    step: ({ data }) => {
      const member = members.get(/** @type {Record<string, string>} */ (data).email ?? '');
      if (!member) throw new Error('The import left a row out.');
      insertMember(member);
      const organization = memberOrganizations.get(member.id ?? null);
      const team = memberTeams.get(member.id ?? null);
      if (organization) linkOrganization(organization);
      if (team) linkTeam(team);
    },
    complete: resolve,
    error: reject,
  });
});
target.exec('commit');
const milliseconds = performance.now() - start;
target.close();
await tellParent({ milliseconds, memory: peakMemory() });

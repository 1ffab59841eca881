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
// The last organization is the one that is measured.
const { id: organization } = /** @type {{ id: number }} */ (
  source.prepare('select max(id) as id from org_organizations').get()
);
/** @param {string} sql @returns {Row[]} */
const read = (sql) => /** @type {Row[]} */ (source.prepare(sql).all({ organization }));
/** @param {string} type @param {string} key @param {string} columns */
const ofOrganization = (type, key, columns) =>
  read(
    `select ${columns} from org_${type}_organization_lnk l join org_${type} t on t.id = l.${key} where l.organization_id = @organization`
  );
/** @param {Row[]} rows @param {string} column */
const by = (rows, column) => new Map(rows.map((row) => [row[column], row]));

const members = by(ofOrganization('members', 'member_id', 't.*'), 'email');
const memberOrganizations = by(ofOrganization('members', 'member_id', 'l.*'), 'member_id');
const memberTeams = by(read('select * from org_members_teams_lnk'), 'member_id');
/** @type {[table: string, rows: Row[]][]} */
const before = [
  ['org_organizations', read('select * from org_organizations where id = @organization')],
  ['org_teams', ofOrganization('teams', 'team_id', 't.*')],
  ['org_teams_organization_lnk', ofOrganization('teams', 'team_id', 'l.*')],
];
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

const importAll = async () => {
  for (const [table, rows] of before) rows.forEach(insertInto(table, rows[0]));
  await new Promise((resolve, reject) => {
    Papa.parse(createReadStream(csv, { encoding: 'utf8' }), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => {
        const member = members.get(/** @type {Record<string, string>} */ (data).email ?? '');
        if (!member) throw new Error('The import left a row out.');
        insertMember(member);
        const ownOrganization = memberOrganizations.get(member.id ?? null);
        const team = memberTeams.get(member.id ?? null);
        if (ownOrganization) linkOrganization(ownOrganization);
        if (team) linkTeam(team);
      },
      complete: resolve,
      error: reject,
    });
  });
};

// Once to get up to speed.
target.exec('begin');
await importAll();
target.exec('rollback');

const start = performance.now();
target.exec('begin');
await importAll();
target.exec('commit');
const milliseconds = performance.now() - start;
target.close();
await tellParent({ milliseconds, memory: peakMemory() });

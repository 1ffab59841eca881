import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';

import { bulkInsert } from '../../plugins/org-admin/server/src/database/bulk-write';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { download, downloadSheets } from './support/download';
import { eventually } from './support/eventually';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { readWorkbook } from '../fixtures/read-workbook';

let app: TestApp;
let admin: AdminClient;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Åkesson' });
});
afterAll(() => app.stop());

const path = (organization: Made, query = '') =>
  `/org-admin/organizations/${organization.documentId}/exports/members.xlsx${query}`;

const sheetsOf = async (organization: Made, query = '') => {
  const sheets = await downloadSheets(admin.get(path(organization, query)));
  return (name: string) => {
    const sheet = sheets.get(name);
    if (!sheet)
      throw new Error(`There is no sheet "${name}" among ${[...sheets.keys()].join(', ')}`);
    return sheet;
  };
};

describe('the members export', () => {
  let organization: TestOrganization;
  beforeAll(async () => {
    organization = await makeOrganization(app, { slug: 'acme' });
    const member = await organization.member();
    const circle = await organization.circle();
    await organization.assignment(member, await organization.role(circle));
  });

  it('begins with the columns that readers of Holaspirit’s file know', async () => {
    const sheets = await downloadSheets(admin.get(path(organization)));
    const headings = (name: string) => sheets.get(name)?.headings;
    expect(headings('Members')?.slice(0, 12)).toEqual([
      'Last name',
      'First name',
      'Email',
      'Phone',
      'Language',
      'Timezone',
      'Created',
      'Last connection',
      'Privilege',
      'Suspended',
      'Circle count',
      'Role count',
    ]);
    expect(headings('Assignations')?.slice(0, 13)).toEqual([
      'Last name',
      'First name',
      'Email',
      'Circle ID',
      'Circle',
      'Role ID',
      'Role',
      'TimeSpent',
      'Since',
      'Until',
      'Scope',
      'Decision Maker',
      'Circle Admin',
    ]);
    expect(headings('Circles & Roles')?.slice(0, 11)).toEqual([
      'Circle ID',
      'Circle',
      'Role ID',
      'Role',
      'HasAssignation',
      'Created',
      'TimeSpent',
      'IsCircle',
      'Purpose',
      'Domains',
      'Accountabilities',
    ]);
    expect(headings('Policies')?.slice(0, 7)).toEqual([
      'Circle ID',
      'Circle',
      'Role ID',
      'Role',
      'Domain',
      'Policy',
      'Description',
    ]);
  });

  it('leaves a trace in the audit log: who exported what, when and in which language', async () => {
    const before = Date.now() - 1000;
    await download(admin.get(path(organization, '?lang=sv')));
    const { body } = await admin
      .get(
        `/org-admin/organizations/${organization.documentId}/audit-events?action=export.completed`
      )
      .expect(200);
    const [event] = body.data;
    expect(event).toMatchObject({
      action: 'export.completed',
      actor: { type: 'admin', id: String(admin.id), name: 'Ada Åkesson' },
      details: {
        export: 'members',
        language: 'sv',
        sheets: { Medlemmar: 1, Tilldelningar: 1, 'Cirklar och roller': 2, Policyer: 0 },
      },
    });
    expect(Date.parse(event.happenedAt)).toBeGreaterThan(before);
  });

  it('is not given to administrators without the permission', async () => {
    const reader = await app.admin({ permissions: ['plugin::org-admin.members.read-members'] });
    await reader.get(path(organization)).expect(403);
    await app.visitor.get(path(organization)).expect(401);
    const exporter = await app.admin({ permissions: ['plugin::org-admin.exports.export-members'] });
    await download(exporter.get(path(organization)));
  });

  it('is refused, with what to do, in a language that is not there', async () => {
    const { body } = await admin.get(path(organization, '?lang=tlh')).expect(400);
    expect(body.error.message).toBe('lang: is no language of exports. Use en, nl or sv');
    await admin.get(path(organization, '?lang=nl&lang=sv')).expect(400);
  });

  it('is not found in an organization that is not there', async () => {
    const missing = { id: 0, documentId: 'aaaaaaaaaaaaaaaaaaaaaaaa' };
    await admin.get(path(missing)).expect(404);
  });
});

describe('an organization without anything', () => {
  it('has sheets with headings and no rows', async () => {
    const organization = await makeOrganization(app);
    const { file } = await download(admin.get(path(organization)));
    const sheets = await readWorkbook(file);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Members', 0],
      ['Assignations', 0],
      ['Circles & Roles', 0],
      ['Policies', 0],
      ['About', 11],
    ]);
    for (const { headings } of sheets.slice(0, -1)) expect(headings.length).toBeGreaterThan(6);
  });
});

describe('the last sheet', () => {
  it('says of whom the workbook is, when and by whom it was made, and how many rows it has', async () => {
    const organization = await makeOrganization(app, { name: 'Acme' });
    await organization.member();
    const before = Date.now();
    const { records } = (await sheetsOf(organization))('About');
    const { 'Made at (UTC)': madeAt, ...rest } = Object.fromEntries(
      records.map(({ Property: property, Value: value }) => [property, value])
    );
    expect(rest).toEqual({
      Organization: 'Acme',
      'Organization ID': organization.documentId,
      Export: 'Members',
      'Made by': 'Ada Åkesson',
      Language: 'English',
      'State as of': new Date().toISOString().slice(0, 10),
      'Rows: Members': 1,
      'Rows: Assignations': 0,
      'Rows: Circles & Roles': 0,
      'Rows: Policies': 0,
    });
    expect(Math.abs((madeAt as Date).getTime() - before)).toBeLessThan(60_000);
  });

  it.each([
    ['asOf=2026-02-30', 'invalid-request'],
    ['asOf=2999-01-01', 'invalid-request'],
    ['asOf=yesterday', 'invalid-request'],
    ['from=2026-01-01', 'export-cannot-narrow'],
  ])('is not made for ?%s, which is refused', async (query, code) => {
    const organization = await makeOrganization(app);
    const { body } = await admin.get(path(organization, `?${query}`)).expect(400);
    expect((body as { error: { details: { code: string } } }).error.details.code).toBe(code);
  });
});

describe('several organizations', () => {
  it('never see anything of each other', async () => {
    const [mine, other] = [await makeOrganization(app), await makeOrganization(app)];
    for (const [organization, name] of [
      [mine, 'Mine'],
      [other, 'Other'],
    ] as const) {
      const team = await organization.team({ teamId: name, name });
      const circle = await organization.circle({ name: `${name} circle` });
      const role = await organization.role(circle, { name: `${name} role` });
      const member = await organization.member({ lastName: name, teams: [team.documentId] });
      await organization.profileField({ key: name, label: `${name} field` });
      await organization.membership(member, circle);
      await organization.assignment(member, role);
      await organization.agreement(circle, { title: `${name} agreement` });
    }
    const sheets = await downloadSheets(admin.get(path(mine)));
    const told = JSON.stringify([...sheets.values()].map(({ headings, rows }) => [headings, rows]));
    expect(told).toContain('Mine agreement');
    expect(told).not.toContain('Other');
    sheets.delete('About');
    for (const { rows } of sheets.values()) expect(rows.length).toBeLessThanOrEqual(2);
  });
});

describe('hostile content', () => {
  const texts = [
    '=HYPERLINK("http://example.org")',
    '@SUM(1)',
    '_x0041_',
    '<b>bold</b> & </t>',
    'שלום 😀',
    'bell \u0007 and \ufffe',
  ];

  it('is told as it is, in a workbook that stays valid', async () => {
    const organization = await makeOrganization(app, { name: 'Hostile' });
    const long = 'Å'.repeat(40_000);
    for (const [index, text] of texts.entries()) {
      await organization.member({ lastName: text, comment: index === 0 ? long : text });
      await organization.circle({ name: text, purpose: text, domains: [text] });
      await organization.profileField({ key: `k${index}`, label: text });
    }
    const sheet = await sheetsOf(organization);
    const members = sheet('Members').records;
    expect(members.flatMap((record) => record['Last name'] ?? [])).toEqual(texts);
    const comments = members.map((record) => record.Comment);
    expect(`${String(comments[0])}${String(comments[1])}`).toBe(long);
    expect(comments.slice(2)).toEqual(texts.slice(1));
    expect(sheet('Members').headings.slice(-texts.length)).toEqual(texts);
    expect(sheet('Circles & Roles').records.map((record) => record.Domains)).toEqual(texts);
  });
});

describe('many members', () => {
  it('are all told, once each, in the order in which they came', async () => {
    const organization = await makeOrganization(app);
    const foreign = await makeOrganization(app);
    const total = 2_345;
    const names = Array.from({ length: total }, (_name, index) => `Number ${index}`);
    const insert = (owner: Made, lastNames: string[]) =>
      app.strapi.db.transaction(() =>
        bulkInsert(
          'plugin::org-admin.member',
          owner.id,
          lastNames.map((lastName) => ({
            data: {
              firstName: owner === organization ? 'Mine' : 'Foreign',
              lastName,
              email: `${lastName.replace(' ', '-')}@example.com`,
              state: 'added',
              accessRole: 'reader',
            },
          }))
        )
      );
    // By turns, so that the keys of one organization have gaps.
    for (let start = 0; start < total; start += 400) {
      await insert(organization, names.slice(start, start + 400));
      await insert(foreign, names.slice(start, start + 300));
    }
    const { records } = (await sheetsOf(organization))('Members');
    expect(records.map((record) => record['Last name'])).toEqual(names);
    expect(new Set(records.map((record) => record['First name']))).toEqual(new Set(['Mine']));
  });
});

describe('a download that fails', () => {
  let organization: TestOrganization;
  beforeAll(async () => {
    organization = await makeOrganization(app);
  });

  const lastEvent = async () => {
    const { body } = await admin
      .get(`/org-admin/organizations/${organization.documentId}/audit-events`)
      .expect(200);
    return body.data[0];
  };

  /** Does something while a table is not there. */
  const without = async (table: string, work: () => Promise<void>) => {
    const rename = (from: string, to: string) =>
      app.strapi.db.connection.schema.renameTable(from, to);
    await rename(table, `${table}_away`);
    try {
      await work();
    } finally {
      await rename(`${table}_away`, table);
    }
  };

  it('breaks the connection, and never looks like a whole file', async () => {
    await without('org_circles', async () => {
      await expect(download(admin.get(path(organization)))).rejects.toThrow(
        /aborted|socket hang up/
      );
    });
    await eventually(async () => {
      expect(await lastEvent()).toMatchObject({
        action: 'export.failed',
        details: { reason: 'error', sheets: { Members: 0, Assignations: 0 } },
      });
    });
  });

  it('answers an error where nothing was sent yet', async () => {
    await without('org_members', async () => {
      const { body } = await admin.get(path(organization)).expect(500);
      expect(body.error.message).not.toContain('org_members');
    });
  });

  it('stops where the client goes away', async () => {
    // More, and less compressible, than the connection holds while nobody reads.
    await app.strapi.db.transaction(() =>
      bulkInsert(
        'plugin::org-admin.member',
        organization.id,
        Array.from({ length: 4_000 }, (_row, index) => ({
          data: {
            firstName: 'Member',
            lastName: `Number ${index}`,
            email: `gone-${index}@example.com`,
            comment: randomBytes(3_750).toString('base64'),
            state: 'added',
            accessRole: 'reader',
          },
        }))
      )
    );
    await new Promise<void>((resolve) => {
      const request = admin.get(path(organization)).buffer(true);
      request.parse((response: EventEmitter) => {
        response.once('data', () => void request.abort());
      });
      request.on('abort', () => resolve());
      request.end(() => {});
    });
    await eventually(async () => {
      expect(await lastEvent()).toMatchObject({
        action: 'export.failed',
        details: { reason: 'canceled', sheets: {} },
      });
    });
  });
});

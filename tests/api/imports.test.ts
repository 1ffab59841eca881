import type { ImportReport } from '../../plugins/org-admin/shared/contracts/imports';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { makeOrganization, type TestOrganization } from './support/factories';
import { countsOf, finishedImport, planImport, postImport, runImport } from './support/imports';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Admin' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  organization = await makeOrganization(app);
});

const HEADINGS = 'firstname,lastname,email,personalid,comment,teamid';

const file = (...rows: string[]) => [HEADINGS, ...rows].join('\r\n');

interface StoredMember {
  documentId: string;
  firstName: string;
  lastName: string;
  email: string;
  personalId: string;
  displayName: string;
  comment: string | null;
  phone: string | null;
  accessRole: string;
  state: string;
  customFields: Record<string, unknown>;
  skills: string[];
  teams: { teamId: string }[];
}

const members = async (): Promise<StoredMember[]> =>
  app.strapi.db.query('plugin::org-admin.member').findMany({
    where: { organization: { documentId: organization.documentId } },
    orderBy: { email: 'asc' },
    populate: { teams: true },
  });

const memberOf = async (email: string) => {
  const found = (await members()).find((member) => member.email === email);
  if (!found) throw new Error(`There is no member ${email}.`);
  return found;
};

describe('a dry run', () => {
  it('tells how the file is read, what is linked, and what will become of each row', async () => {
    await organization.member({ firstName: 'Ann', lastName: 'Lee', email: 'ann@example.org' });
    const csv = file(
      'Ann,Leigh,ann@example.org,,,office',
      'Bob,Ray,bob@example.org,17,,',
      'Carl,,carl@example.org,,,',
      'Dora,Diaz,dora@example,,,'
    );
    const plan = await planImport(admin, organization, csv, { createTeams: true, rows: true });
    expect(plan).toMatchObject({
      state: 'planned',
      fileName: 'members.csv',
      encoding: 'utf-8',
      delimiter: ',',
      total: 4,
      processed: 4,
      created: 1,
      updated: 1,
      unchanged: 0,
      skipped: 0,
      refused: 2,
      missingFields: [],
      newTeams: ['office'],
      undoable: false,
      rowsLeftOut: 0,
    });
    expect(plan.columns[1]).toEqual({
      index: 1,
      heading: 'lastname',
      samples: ['Leigh', 'Ray', 'Diaz'],
      field: 'lastName',
      source: 'exact',
      problem: null,
    });
    expect(plan.rows).toEqual([
      {
        row: 2,
        outcome: 'update',
        values: expect.objectContaining({ lastName: 'Leigh', team: 'office', comment: '' }),
        member: { documentId: expect.any(String), name: 'Ann Lee' },
        changes: [
          { field: 'lastName', from: 'Lee', to: 'Leigh' },
          { field: 'team', from: '', to: 'office' },
        ],
      },
      expect.objectContaining({ row: 3, outcome: 'create' }),
      expect.objectContaining({
        row: 4,
        outcome: 'refuse',
        errors: [
          {
            code: 'required',
            field: 'lastName',
            value: null,
            params: {},
            message: 'last name is missing',
          },
        ],
      }),
      expect.objectContaining({
        row: 5,
        outcome: 'refuse',
        errors: [
          {
            code: 'invalidEmail',
            field: 'email',
            value: 'dora@example',
            params: {},
            message: '“dora@example” is no e-mail address; write it as name@example.org',
          },
        ],
      }),
    ]);
    expect(await members()).toHaveLength(1);
  });

  it('groups what is wrong by kind, with the ranges of rows', async () => {
    const bad = (count: number, cells: string) => new Array<string>(count).fill(cells);
    const csv = file(
      ...bad(3, 'Ann,,ann@example.org,,,'),
      'Bob,Ray,bob@example.org,,,',
      'Ann,,ann@example.org,,,',
      'Ann,Lee,one,,,',
      'Ann,Lee,two,,,'
    );
    const plan = await planImport(admin, organization, csv);
    expect(plan.errors).toEqual([
      {
        code: 'required',
        field: 'lastName',
        params: {},
        message: 'last name is missing',
        rows: '2–4, 6',
        count: 4,
        values: [],
      },
      {
        code: 'invalidEmail',
        field: 'email',
        params: {},
        message: 'no e-mail address; write it as name@example.org',
        rows: '7–8',
        count: 2,
        values: ['one', 'two'],
      },
    ]);
  });

  it('names the fields that are not linked yet, and offers profile fields', async () => {
    await organization.profileField({ key: 'badge', label: 'Badge number', required: true });
    const plan = await planImport(admin, organization, 'first name;badge number\nAnn;7\n');
    expect(plan.delimiter).toBe(';');
    expect(plan.missingFields).toEqual(['lastName', 'email']);
    expect(plan.columns.map(({ field }) => field)).toEqual(['firstName', 'customFields.badge']);
    expect(plan.fields).toContainEqual({
      field: 'customFields.badge',
      required: true,
      label: 'Badge number',
    });
    expect(plan).toMatchObject({ total: 1, refused: 1 });
    const update = await planImport(admin, organization, 'phone\n112\n', {
      mode: 'update',
      matchBy: 'personalId',
    });
    expect(update.missingFields).toEqual(['personalId']);
  });

  it('lets encoding, delimiter and links be chosen', async () => {
    const csv = Buffer.from('name;mail\nZo\xeb;zoe@example.org\n', 'latin1');
    const plan = await planImport(admin, organization, csv, {
      encoding: 'windows-1252',
      delimiter: ';',
      mapping: ['firstName', 'email'],
      rows: true,
    });
    expect(plan).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    expect(plan.columns.map(({ field, source }) => [field, source])).toEqual([
      ['firstName', 'chosen'],
      ['email', 'alias'],
    ]);
    expect(plan.rows?.[0]?.values).toEqual({ firstName: 'Zoë', email: 'zoe@example.org' });
  });
});

describe('an import', () => {
  it('answers 202 with its run, and tells when it is done', async () => {
    const answer = await postImport(admin, organization, file('Ann,Lee,ann@example.org,,,')).expect(
      202
    );
    const begun = answer.body.data as ImportReport;
    expect(begun).toMatchObject({
      state: 'running',
      total: 1,
      processed: 0,
      startedBy: 'Ada Admin',
    });
    const run = await finishedImport(admin, organization, begun.run ?? '');
    expect(run).toMatchObject({ state: 'completed', processed: 1, created: 1, undoable: true });
    expect(Date.parse(run.finishedAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(run.startedAt ?? '')
    );
  });

  it('creates readers in the state added, with teams, and sends nothing', async () => {
    const csv = file(
      'Ann, Lee ,Ann.Lee@Example.org,,"Two, with ""quotes""",office|first-aid',
      'Bob,Ray,bob@example.org,0017,,OFFICE'
    );
    const run = await runImport(admin, organization, csv, { createTeams: true });
    expect(run).toMatchObject({ created: 2, newTeams: ['office', 'first-aid'] });
    const [ann, bob] = await members();
    expect(ann).toMatchObject({
      firstName: 'Ann',
      lastName: 'Lee',
      displayName: 'Ann Lee',
      email: 'Ann.Lee@Example.org',
      personalId: 'Ann.Lee@Example.org',
      comment: 'Two, with "quotes"',
      accessRole: 'reader',
      state: 'added',
      skills: [],
      customFields: {},
    });
    expect(ann?.teams.map(({ teamId }) => teamId).sort()).toEqual(['first-aid', 'office']);
    expect(bob).toMatchObject({ personalId: '0017', teams: [{ teamId: 'office' }] });
    const outbox = await admin.get('/org-admin/outbox').expect(200);
    expect(outbox.body.data.messages).toEqual([]);
  });

  it('can give access as collaborator, never as administrator', async () => {
    await runImport(admin, organization, file('Ann,Lee,ann@example.org,,,'), {
      accessRole: 'collaborator',
    });
    expect(await memberOf('ann@example.org')).toMatchObject({ accessRole: 'collaborator' });
    await postImport(admin, organization, file('Bob,Ray,bob@example.org,,,'), {
      accessRole: 'administrator' as 'reader',
    }).expect(400);
    expect(await members()).toHaveLength(1);
  });

  it('finds members by search as soon as they are there', async () => {
    await runImport(admin, organization, file('Åsa,Öberg,asa@example.org,,Likes cycling,'));
    const found = await admin.get(
      `/org-admin/organizations/${organization.documentId}/members?search=asa cycling`
    );
    expect(found.body.data).toHaveLength(1);
  });

  it('changes only what the file says, and the name wherever it is shown', async () => {
    await organization.profileField({ key: 'badge', label: 'Badge', type: 'number' });
    await organization.profileField({ key: 'size', label: 'Size' });
    const circle = await organization.circle({ name: 'Marketing' });
    const member = await organization.member({
      firstName: 'Ann',
      lastName: 'Lee',
      email: 'ann@example.org',
      personalId: '1',
      phone: '112',
      customFields: { size: 'M', badge: 1 },
    });
    const membership = await organization.membership(member, circle);
    const csv = 'email,lastname,phone,badge,size\nANN@example.org,Leigh,,7,\n';
    const run = await runImport(admin, organization, csv, { mode: 'update' });
    expect(countsOf(run)).toEqual({
      total: 1,
      created: 0,
      updated: 1,
      unchanged: 0,
      skipped: 0,
      refused: 0,
    });
    expect(await memberOf('ann@example.org')).toMatchObject({
      firstName: 'Ann',
      lastName: 'Leigh',
      displayName: 'Ann Leigh',
      personalId: '1',
      phone: '112',
      customFields: { size: 'M', badge: 7 },
    });
    const shown = await app.strapi.db
      .query('plugin::org-admin.circle-membership')
      .findOne({ where: { id: membership.id } });
    expect(shown.displayName).toBe('Ann Leigh – Marketing');
    expect(await runImport(admin, organization, csv, { mode: 'update' })).toMatchObject({
      unchanged: 1,
    });
  });

  it('writes cells that look like formulas as the text that they are', async () => {
    const name = "=cmd|' /C calc'!A0";
    await runImport(admin, organization, file(`"${name}",Lee,ann@example.org,,+1,`));
    expect(await memberOf('ann@example.org')).toMatchObject({ firstName: name, comment: '+1' });
  });

  it('remembers how the same headings were linked, for this organization alone', async () => {
    const csv = 'given;rest;post\nAnn;Lee;ann@example.org\n';
    const mapping = ['firstName', 'lastName', 'email'] as const;
    await runImport(admin, organization, csv, { mapping: [...mapping] });
    const plan = await planImport(admin, organization, csv);
    expect(plan.columns.map(({ field, source }) => [field, source])).toEqual(
      mapping.map((field) => [field, 'remembered'])
    );
    expect(plan.unchanged).toBe(1);
    const other = await makeOrganization(app);
    const [column] = (await planImport(admin, other, csv)).columns;
    expect(column?.source).not.toBe('remembered');
  });

  it('lets two imports of the same file at the same moment make no member twice', async () => {
    const rows = Array.from(
      { length: 1200 },
      (_, number) => `Ann,Lee ${number},ann-${number}@example.org,,,team-${number % 7}`
    );
    const csv = file(...rows);
    const runs = await Promise.all(
      [1, 2, 3].map(() => runImport(admin, organization, csv, { createTeams: true }))
    );
    for (const run of runs) {
      expect(run.state).toBe('completed');
      expect(run.created + run.unchanged).toBe(1200);
    }
    expect(runs.reduce((sum, run) => sum + run.created, 0)).toBe(1200);
    expect(await members()).toHaveLength(1200);
    const teams = { where: { organization: { documentId: organization.documentId } } };
    expect(await app.strapi.db.query('plugin::org-admin.team').count(teams)).toBe(7);
  });
});

import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import { startTestApp, type TestApp } from './support/app';
import { eventually } from './support/eventually';
import type { AdminClient } from './support/admin-client';
import { makeOrganization, type TestOrganization } from './support/factories';
import { postImport, runImport } from './support/imports';

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

const url = (rest = '') => `/org-admin/organizations/${organization.documentId}/imports${rest}`;

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

describe('refused rows', () => {
  it('are a CSV with the reasons, which can be mended and imported again', async () => {
    const first = file(
      'Ann,,ann@example.org,=1+1,"a ""quoted"", text",',
      'Bob,Ray,bob@example.org,,,',
      "Carl,Ray,carl@,'=x,,",
      'Dora,Diaz,dora@example.org,,,,too many'
    );
    const run = await runImport(admin, organization, first);
    expect(run).toMatchObject({ created: 1, refused: 3 });
    const answer = await admin.get(url(`/${run.run}/rejected.csv`)).expect(200);
    expect(answer.headers['content-type']).toMatch(/^text\/csv/);
    expect(answer.headers['content-disposition']).toContain('members-refused.csv');
    expect(answer.text).toBe(
      [
        `\uFEFFReason of refusal,${HEADINGS}`,
        `last name is missing,Ann,,ann@example.org,'=1+1,"a ""quoted"", text",`,
        `“carl@” is no e-mail address; write it as name@example.org,Carl,Ray,carl@,''=x,,`,
        `7 cells under 6 headings; put cells that contain the delimiter in quotes,Dora,Diaz,dora@example.org,,,,too many`,
        '',
      ].join('\r\n')
    );

    const mended = answer.text
      .replace('Ann,,', 'Ann,Lee,')
      .replace('Carl,Ray,carl@,', 'Carl,Ray,carl@example.org,')
      .replace(',too many', '');
    const again = await runImport(admin, organization, mended);
    expect(again).toMatchObject({ created: 3, refused: 0 });
    expect(again.columns[0]).toMatchObject({ heading: 'Reason of refusal', field: null });
    expect(await memberOf('ann@example.org')).toMatchObject({
      lastName: 'Lee',
      personalId: '=1+1',
      comment: 'a "quoted", text',
    });
    expect(await memberOf('carl@example.org')).toMatchObject({ personalId: "'=x" });
  });

  it('have their reasons once, in the language that is asked for', async () => {
    const run = await runImport(admin, organization, file('Ann,,ann@example.org,,,'));
    const dutch = await admin.get(url(`/${run.run}/rejected.csv?lang=nl`)).expect(200);
    expect(dutch.text).toContain('Reden van weigering,firstname');
    expect(dutch.text).toContain('achternaam ontbreekt,Ann,,ann@example.org');
    const again = await runImport(admin, organization, dutch.text);
    const swedish = await admin.get(url(`/${again.run}/rejected.csv?lang=sv`)).expect(200);
    expect(swedish.text.split('\r\n').slice(0, 2)).toEqual([
      `\uFEFFOrsak till avvisning,${HEADINGS}`,
      'efternamn saknas,Ann,,ann@example.org,,,',
    ]);
    await admin.get(url(`/${run.run}/rejected.csv?lang=xx`)).expect(400);
  });
});

describe('the history', () => {
  it('tells who imported what, when, and what came of it, newest first', async () => {
    const csv = file('Ann,Lee,ann@example.org,,,', 'Bob,,bob@example.org,,,');
    const first = await runImport(admin, organization, csv);
    const second = await runImport(admin, organization, csv, { mode: 'create' });
    const answer = await admin.get(url('?pageSize=1')).expect(200);
    expect(answer.body).toEqual({
      data: [
        {
          run: second.run,
          state: 'completed',
          fileName: 'members.csv',
          total: 2,
          processed: 2,
          created: 0,
          updated: 0,
          unchanged: 0,
          skipped: 1,
          refused: 1,
          encoding: 'utf-8',
          delimiter: ',',
          options: { mode: 'create', matchBy: 'email', accessRole: 'reader', createTeams: false },
          startedBy: 'Ada Admin',
          startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          finishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          undoable: false,
        },
      ],
      meta: { pagination: { page: 1, pageSize: 1, pageCount: 2, total: 2 } },
    });
    const next = await admin.get(url('?pageSize=1&page=2')).expect(200);
    expect(next.body.data).toEqual([expect.objectContaining({ run: first.run, undoable: true })]);
  });

  it('is in the audit log, too', async () => {
    await runImport(admin, organization, file('Ann,Lee,ann@example.org,,,'));
    await eventually(async () => {
      const log = await admin
        .get(`/org-admin/organizations/${organization.documentId}/audit-events?search=members.csv`)
        .expect(200);
      expect(log.body.data).toEqual([
        expect.objectContaining({
          action: 'import.completed',
          actor: { type: 'admin', id: String(admin.id), name: 'Ada Admin' },
          details: expect.objectContaining({ total: 1, created: 1, refused: 0 }),
        }),
        expect.objectContaining({ action: 'import.started' }),
      ]);
    });
  });

  it('sends one webhook event for the whole import', async () => {
    const events: unknown[] = [];
    const listen = async (event: unknown) => {
      events.push(event);
    };
    app.strapi.eventHub.on('imports.members-imported', listen);
    const run = await runImport(admin, organization, file('Ann,Lee,ann@example.org,,,'));
    // It is sent when the run has ended, and a little later than that is told.
    await eventually(async () =>
      expect(events).toEqual([
        expect.objectContaining({
          organization: expect.objectContaining({ documentId: organization.documentId }),
          run: run.run,
          created: 1,
        }),
      ])
    );
    app.strapi.eventHub.off('imports.members-imported', listen);
  });
});

describe('access', () => {
  const attempts: [
    string,
    keyof typeof PERMISSIONS,
    (client: AdminClient, run: string) => Promise<{ status: number }>,
  ][] = [
    [
      'import',
      'importMembers',
      (client) => postImport(client, organization, file('Ann,Lee,a@b.co,,,')),
    ],
    [
      'plan',
      'importMembers',
      (client) => postImport(client, organization, file('Ann,Lee,a@b.co,,,'), { dryRun: true }),
    ],
    ['get the sample', 'importMembers', (client) => client.get(url('/sample.csv'))],
    ['see the history', 'readImports', (client) => client.get(url())],
    ['see a run', 'readImports', (client, run) => client.get(url(`/${run}`))],
    [
      'download refused rows',
      'readImports',
      (client, run) => client.get(url(`/${run}/rejected.csv`)),
    ],
    ['undo', 'undoImports', (client, run) => client.post(url(`/${run}/undo`))],
  ];

  it.each(attempts)('to %s needs the permission, and no other', async (_name, key, attempt) => {
    const { run } = await runImport(admin, organization, file('Zoe,Zed,zoe@example.org,,,'));
    const others = Object.values(PERMISSIONS).filter(
      (permission) => permission !== PERMISSIONS[key]
    );
    const without = await app.admin({ permissions: others });
    expect((await attempt(without, run ?? '')).status).toBe(403);
    expect(await members()).toHaveLength(1);
    const allowed = await app.admin({ permissions: [PERMISSIONS[key]] });
    expect([200, 202]).toContain((await attempt(allowed, run ?? '')).status);
  });

  it('is refused to visitors and to API tokens', async () => {
    const token = await app.apiToken();
    for (const client of [app.visitor, token]) {
      const answer = await postImport(client, organization, file('Ann,Lee,ann@example.org,,,'));
      expect(answer.status).toBe(401);
    }
    expect(await members()).toEqual([]);
  });

  it('stops at the border of the organization', async () => {
    const { run } = await runImport(
      admin,
      organization,
      file('Ann,Lee,ann@example.org,1,,office'),
      {
        createTeams: true,
      }
    );
    const other = await makeOrganization(app);
    const otherUrl = `/org-admin/organizations/${other.documentId}/imports`;
    await admin.get(`${otherUrl}/${run}`).expect(404);
    await admin.get(`${otherUrl}/${run}/rejected.csv`).expect(404);
    await admin.post(`${otherUrl}/${run}/undo`).expect(404);
    expect((await admin.get(otherUrl).expect(200)).body.data).toEqual([]);
    // The same person may be a member of both, with a team of the same id in each.
    const same = await runImport(admin, other, file('Ann,Lee,ann@example.org,1,,office'));
    expect(same).toMatchObject({ created: 0, refused: 1 });
    expect(same.errors).toEqual([expect.objectContaining({ code: 'unknownTeam' })]);
    const own = await runImport(admin, other, file('Ann,Lee,ann@example.org,1,,office'), {
      createTeams: true,
    });
    expect(own).toMatchObject({ created: 1, newTeams: ['office'] });
    expect(await members()).toHaveLength(1);
    await admin.get('/org-admin/organizations/nothere/imports').expect(404);
    expect((await postImport(admin, { documentId: 'nothere' }, file())).status).toBe(404);
  });
});

it('offers a sample file that can be imported', async () => {
  const sample = await admin.get(url('/sample.csv')).expect(200);
  expect(sample.headers['content-type']).toMatch(/^text\/csv/);
  const run = await runImport(admin, organization, sample.text, { createTeams: true });
  expect(run.refused).toBe(0);
  expect(run.created).toBe(run.total);
});

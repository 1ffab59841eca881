import type { ImportOptionsInput } from '../../plugins/org-admin/shared/contracts/imports';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { makeOrganization, type TestOrganization } from './support/factories';
import { finishedImport, planImport, postImport } from './support/imports';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app);
  await organization.member({ firstName: 'Ann', lastName: 'Lee', email: 'ann@example.org' });
  await organization.member({
    firstName: 'Bob',
    lastName: 'Ray',
    email: 'bob@example.org',
    personalId: '2',
  });
});
afterAll(() => app.stop());

const HEADINGS = 'firstname,lastname,email,personalid,comment,teamid';
const file = (...rows: string[]) => [HEADINGS, ...rows, ''].join('\n');
const good = 'Zoe,Zed,zoe@example.org,,,';

const everything = async () => {
  const count = (type: string) => app.strapi.db.query(`plugin::org-admin.${type}` as never).count();
  return {
    members: await count('member'),
    teams: await count('team'),
    runs: await count('import-run'),
  };
};

it('headings with anything in them do no harm', async () => {
  const csv = `firstname,lastname,email,a\0b,"=1+1","${'x'.repeat(5000)}"\n${'Zoe,,zoe@example.org,1,2,3'}\n`;
  const answer = await postImport(admin, organization, csv).expect(202);
  const run = await finishedImport(admin, organization, answer.body.data.run);
  expect(run).toMatchObject({ state: 'completed', refused: 1 });
  const path = `/org-admin/organizations/${organization.documentId}/imports/${run.run}/rejected.csv`;
  const rejected = (await admin.get(path).expect(200)).text;
  expect(rejected).toContain(",a\uFFFDb,'=1+1,");
  const again = await planImport(admin, organization, rejected.replace('Zoe,,', 'Zoe,Zed,'));
  expect(again).toMatchObject({ created: 1, refused: 0 });
  expect(again.columns[1]).toMatchObject({ field: 'firstName', source: 'remembered' });
});

describe('a row that cannot be imported is refused with its reason, and the others are not', () => {
  it.each<[string, string[], ImportOptionsInput, string[]]>([
    [
      'too many cells',
      [`${good},surplus`],
      {},
      ['7 cells under 6 headings; put cells that contain the delimiter in quotes'],
    ],
    [
      'too few cells',
      ['Zoe,Zed,zoe@example.org'],
      {},
      ['3 cells under 6 headings; a cell may be broken by a line end without quotes around it'],
    ],
    [
      'a name of 300 characters',
      [`${'é'.repeat(300)},Zed,zoe@example.org,,,`],
      {},
      ['first name has 300 characters; at most 255 fit'],
    ],
    [
      'a NUL',
      ['Z\0e,Zed,zoe@example.org,,,'],
      {},
      ['first name contains a character that is no text (U+0000); take it out'],
    ],
    ['an e-mail twice', [good, 'Zed,Zoe,zoe@example.org,,,'], {}, ['same e-mail as row 2']],
    [
      'an e-mail twice, in other case',
      [good, 'Zed,Zoe,ZOE@EXAMPLE.ORG,,,'],
      {},
      ['same e-mail as row 2'],
    ],
    [
      'a personal id twice',
      ['Zoe,Zed,zoe@example.org,7,,', 'Zed,Zoe,zed@example.org,7,,'],
      {},
      ['same personal id as row 2'],
    ],
    [
      'an e-mail and a personal id of two members',
      ['Ann,Lee,ann@example.org,2,,'],
      {},
      ['personal id “2” belongs to another member, Bob Ray'],
    ],
    [
      'an e-mail of another member than the personal id',
      ['Bob,Ray,ann@example.org,2,,'],
      { matchBy: 'personalId' },
      ['e-mail “ann@example.org” belongs to another member, Ann Lee'],
    ],
    [
      'a team that there is not',
      ['Zoe,Zed,zoe@example.org,,,ghosts'],
      {},
      ['there is no team ghosts; create it first, or let the import create unknown teams'],
    ],
    [
      'quotes within quotes',
      ['"Zoe "Zo" Z",Zed,zoe@example.org,,,'],
      {},
      ['a quote within a quoted cell is not written twice, so the cells cannot be told apart'],
    ],
  ])('%s', async (_name, rows, options, messages) => {
    const before = await everything();
    const csv = file(...rows, 'Yan,Yes,yan@example.org,,,');
    const plan = await planImport(admin, organization, csv, { ...options, rows: true });
    const refused = (plan.rows ?? []).filter(({ outcome }) => outcome === 'refuse');
    expect(refused.flatMap(({ errors }) => errors?.map(({ message }) => message))).toEqual(
      messages
    );
    expect(plan.refused).toBe(refused.length);
    expect(plan.rows?.at(-1)).toMatchObject({ outcome: 'create' });

    const answer = await postImport(admin, organization, csv, options).expect(202);
    const run = await finishedImport(admin, organization, answer.body.data.run);
    expect(run).toMatchObject({ state: 'completed', created: plan.created, refused: plan.refused });
    expect(run.errors).toEqual(plan.errors);
    expect((await everything()).members).toBe(before.members + plan.created);
    const undo = await admin.post(
      `/org-admin/organizations/${organization.documentId}/imports/${run.run}/undo`
    );
    expect(undo.status).toBe(200);
    expect((await everything()).members).toBe(before.members);
  });
});

it('characters of two to four bytes arrive unchanged, wherever they lie in the file', async () => {
  const rows = Array.from(
    { length: 4000 },
    (_, number) => `Zoë${number},Ж中😀 ${'x'.repeat(number % 7)}é,z${number}@example.org,,naïve 🏳️‍🌈,`
  );
  const csv = Buffer.from(file(...rows));
  expect(csv.length).toBeGreaterThan(3 * 64 * 1024);
  const answer = await postImport(admin, organization, csv).expect(202);
  const run = await finishedImport(admin, organization, answer.body.data.run);
  expect(run).toMatchObject({ created: 4000, refused: 0 });
  const stored = (await app.strapi.db.query('plugin::org-admin.member').findMany({
    select: ['firstName', 'lastName', 'email', 'comment'],
    where: { email: { $startsWith: 'z' } },
    orderBy: { id: 'asc' },
  })) as Record<string, string>[];
  const lines = stored.map(
    ({ firstName, lastName, email, comment }) => `${firstName},${lastName},${email},,${comment},`
  );
  expect(lines.sort()).toEqual([...rows].sort());
});

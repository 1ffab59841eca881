import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';
import { runImport } from './support/imports';
import type { ImportReport } from '../../plugins/org-admin/shared/contracts/imports';

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

const undo = async (run: ImportReport): Promise<ImportReport> => {
  const path = `/org-admin/organizations/${organization.documentId}/imports/${run.run}/undo`;
  return (await admin.post(path).expect(200)).body.data;
};

const rowsOf = (type: string, populate: object = {}) =>
  app.strapi.db.query(`plugin::org-admin.${type}` as never).findMany({
    where: { organization: { documentId: organization.documentId } },
    populate,
    orderBy: { id: 'asc' },
  }) as Promise<(Made & Record<string, unknown>)[]>;

const memberOf = async (email: string) => {
  const found = (await rowsOf('member', { teams: true })).find((member) => member.email === email);
  if (!found) throw new Error(`There is no member ${email}.`);
  return found;
};

const HEADINGS = 'firstname,lastname,email,personalid,phone,teamid';
const file = (...rows: string[]) => [HEADINGS, ...rows, ''].join('\n');

const kept = ({ undo: result }: ImportReport) =>
  (result?.kept ?? []).map(({ kind, name, code, field }) => [kind, name, code, field]);

it('takes out what nobody has touched: members and the teams made for them', async () => {
  const rows = Array.from(
    { length: 450 },
    (_, n) => `Ann,No ${n},ann-${n}@example.org,,,team-${n % 3}`
  );
  const run = await runImport(admin, organization, file(...rows), { createTeams: true });
  const undone = await undo(run);
  expect(undone).toMatchObject({ state: 'undone', undoable: false, created: 450 });
  expect(undone.undo).toEqual({
    undoneAt: expect.any(String),
    undoneBy: 'Ada Admin',
    removed: 450,
    restored: 0,
    teamsRemoved: 3,
    keptCount: 0,
    kept: [],
  });
  expect(await rowsOf('member')).toEqual([]);
  expect(await rowsOf('team')).toEqual([]);
  const again = await runImport(admin, organization, file(...rows), { createTeams: true });
  expect(again).toMatchObject({ created: 450, refused: 0 });
});

it('puts back the fields that it changed, and takes members out of the teams it put them into', async () => {
  const team = await organization.team({ teamId: 'old' });
  const before = await organization.member({
    firstName: 'Ann',
    lastName: 'Lee',
    email: 'ann@example.org',
    personalId: '1',
    phone: '112',
    teams: [team.documentId],
  });
  const csv = file('Anna,Leigh,anna@example.org,1,113,old|new');
  const run = await runImport(admin, organization, csv, {
    matchBy: 'personalId',
    createTeams: true,
  });
  expect(run.updated).toBe(1);
  expect(await memberOf('anna@example.org')).toMatchObject({ displayName: 'Anna Leigh' });

  const undone = await undo(run);
  expect(undone.undo).toMatchObject({ removed: 0, restored: 1, teamsRemoved: 1, keptCount: 0 });
  const after = await memberOf('ann@example.org');
  expect(after).toMatchObject({
    documentId: before.documentId,
    firstName: 'Ann',
    lastName: 'Lee',
    displayName: 'Ann Lee',
    personalId: '1',
    phone: '112',
    teams: [expect.objectContaining({ teamId: 'old' })],
  });
  // Its unique keys are those of before, too: the same file finds it.
  const same = await runImport(admin, organization, file('Ann,Lee,ANN@example.org,1,112,old'));
  expect(same.unchanged).toBe(1);
});

it('leaves what was changed since, and says so', async () => {
  const csv = file(
    'Changed,Member,changed@example.org,,,',
    'Invited,Member,invited@example.org,,,',
    'Circle,Member,circle@example.org,,,',
    'Owner,Member,owner@example.org,,,',
    'Account,Member,account@example.org,,,',
    'Team,Member,team@example.org,,,made',
    'Free,Member,free@example.org,,,'
  );
  const run = await runImport(admin, organization, csv, { createTeams: true });
  const { strapi } = app;
  const uid = 'plugin::org-admin.member';
  const id = async (email: string) => (await memberOf(email)).documentId;
  const update = async (email: string, data: object) =>
    strapi.documents(uid).update({ documentId: await id(email), data: data as never });
  await update('changed@example.org', { comment: 'Somebody wrote this' });
  await make(app, 'invitation', {
    organization: organization.documentId,
    member: await id('invited@example.org'),
  });
  await organization.membership(await memberOf('circle@example.org'), await organization.circle());
  await make(app, 'action', {
    organization: organization.documentId,
    title: 'Call them',
    member: await id('owner@example.org'),
  });
  const user = await strapi.db
    .query('plugin::users-permissions.user')
    .create({ data: { username: 'account', email: 'account@example.org', provider: 'local' } });
  await update('account@example.org', { user: user.id });
  const other = await organization.team({ teamId: 'other' });
  await strapi.documents('plugin::org-admin.team').update({
    documentId: other.documentId,
    data: { members: { connect: [await id('team@example.org')] } } as never,
  });

  const undone = await undo(run);
  expect(undone.undo).toMatchObject({ removed: 1, teamsRemoved: 0, keptCount: 7 });
  expect(kept(undone)).toEqual([
    ['member', 'Changed Member', 'changedSince', null],
    ['member', 'Invited Member', 'invited', null],
    ['member', 'Circle Member', 'inUse', null],
    ['member', 'Owner Member', 'inUse', null],
    ['member', 'Account Member', 'hasAccount', null],
    ['member', 'Team Member', 'changedSince', null],
    ['team', 'made', 'teamInUse', null],
  ]);
  expect(undone.undo?.kept[0]).toMatchObject({
    row: 2,
    documentId: await id('changed@example.org'),
    message: 'was changed after the import',
  });
  expect((await rowsOf('member')).map(({ email }) => email)).not.toContain('free@example.org');
});

it('puts back only fields that still hold its value, and whose old value is free', async () => {
  await organization.profileField({ key: 'badge', label: 'Badge', type: 'number' });
  const make = (email: string, personalId: string) =>
    organization.member({ firstName: 'A', lastName: 'B', email, personalId, phone: '112' });
  const one = await make('one@example.org', '1');
  await make('two@example.org', '2');
  const gone = await make('gone@example.org', '3');
  const csv = [
    'email,personalid,phone,badge',
    'one@example.org,11,113,5',
    'two@example.org,22,113,5',
    'gone@example.org,33,,5',
  ].join('\n');
  const run = await runImport(admin, organization, csv, { mode: 'update' });
  expect(run.updated).toBe(3);
  const { strapi } = app;
  const members = strapi.documents('plugin::org-admin.member');
  await members.update({ documentId: one.documentId, data: { phone: '114' } as never });
  await organization.member({ email: 'new@example.org', personalId: '2' });
  await members.delete({ documentId: gone.documentId });

  const undone = await undo(run);
  expect(kept(undone)).toEqual([
    ['member', 'A B', 'otherValue', 'phone'],
    ['member', 'A B', 'valueTaken', 'personalId'],
    ['member', '', 'gone', null],
  ]);
  expect(undone.undo).toMatchObject({ restored: 2, keptCount: 3 });
  expect(await memberOf('one@example.org')).toMatchObject({
    personalId: '1',
    phone: '114',
    customFields: {},
  });
  expect(await memberOf('two@example.org')).toMatchObject({ personalId: '22', phone: '112' });
});

it('lets imports be undone one after the other, the newest first', async () => {
  const first = await runImport(admin, organization, file('Ann,Lee,ann@example.org,,,'));
  const second = await runImport(admin, organization, file('Ann,Leigh,ann@example.org,,113,'));
  expect(second.updated).toBe(1);
  await undo(second);
  expect((await undo(first)).undo).toMatchObject({ removed: 1, keptCount: 0 });
  expect(await rowsOf('member')).toEqual([]);
});

it('is done once, and is in the audit log', async () => {
  const run = await runImport(admin, organization, file('Ann,Lee,ann@example.org,,,'));
  const path = `/org-admin/organizations/${organization.documentId}/imports/${run.run}/undo`;
  const answers = await Promise.all([admin.post(path), admin.post(path)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  const refused = await admin.post(path).expect(400);
  expect(refused.body.error.details).toEqual({ code: 'import.undoNotPossible', state: 'undone' });
  const log = await admin
    .get(`/org-admin/organizations/${organization.documentId}/audit-events?action=import.undone`)
    .expect(200);
  expect(log.body.data).toEqual([
    expect.objectContaining({
      actor: expect.objectContaining({ name: 'Ada Admin' }),
      details: { removed: 1, restored: 0, teamsRemoved: 0, kept: 0 },
    }),
  ]);
});

import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { downloadSheets } from './support/download';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import type { HttpClient } from './support/http-client';
import { adminRoutes } from '../../plugins/org-admin/server/src/routes';

let app: TestApp;
let organization: TestOrganization;
let boss: Made;
let account: HttpClient;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  boss = await organization.member({ state: 'active', accessRole: 'administrator' });
  account = await accountOf(app, boss);
});
afterAll(() => app.stop());

const at = (rest: string, { documentId }: { documentId: string } = organization) =>
  `/api/org-admin/organizations/${documentId}${rest}`;

describe('an administrator of the organization does through the API what the panel can', () => {
  it('adds, changes, invites and removes members', async () => {
    const added = await account
      .post(at('/members'), { firstName: 'Ann', lastName: 'Lee', email: 'ann@example.com' })
      .expect(201);
    const { documentId } = added.body.data;
    await account.patch(at(`/members/${documentId}`), { accessRole: 'collaborator' }).expect(200);
    const list = (await account.get(at('/members?search=ann')).expect(200)).body;
    expect(list.data).toMatchObject([{ documentId, accessRole: 'collaborator' }]);
    const { message } = (await account.get(at('/invitation-settings')).expect(200)).body.data;
    const batch = await account
      .post(at('/invitation-batches'), { ...message, members: [documentId] })
      .expect(201);
    expect(batch.body.data).toMatchObject({ counts: { total: 1 } });
    await account
      .post(at('/members/actions'), { action: 'remove', members: [documentId] })
      .expect(200);
    const events = (await account.get(at('/audit-events')).expect(200)).body.data;
    expect(events.map(({ action }: { action: string }) => action)).toContain('member.removed');
    expect(events[0].actor.type).toBe('member');
  });

  it('imports and exports', async () => {
    const csv = 'First name,Last name,Email\nBo,Ek,bo@example.com\n';
    const answer = await account
      .post(at('/imports'))
      .attach('files', Buffer.from(csv), 'members.csv')
      .field('options', JSON.stringify({ dryRun: true, mode: 'create', matchBy: 'email' }))
      .expect(200);
    expect(answer.body.data).toMatchObject({ state: 'planned', created: 1 });
    const sheets = await downloadSheets(account.get(at('/exports/members.xlsx')));
    expect(sheets.get('Members')!.records).toHaveLength(1);
  });

  it('but installs nothing: organizations and the outbox are the panel’s', async () => {
    await account.post('/api/org-admin/organizations', { data: { name: 'Mine' } }).expect(403);
    await account.get('/api/org-admin/outbox').expect(404);
  });

  it('nor anything in another organization, or with another access role', async () => {
    const other = await makeOrganization(app);
    const foreign = await account.get(at('/members', other)).expect(404);
    expect(foreign.body.error.details.code).toBe('organization-not-found');
    const nowhere = await account.get(at('/members', { documentId: 'abcdef' })).expect(404);
    expect(nowhere.body.error.message).toBe(foreign.body.error.message);
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: (await organization.member({ state: 'active', accessRole: 'administrator' }))
        .documentId,
      data: { state: 'active' } as never,
    });
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: boss.documentId,
      data: { accessRole: 'collaborator' } as never,
    });
    const refused = await account.get(at('/exports/members.xlsx')).expect(403);
    expect(refused.body.error.details.code).toBe('administrators-only');
  });
});

describe('every such route', () => {
  const parameters: Record<string, string> = { app: 'actions' };
  const routes = adminRoutes.routes.filter(({ path }) => path.startsWith('/organizations/:org'));
  const pathOf = (path: string) =>
    `/api/org-admin${path.replace('/:org', `/${organization.documentId}`)}`.replace(
      /:(\w+)/g,
      (_all, name: string) => parameters[name] ?? 'abcdef'
    );
  const ask = (client: HttpClient, method: string, path: string) =>
    client[method.toLowerCase() as 'get' | 'post'](pathOf(path), method === 'GET' ? undefined : {});

  it('is closed to visitors, readers, strangers and tokens that are for something else', async () => {
    const reader = await accountOf(app, await organization.member({ state: 'active' }));
    const elsewhere = await makeOrganization(app);
    const stranger = await accountOf(
      app,
      await elsewhere.member({ state: 'active', accessRole: 'administrator' })
    );
    const token = await app.apiToken(['plugin::org-admin.circle.find']);
    expect(routes.length).toBeGreaterThan(40);
    for (const { method, path } of routes) {
      const told = [path, method];
      expect([...told, (await ask(app.visitor, method, path)).status]).toEqual([...told, 403]);
      expect([...told, (await ask(reader, method, path)).status]).toEqual([...told, 403]);
      expect([...told, (await ask(stranger, method, path)).status]).toEqual([...told, 404]);
      expect([...told, (await ask(token, method, path)).status]).toEqual([...told, 403]);
    }
  });

  it('is open to a token that is for it', async () => {
    await organization.circle({ name: 'Deck' });
    const full = await app.apiToken();
    expect((await full.get(at('/circles')).expect(200)).body.data).toMatchObject([
      { name: 'Deck' },
    ]);
    const one = await app.apiToken(['plugin::org-admin.circles.find']);
    await one.get(at('/circles')).expect(200);
    await one.get(at('/members')).expect(403);
  });
});

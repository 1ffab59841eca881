/** API tokens that are limited to organizations. Every type and operation: `boundary-matrix.test.ts`, where such tokens are callers. */
import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import { accountOf } from './support/accounts';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type ApiToken, type TestApp } from './support/app';
import { codeOf, listed, memberWith, stored } from './support/boundary';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';
import { makeRole } from './support/limited-admin';

let app: TestApp;
let admin: AdminClient;
let own: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  own = await makeOrganization(app, { name: 'Own' });
  other = await makeOrganization(app, { name: 'Other' });
  await own.circle({ name: 'Ours' });
  await other.circle({ name: 'Theirs' });
});
afterAll(() => app.stop());

const limit = (token: Pick<ApiToken, 'id'>, organizations: readonly Made[] | null) =>
  admin.put(`/org-admin/token-access/${token.id}`, {
    organizations: organizations?.map(({ documentId }) => documentId) ?? null,
  });
const limitedToken = async (
  organizations: readonly Made[] = [own],
  actions?: string[] | 'read-only'
) => {
  const token = await app.apiToken(actions);
  await limit(token, organizations).expect(200);
  return token;
};
const circlesOf = (token: ApiToken) => listed(token, 'circles', 'name');
const read = async () => (await admin.get('/org-admin/token-access').expect(200)).body.data;

describe('the access of API tokens', () => {
  it('is listed for every token of the content API, without what it is known by', async () => {
    const [limited, free] = [await limitedToken([own], 'read-only'), await app.apiToken()];
    await app.strapi
      .service('admin::api-token-admin')
      .create({ name: 'Of the panel', lifespan: null, adminUserOwner: admin.id }, { id: admin.id });
    // Made before tokens had kinds.
    await app.strapi.db.connection('strapi_api_tokens').where('id', free.id).update({ kind: null });
    const data = await read();
    expect(data.organizations).toContainEqual({ documentId: other.documentId, name: 'Other' });
    expect(data.tokens).not.toContainEqual(expect.objectContaining({ name: 'Of the panel' }));
    const found = (id: number) => data.tokens.find((one: { id: number }) => one.id === id);
    expect(found(limited.id)).toEqual({
      id: limited.id,
      name: limited.name,
      description: '',
      type: 'read-only',
      organizations: [{ documentId: own.documentId, name: 'Own' }],
    });
    expect(found(free.id)).toMatchObject({ type: 'full-access', organizations: null });
  });

  it('refuses what is not there, and changes nothing', async () => {
    const { id } = await limitedToken();
    const panel = await app.strapi
      .service('admin::api-token-admin')
      .create({ name: 'An admin token', lifespan: null, adminUserOwner: admin.id }, admin);
    const before = await read();
    for (const [token, organizations, expected] of [
      ['999999', [], [404, 'api-token-not-found']],
      ['x', null, [404, 'api-token-not-found']],
      [panel.id, [], [404, 'api-token-not-found']],
      [id, ['nothing'], [400, 'organization-not-found']],
      [id, 'all', [400, 'invalid-request']],
      [id, [7], [400, 'invalid-request']],
      [id, undefined, [400, 'invalid-request']],
    ] as const) {
      const answer = await admin.put(`/org-admin/token-access/${token}`, { organizations });
      expect({ token, organizations, told: codeOf(answer) }).toEqual({
        ...{ token, organizations, told: expected },
      });
    }
    expect(await read()).toEqual(before);
  });

  it('needs permissions of its own, and an administrator who reaches all', async () => {
    const token = await app.apiToken();
    const reader = await app.admin({ permissions: [PERMISSIONS.readTokenAccess] });
    await reader.get('/org-admin/token-access').expect(200);
    await reader.put(`/org-admin/token-access/${token.id}`, { organizations: [] }).expect(403);
    const nobody = await app.admin({ permissions: [PERMISSIONS.updatePanelAccess] });
    await nobody.get('/org-admin/token-access').expect(403);
    await token.get('/org-admin/token-access').expect(401);

    const both = [PERMISSIONS.readTokenAccess, PERMISSIONS.updateTokenAccess];
    const role = await makeRole(
      app,
      admin,
      both.map((action) => ({ action }))
    );
    await role.limit([own]);
    const limited = await role.admin();
    await limited.get('/org-admin/token-access').expect(403);
    await limited.put(`/org-admin/token-access/${token.id}`, { organizations: null }).expect(403);
    const { body } = await limited.get('/admin/users/me/permissions').expect(200);
    const offered = (body.data as { action: string }[]).map(({ action }) => action);
    for (const permission of both) expect(offered).not.toContain(permission);
  });

  it('is told in the audit log of each organization that it changes for, and of no other', async () => {
    const [first, second] = [await makeOrganization(app), await makeOrganization(app)];
    const token = await app.apiToken();
    const eventsOf = async ({ documentId }: Made) =>
      (
        await admin.get(`/org-admin/organizations/${documentId}/audit-events`).expect(200)
      ).body.data.map(({ action, subject, actor }: Record<string, { name: string }>) => [
        action,
        subject,
        actor?.name,
      ]);
    const subject = { type: 'api-token', id: String(token.id), name: token.name };
    await limit(token, [first]).expect(200);
    expect(await eventsOf(first)).toEqual([]);
    expect(await eventsOf(second)).toEqual([['token-access.taken', subject, admin.name]]);
    await limit(token, [first, second]).expect(200);
    expect(await eventsOf(first)).toEqual([]);
    expect((await eventsOf(second))[0]).toEqual(['token-access.given', subject, admin.name]);
  });

  it('of two tokens is not lost where both change at the same moment', async () => {
    const tokens = await Promise.all(Array.from({ length: 4 }, () => app.apiToken()));
    await Promise.all(tokens.map((token) => limit(token, [own]).expect(200)));
    for (const token of tokens) expect(await circlesOf(token)).toEqual(['Ours']);
  });
});

describe('a limit', () => {
  it('holds from the next request on, and so does that there is none', async () => {
    const token = await app.apiToken();
    const steps: [Made[] | null, string[]][] = [
      [null, ['Ours', 'Theirs']],
      [[own], ['Ours']],
      [
        [own, other],
        ['Ours', 'Theirs'],
      ],
      [[], []],
      [null, ['Ours', 'Theirs']],
    ];
    for (const [organizations, circles] of steps) {
      await limit(token, organizations).expect(200);
      expect(await circlesOf(token)).toEqual(circles);
      const { body } = await token.graphql('{ orgAdminCircles(sort: "name") { name } }');
      expect(body.data.orgAdminCircles.map(({ name }: { name: string }) => name)).toEqual(circles);
    }
  });

  it('outlives its organization, the app and the token’s key; a token that is gone is forgotten', async () => {
    const gone = await make(app, 'organization', { name: 'Gone', slug: 'gone' });
    const [token, deleted] = [await limitedToken([gone]), await limitedToken([own])];
    await admin
      .delete(`/content-manager/collection-types/plugin::org-admin.organization/${gone.documentId}`)
      .expect(200);
    await admin.delete(`/admin/api-tokens/${deleted.id}`).expect(200);
    await limitedToken();
    await app.restart();
    expect(await listed(token, 'organizations', 'name')).toEqual([]);
    expect(await circlesOf(token)).toEqual([]);
    expect(codeOf(await token.post('/api/org-admin/circles', { data: { name: 'X' } }))).toEqual([
      ...[403, 'membership-required'],
    ]);
    const kept = app.strapi.store({ type: 'plugin', name: 'org-admin', key: 'token-access' });
    expect(Object.keys((await kept.get({})) as object)).toContain(String(token.id));
    expect(Object.keys((await kept.get({})) as object)).not.toContain(String(deleted.id));

    const { accessKey } = await app.strapi.service('admin::api-token').regenerate(token.id);
    expect(await listed(app.withToken(accessKey), 'circles', 'name')).toEqual([]);
  });
});

describe('a token that is limited to an organization', () => {
  it('is told what its administrators are told, private items too', async () => {
    const token = await limitedToken();
    const member = await own.member({ phone: '555 1', email: 'grace@example.com' });
    await make(app, 'action', { organization: own.documentId, title: 'Secret', private: true });
    expect(await listed(token, 'actions')).toContain('Secret');
    const found = await token.get(`/api/org-admin/members/${member.documentId}`).expect(200);
    expect(found.body.data).toMatchObject({ phone: '555 1', email: 'grace@example.com' });
    expect(await listed(token, 'members?sort=email&filters[phone][$eq]=555 1', 'phone')).toEqual([
      '555 1',
    ]);
  });

  it('need not say which, but with two', async () => {
    const [one, two] = [await limitedToken(), await limitedToken([own, other])];
    const made = await one.post('/api/org-admin/actions', { data: { title: 'Made' } }).expect(201);
    expect(await stored(app, 'action', made.body.data, 'organization')).toMatchObject({
      documentId: own.documentId,
    });
    expect(await stored(app, 'action', made.body.data, 'member')).toBeNull();
    const unsaid = await two.post('/api/org-admin/actions', { data: { title: 'Made' } });
    expect(codeOf(unsaid)).toEqual([400, 'organization-required']);
    const data = { title: 'Made', organization: other.documentId };
    await two.post('/api/org-admin/actions', { data }).expect(201);
    expect(codeOf(await one.post('/api/org-admin/actions', { data }))).toEqual([
      ...[400, 'relation-not-found'],
    ]);
  });

  it('sees no items of an app that is off, and is told why it writes none', async () => {
    const home = await makeOrganization(app, { enabledApps: ['okrs'] });
    await make(app, 'action', { organization: home.documentId, title: 'Hidden' });
    const token = await limitedToken([home]);
    expect(await listed(token, 'actions')).toEqual([]);
    const made = await token.post('/api/org-admin/actions', { data: { title: 'X' } });
    expect(codeOf(made)).toEqual([403, 'app-disabled']);
  });

  it('neither makes nor deletes organizations', async () => {
    const token = await limitedToken();
    const path = '/api/org-admin/organizations';
    const made = await token.post(path, { data: { name: 'New', slug: 'new' } });
    expect(codeOf(made)).toEqual([403, 'organization-fixed']);
    const deleted = await token.delete(`${path}/${own.documentId}`);
    expect(codeOf(deleted)).toEqual([403, 'organization-fixed']);
  });

  it('does what the panel does in it, and finds no other', async () => {
    const token = await limitedToken();
    const at = (org: string) => `/api/org-admin/organizations/${org}/members`;
    const member = { firstName: 'Ann', lastName: 'Lee', email: 'ann@example.com' };
    await token.post(at(own.documentId), member).expect(201);
    await token.get(at(own.documentId)).expect(200);
    const [foreign, nowhere] = [await token.get(at(other.documentId)), await token.get(at('x'))];
    expect(codeOf(foreign)).toEqual([404, 'organization-not-found']);
    expect(foreign.body).toEqual(nowhere.body);
    expect((await token.post(at(other.documentId), member)).body).toEqual(foreign.body);
    await limit(token, null).expect(200);
    await token.get(at(other.documentId)).expect(200);
  });

  it('has no more than its own type gives', async () => {
    const reading = await limitedToken([own], 'read-only');
    expect(await circlesOf(reading)).toEqual(['Ours']);
    await reading.post('/api/org-admin/circles', { data: { name: 'X' } }).expect(403);
    const custom = await limitedToken([own], ['plugin::org-admin.circle.find']);
    expect(await circlesOf(custom)).toEqual(['Ours']);
    await custom.get('/api/org-admin/members').expect(403);
    await custom.post('/api/org-admin/circles', { data: { name: 'X' } }).expect(403);
  });
});

describe('what belongs to the whole installation', () => {
  const ACCOUNT_ACTIONS = ['find', 'findOne', 'create', 'update', 'destroy', 'count'].map(
    (verb) => `plugin::users-permissions.user.${verb}`
  );
  const MEMBERS = ['plugin::org-admin.member.find', 'plugin::org-admin.member.update'];

  it.each([
    ['of full access', undefined],
    ['that is read-only', 'read-only'],
    ['with the permission', [...ACCOUNT_ACTIONS, ...MEMBERS]],
  ] as const)(
    'are accounts: a limited token %s neither reads nor changes them',
    async (_, kind) => {
      const token = await limitedToken(
        [own],
        kind && (typeof kind === 'string' ? kind : [...kind])
      );
      const member = await memberWith(own, 'administrator');
      const { id } = await accountOf(app, member);
      for (const path of ['', `/${id}`, '/count', '?populate=*'])
        await token.get(`/api/users${path}`).expect(403);
      await token.put(`/api/users/${id}`, { password: 'Taken-over-1' }).expect(403);
      await token.delete(`/api/users/${id}`).expect(403);
      await token.post('/api/users', { username: 'x' }).expect(403);
      const { body } = await token.graphql(
        '{ usersPermissionsUsers_connection { nodes { email } pageInfo { total } } }'
      );
      expect(JSON.stringify(body)).not.toContain('@');
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
      const members = await token.graphql('{ orgAdminMembers { lastName user { email } } }');
      const rest = await token.get('/api/org-admin/members?populate=*').expect(200);
      const lists = [members.body.data.orgAdminMembers, rest.body.data] as { user?: unknown }[][];
      for (const told of lists) {
        expect(told.length).toBeGreaterThan(0);
        expect(told.filter(({ user }) => user)).toEqual([]);
      }
    }
  );

  it('are files, which a limited token gets only where they are ticked for it', async () => {
    for (const kind of [undefined, 'read-only'] as const) {
      const token = await limitedToken([own], kind);
      await token.get('/api/upload/files').expect(403);
      await token.post('/api/upload').attach('files', Buffer.from('x'), 'x.txt').expect(403);
      const { body } = await token.graphql('{ uploadFiles { name } }');
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    }
    const find = 'plugin::upload.content-api.find';
    const ticked = await limitedToken([own], [find]);
    await ticked.get('/api/upload/files').expect(200);
  });

  it('is there as ever for a token that is not limited', async () => {
    const [full, reading] = [await app.apiToken(), await app.apiToken('read-only')];
    for (const token of [full, reading]) {
      await token.get('/api/users').expect(200);
      await token.get('/api/upload/files').expect(200);
      expect(await circlesOf(token)).toEqual(['Ours', 'Theirs']);
    }
    const data = { name: 'Made', slug: 'made-by-token' };
    const { body } = await full.post('/api/org-admin/organizations', { data }).expect(201);
    await full.delete(`/api/org-admin/organizations/${body.data.documentId}`).expect(204);
  });
});

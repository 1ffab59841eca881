import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type TestOrganization } from './support/factories';
import { makeRole, type TestRole } from './support/limited-admin';

let app: TestApp;
let superAdmin: AdminClient;
let own: TestOrganization;
let other: TestOrganization;
let role: TestRole;
let limited: AdminClient;

const everything = Object.values(PERMISSIONS).map((action) => ({ action }));

beforeAll(async () => {
  app = await startTestApp();
  superAdmin = await app.admin();
  own = await makeOrganization(app, { name: 'Own' });
  other = await makeOrganization(app, { name: 'Other' });
  const tokens = ['create', 'read', 'access'].map((verb) => ({
    action: `admin::admin-tokens.${verb}`,
  }));
  role = await makeRole(app, superAdmin, [...everything, ...tokens]);
  await role.limit([own]);
  limited = await role.admin();
});
afterAll(() => app.stop());

interface RegisteredRoute {
  method: string;
  path: string;
}

const adminRoutes = () =>
  (
    Object.values(app.strapi.plugin('org-admin').routes) as {
      type?: string;
      routes: RegisteredRoute[];
    }[]
  )
    .filter(({ type }) => type === 'admin')
    .flatMap(({ routes }) => routes);

const namesSeenBy = async (admin: AdminClient): Promise<string[]> =>
  (await admin.get('/org-admin/organizations').expect(200)).body.data.map(
    ({ name }: { name: string }) => name
  );

describe('an administrator whose role is limited to an organization', () => {
  it('sees that one in the list, and no other', async () => {
    expect(await namesSeenBy(limited)).toEqual(['Own']);
    expect(await namesSeenBy(superAdmin)).toEqual(['Other', 'Own']);
  });

  it('is answered on every route of another as if it were not there', async () => {
    const nothing = 'nothingatallisknownbythis';
    const ofOrganization = adminRoutes().filter(({ path }) => path.includes('/:org'));
    expect(ofOrganization.length).toBeGreaterThan(50);
    for (const { method, path } of ofOrganization) {
      const ask = (org: string) =>
        limited[method.toLowerCase() as 'get'](
          `/org-admin${path}`.replace(':org', org).replace(/:\w+/g, nothing)
        );
      const [foreign, missing] = [await ask(other.documentId), await ask(nothing)];
      expect({
        method,
        path,
        status: foreign.status,
        code: foreign.body.error.details.code,
      }).toEqual({ method, path, status: 404, code: 'organization-not-found' });
      expect(foreign.body).toEqual(missing.body);
    }
  });

  it('is let to its own', async () => {
    for (const page of ['members', 'circles', 'overview', 'audit-events', 'statistics', 'apps']) {
      await limited.get(`/org-admin/organizations/${own.documentId}/${page}`).expect(200);
    }
    await limited
      .get(`/org-admin/organizations/${own.documentId}/exports/members.xlsx`)
      .expect(200);
  });

  it('finds nothing of another organization under the address of its own', async () => {
    const at = `/org-admin/organizations/${own.documentId}`;
    const member = await other.member();
    const circle = await other.circle();
    const team = await other.team();
    const field = await other.profileField();
    for (const path of [
      `members/${member.documentId}`,
      `circles/${circle.documentId}`,
      `teams/${team.documentId}/members`,
    ]) {
      expect({ path, status: (await limited.get(`${at}/${path}`)).status }).toEqual({
        path,
        status: 404,
      });
    }
    await limited.patch(`${at}/members/${member.documentId}`, { firstName: 'Stolen' }).expect(404);
    await limited.patch(`${at}/profile-fields/${field.documentId}`, { label: 'x' }).expect(404);
  });

  it.each([
    ['makes no organization', 'post', '/org-admin/organizations', { name: 'Third' }],
    [
      'does not see the outbox, which holds the mails of all',
      'get',
      '/org-admin/outbox',
      undefined,
    ],
    ['does not see what other roles reach', 'get', '/org-admin/panel-access', undefined],
  ] as const)('%s', async (_title, method, path, body) => {
    await limited[method](path, body as never).expect(403);
  });

  it('does not lift its own limit', async () => {
    await limited.put(`/org-admin/panel-access/${role.id}`, { organizations: null }).expect(403);
    expect(await namesSeenBy(limited)).toEqual(['Own']);
  });

  it('is not offered by the panel what is about all organizations', async () => {
    const { body } = await limited.get('/admin/users/me/permissions').expect(200);
    const actions = (body.data as { action: string }[]).map(({ action }) => action);
    expect(actions).toContain(PERMISSIONS.readMembers);
    for (const withheld of ['createOrganizations', 'readOutbox', 'updatePanelAccess'] as const)
      expect(actions).not.toContain(PERMISSIONS[withheld]);
  });

  it('is limited with an admin token too', async () => {
    // Made before the limit, with what is withheld from then on.
    await role.limit(null);
    const created = await limited
      .post('/admin/admin-tokens', {
        name: 'A program',
        description: '',
        lifespan: null,
        adminPermissions: [
          PERMISSIONS.readOrganizations,
          PERMISSIONS.readMembers,
          PERMISSIONS.readOutbox,
        ].map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
      })
      .then(async (answer) => {
        await role.limit([own]);
        return answer;
      });
    expect(created.status).toBe(201);
    const program = app.withToken(created.body.data.accessKey);
    const list = await program.get('/org-admin/organizations').expect(200);
    expect(list.body.data).toHaveLength(1);
    await program.get(`/org-admin/organizations/${other.documentId}/members`).expect(404);
    const outbox = await program.get('/org-admin/outbox').expect(403);
    expect(outbox.body.error.details.code).toBe('panel-access-limited');
  });
});

describe('roles together', () => {
  it('reach what each of them reaches', async () => {
    const third = await makeOrganization(app, { name: 'Third' });
    const second = await makeRole(app, superAdmin, []);
    await second.limit([third]);
    const both = await role.admin(second);
    expect(await namesSeenBy(both)).toEqual(['Own', 'Third']);
    await second.limit(null);
    expect(await namesSeenBy(both)).toEqual(await namesSeenBy(superAdmin));
  });

  it('reach all with Super Admin among them', async () => {
    const [{ id, code }] = (await superAdmin.get('/admin/roles').expect(200)).body.data.filter(
      ({ code: one }: { code: string }) => one === 'strapi-super-admin'
    );
    const both = await role.admin({ ...role, id, code });
    expect(await namesSeenBy(both)).toContain('Other');
  });

  it('limited to nothing reach nothing', async () => {
    const none = await makeRole(app, superAdmin, everything);
    await none.limit([]);
    expect(await namesSeenBy(await none.admin())).toEqual([]);
  });
});

describe('the access of panel roles', () => {
  const read = async () => (await superAdmin.get('/org-admin/panel-access').expect(200)).body.data;

  it('is listed for every role but Super Admin', async () => {
    const { roles, organizations } = await read();
    expect(roles.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Author', 'Editor'])
    );
    expect(roles.map(({ name }: { name: string }) => name)).not.toContain('Super Admin');
    expect(roles.find(({ name }: { name: string }) => name === 'Editor').organizations).toBeNull();
    expect(roles.find(({ id }: { id: number }) => id === role.id)).toMatchObject({
      users: expect.any(Number),
      organizations: [{ documentId: own.documentId, name: 'Own' }],
    });
    expect(organizations).toContainEqual({ documentId: other.documentId, name: 'Other' });
  });

  it('refuses what is not there, and changes nothing', async () => {
    const [superRole] = (await superAdmin.get('/admin/roles')).body.data.filter(
      ({ code }: { code: string }) => code === 'strapi-super-admin'
    );
    const before = await read();
    for (const [id, organizations, status] of [
      [superRole.id, [], 404],
      ['999999', [], 404],
      ['x', [], 404],
      [role.id, ['nothing'], 400],
      [role.id, 'all', 400],
      [role.id, [7], 400],
      [role.id, undefined, 400],
    ] as const) {
      const answer = await superAdmin.put(`/org-admin/panel-access/${id}`, { organizations });
      expect({ id, organizations, status: answer.status }).toEqual({ id, organizations, status });
    }
    expect(await read()).toEqual(before);
  });

  it('needs its own permission', async () => {
    const reader = await app.admin({ permissions: [PERMISSIONS.readPanelAccess] });
    await reader.get('/org-admin/panel-access').expect(200);
    await reader.put(`/org-admin/panel-access/${role.id}`, { organizations: [] }).expect(403);
  });

  it('is told in the audit log of each organization that it changes for, and of no other', async () => {
    const [first, second] = [await makeOrganization(app), await makeOrganization(app)];
    const changed = await makeRole(app, superAdmin, []);
    const eventsOf = async (organization: TestOrganization) =>
      (
        await superAdmin
          .get(`/org-admin/organizations/${organization.documentId}/audit-events`)
          .expect(200)
      ).body.data
        .filter(({ subject }: { subject?: { id: string } }) => subject?.id === String(changed.id))
        .map(({ action, actor }: { action: string; actor: { name: string } }) => [
          action,
          actor.name,
        ]);
    await changed.limit([first]);
    expect(await eventsOf(first)).toEqual([]);
    expect(await eventsOf(second)).toEqual([['panel-access.taken', superAdmin.name]]);
    await changed.limit([first, second]);
    expect(await eventsOf(first)).toEqual([]);
    expect((await eventsOf(second))[0]).toEqual(['panel-access.given', superAdmin.name]);
  });

  it('holds when the app starts again, and forgets organizations that are gone', async () => {
    const gone = await make(app, 'organization', { name: 'Gone', slug: 'gone' });
    const kept = await makeRole(app, superAdmin, everything);
    await kept.limit([gone]);
    await superAdmin
      .delete(`/content-manager/collection-types/plugin::org-admin.organization/${gone.documentId}`)
      .expect(200);
    await app.restart();
    expect(await namesSeenBy(await kept.admin())).toEqual([]);
    expect(await namesSeenBy(limited)).toEqual(['Own']);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { AdminClient } from './support/admin-client';
import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import type { HttpClient } from './support/http-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization } from './support/factories';

interface RegisteredRoute {
  method: string;
  path: string;
  config?: { policies?: (string | { name: string; config?: { actions?: string[] } })[] };
}

let app: TestApp;
let routes: RegisteredRoute[];
let organization: string;

beforeAll(async () => {
  app = await startTestApp();
  organization = (await makeOrganization(app)).documentId;
  const routers = Object.values(app.strapi.plugin('org-admin').routes) as {
    type?: string;
    routes: RegisteredRoute[];
  }[];
  routes = routers.filter(({ type }) => type === 'admin').flatMap((router) => router.routes);
});
afterAll(() => app.stop());

const title = ({ method, path }: RegisteredRoute) => `${method} /org-admin${path}`;

/** Asks every route; whatever else is named in a path is not there. */
const statusOfEach = async (client: HttpClient, asked = routes) => {
  const statuses: Record<string, number> = {};
  for (const route of asked) {
    const address = `/org-admin${route.path}`
      .replace(':org', organization)
      .replace(/:\w+/g, 'nothingatallisknownbythis');
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    statuses[title(route)] = (await client[method](address)).status;
  }
  return statuses;
};

const allWith = (status: number) =>
  Object.fromEntries(routes.map((route) => [title(route), status]));

const permissionsOf = ({ config }: RegisteredRoute) =>
  (config?.policies ?? []).flatMap((policy) =>
    typeof policy === 'object' && policy.name === 'admin::hasPermissions'
      ? (policy.config?.actions ?? [])
      : []
  );

describe('the admin routes of the plugin', () => {
  it('are there', () => {
    expect(routes.map(title)).toEqual(
      expect.arrayContaining(['GET /org-admin/organizations', 'POST /org-admin/organizations'])
    );
  });

  it('answer 401 to somebody who is not logged in', async () => {
    expect(await statusOfEach(app.visitor)).toEqual(allWith(401));
  });

  it('answer 401 to a token of the content API, which is no administrator', async () => {
    expect(await statusOfEach(await app.apiToken())).toEqual(allWith(401));
  });

  it('answer 403 to an administrator who has none of the permissions', async () => {
    expect(await statusOfEach(await app.admin({ permissions: [] }))).toEqual(allWith(403));
  });

  it('take an admin token, for what it was given', async () => {
    const admin = await app.admin();
    const permission = { subject: null, properties: {}, conditions: [] };
    const created = await admin
      .post('/admin/admin-tokens', {
        name: 'A program',
        description: '',
        lifespan: null,
        adminPermissions: [{ ...permission, action: PERMISSIONS.readOrganizations }],
      })
      .expect(201);
    const program = app.withToken(created.body.data.accessKey);
    await program.get('/org-admin/organizations').expect(200);
    await program.get(`/org-admin/organizations/${organization}/members`).expect(403);
  });

  it('are all in the guide for API consumers', () => {
    const guide = readFileSync(path.join(__dirname, '../../docs/api/administration.md'), 'utf8');
    const missing = routes.filter(({ path: route }) => {
      const rest = route.replace('/organizations/:org', '');
      return rest !== '' && !guide.includes(rest);
    });
    expect(missing.map(title)).toEqual([]);
  });

  it('answer 403 to an editor, but for who is in a circle', async () => {
    expect(await statusOfEach(await app.admin({ role: 'strapi-editor' }))).toEqual({
      ...allWith(403),
      'GET /org-admin/circle-people/:circle': 404,
    });
  });

  it('each need a permission that is listed, and no other opens them', async () => {
    const listed: string[] = Object.values(PERMISSIONS);
    const opening = new Map<string, typeof routes>();
    for (const route of routes) {
      const key = permissionsOf(route).join();
      opening.set(key, [...(opening.get(key) ?? []), route]);
    }
    expect(opening.get('')).toBeUndefined();
    for (const [key, own] of opening) {
      const permissions = key.split(',');
      expect(listed).toEqual(expect.arrayContaining(permissions));
      for (const permission of permissions) {
        const holder = await app.admin({ permissions: [permission] });
        const refused = Object.entries(await statusOfEach(holder, own)).filter(
          ([, status]) => status === 401 || status === 403 || status >= 500
        );
        expect({ permission, refused }).toEqual({ permission, refused: [] });
      }
      const others = listed.filter((permission) => !permissions.includes(permission));
      const open = Object.entries(
        await statusOfEach(await app.admin({ permissions: others }), own)
      ).filter(([, status]) => status !== 403);
      expect({ permissions, open }).toEqual({ permissions, open: [] });
    }
  });
});

describe('the permissions', () => {
  let admin: AdminClient;
  beforeAll(async () => {
    admin = await app.admin();
  });

  it('can all be given to a role in the panel', async () => {
    const answer = await admin.get('/admin/permissions').expect(200);
    const offered = (answer.body.data.sections.plugins as { action: string }[]).map(
      ({ action }) => action
    );
    expect(offered).toEqual(expect.arrayContaining(Object.values(PERMISSIONS)));
  });

  it('hold from the next request on when they are taken away', async () => {
    const reader = await app.admin({ permissions: [PERMISSIONS.readOrganizations] });
    await reader.get('/org-admin/organizations').expect(200);
    const me = await admin.get(`/admin/users/${reader.id}`).expect(200);
    await admin
      .put(`/admin/roles/${me.body.data.roles[0].id}/permissions`, { permissions: [] })
      .expect(200);
    await reader.get('/org-admin/organizations').expect(403);
  });
});

describe('an editor of the panel', () => {
  let editor: AdminClient;
  beforeAll(async () => {
    editor = await app.admin({ role: 'strapi-editor' });
  });

  const at = (type: string, id = '') =>
    `/content-manager/collection-types/plugin::org-admin.${type}${id && `/${id}`}`;

  it('keeps circles, roles and agreements', async () => {
    const circle = await editor
      .post(at('circle'), {
        name: 'Kitchen',
        organization: { connect: [{ documentId: organization }] },
        purpose: 'Everybody eats',
        domains: ['The stove'],
        accountabilities: ['Cooking'],
      })
      .expect(201);
    const { documentId } = circle.body.data;
    await editor.put(at('circle', documentId), { purpose: 'Everybody eats well' }).expect(200);
    for (const type of ['role', 'domain-agreement']) {
      const given = type === 'role' ? { name: 'Cook' } : { title: 'Clean up after yourself' };
      await editor
        .post(at(type), {
          ...given,
          organization: { connect: [{ documentId: organization }] },
          circle: { connect: [{ documentId }] },
        })
        .expect(201);
    }
  });

  it('sees members by name only', async () => {
    const member = await makeOrganization(app).then((made) =>
      made.member({ firstName: 'Ann', lastName: 'Lee', email: 'ann@example.com', phone: '123' })
    );
    const answer = await editor.get(at('member', member.documentId)).expect(200);
    expect(answer.body.data).toMatchObject({ firstName: 'Ann', lastName: 'Lee' });
    for (const attribute of ['email', 'phone', 'comment', 'personalId', 'customFields']) {
      expect(answer.body.data).not.toHaveProperty(attribute);
    }
    await editor.put(at('member', member.documentId), { firstName: 'Eve' }).expect(403);
    await editor.post(at('member'), { firstName: 'Eve' }).expect(403);
    await editor.delete(at('member', member.documentId)).expect(403);
  });

  it('cannot find members by what it does not see', async () => {
    const found = await editor.get(`${at('member')}?filters[email][$eq]=ann@example.com`);
    const results = (found.body.results ?? []) as unknown[];
    const all = (await editor.get(at('member')).expect(200)).body.results as unknown[];
    expect([200, 400, 403]).toContain(found.status);
    if (found.status === 200) expect(results).toHaveLength(all.length);
  });

  it('sees neither items of the apps nor records of the plugin', async () => {
    for (const type of [
      'action',
      'meeting',
      'team',
      'profile-field',
      'import-run',
      'audit-event',
    ]) {
      expect({ type, status: (await editor.get(at(type))).status }).toEqual({ type, status: 403 });
    }
  });

  it('keeps what an administrator changed, also when the app starts again', async () => {
    const admin = await app.admin();
    const [role] = (await admin.get('/admin/roles').expect(200)).body.data.filter(
      ({ code }: { code: string }) => code === 'strapi-editor'
    );
    const permissions = (await admin.get(`/admin/roles/${role.id}/permissions`).expect(200)).body
      .data as {
      action: string;
      subject: string | null;
      properties: object;
      conditions: string[];
    }[];
    const kept = permissions
      .filter(({ subject }) => subject !== 'plugin::org-admin.role')
      .map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      }));
    expect(kept.length).toBeLessThan(permissions.length);
    await admin.put(`/admin/roles/${role.id}/permissions`, { permissions: kept }).expect(200);
    await editor.get(at('role')).expect(403);
    await app.restart();
    const later = await app.admin({ role: 'strapi-editor' });
    await later.get(at('role')).expect(403);
    await later.get(at('circle')).expect(200);
  });
});

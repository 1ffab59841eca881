import type { AdminClient } from './support/admin-client';
import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';
import type { HttpClient } from './support/http-client';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let account: Awaited<ReturnType<typeof accountOf>>;
let token: HttpClient;
let other: TestOrganization;

const ADMINISTRATOR = { state: 'active', accessRole: 'administrator' };

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  token = await app.apiToken();
  other = await makeOrganization(app);
  account = await accountOf(app, await other.member(ADMINISTRATOR));
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  await organization.member({ ...ADMINISTRATOR, user: account.id });
});
afterAll(() => app.stop());

const switchTo = (name: string, enabled: boolean) =>
  admin.post(`/org-admin/organizations/${organization.documentId}/apps/${name}`, { enabled });
const item = (type: string, data: object) =>
  make(app, type, { organization: organization.documentId, ...data });

describe('an app that is off', () => {
  const titles = async (client: HttpClient, query = '') =>
    (await client.get(`/api/org-admin/projects${query}`).expect(200)).body.data.map(
      ({ title }: { title: string }) => title
    );
  const project = (title: string, of: Made = organization) =>
    make(app, 'project', { title, organization: of.documentId });

  it('is hidden from members, and from nobody else', async () => {
    const [hidden] = [await project('Hidden'), await project('Theirs', other)];
    const linked = await item('action', { title: 'Linked', project: hidden.documentId });
    const one = `/api/org-admin/projects/${hidden.documentId}`;
    const nested = `/api/org-admin/actions/${linked.documentId}?populate=project`;
    expect(await titles(account)).toContain('Hidden');
    await switchTo('projects', false).expect(200);

    expect(await titles(account)).not.toContain('Hidden');
    expect(await titles(account)).toContain('Theirs');
    await account.get(one).expect(404);
    expect((await account.get(nested).expect(200)).body.data.project).toBeNull();
    const graphql = await account.graphql(`{
      orgAdminProjects { title }
      orgAdminProjects_connection { pageInfo { total } }
      orgAdminActions(filters: { title: { eq: "Linked" } }) { title project { title } }
    }`);
    const { data } = graphql.body;
    expect(data.orgAdminProjects).not.toContainEqual({ title: 'Hidden' });
    expect(data.orgAdminProjects_connection.pageInfo.total).toBe(data.orgAdminProjects.length);
    expect(data.orgAdminActions).toContainEqual({ title: 'Linked', project: null });

    expect(await titles(token)).toContain('Hidden');
    expect((await token.get(nested).expect(200)).body.data.project.title).toBe('Hidden');
    const panel = `/content-manager/collection-types/plugin::org-admin.project/${hidden.documentId}`;
    expect((await admin.get(panel).expect(200)).body.data.title).toBe('Hidden');

    await switchTo('projects', true).expect(200);
    expect((await account.get(one).expect(200)).body.data.title).toBe('Hidden');
  });

  it('refuses what members write, and keeps what is there', async () => {
    const { documentId } = await project('Kept');
    await switchTo('projects', false).expect(200);
    const data = { title: 'New', organization: organization.documentId };
    const path = `/api/org-admin/projects/${documentId}`;
    for (const answer of [
      await account.post('/api/org-admin/projects', { data }),
      await account.put(path, { data: { title: 'Changed' } }),
      await account.delete(path),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.body.error).toMatchObject({
        message: expect.stringContaining('switched off'),
        details: { code: 'app-disabled', app: 'projects' },
      });
    }
    const answer = await account.graphql(
      `mutation ($data: OrgAdminProjectInput!) { createOrgAdminProject(data: $data) { documentId } }`,
      { data }
    );
    expect(answer.body.errors[0].extensions.error.details).toMatchObject({ code: 'app-disabled' });
    const there = { data: { title: 'There', organization: other.documentId } };
    await account.post('/api/org-admin/projects', there).expect(201);
    await token.put(path, { data: { title: 'Kept by a token' } }).expect(200);
    await switchTo('projects', true).expect(200);
    expect(await titles(account)).toContain('Kept by a token');
    expect(await titles(account)).not.toContain('New');
  });

  it('leaves of assignments all but the time', async () => {
    const role = await organization.role(await organization.circle());
    const member = await organization.member();
    const { documentId } = await organization.assignment(member, role, { timePercent: 40 });
    const path = `/api/org-admin/assignments/${documentId}`;
    await switchTo('time', false).expect(200);
    const shown = await account.get(path).expect(200);
    expect(shown.body.data).toMatchObject({ documentId, timePercent: null });
    const nested = await account.graphql(
      `query ($id: ID!) { orgAdminRole(documentId: $id) { assignments { timePercent } } }`,
      { id: role.documentId }
    );
    expect(nested.body.data.orgAdminRole).toEqual({ assignments: [{ timePercent: null }] });
    for (const timePercent of [10, null])
      await account.put(path, { data: { timePercent } }).expect(403);
    await account.put(path, { data: { focus: 'North' } }).expect(200);
    expect((await token.get(path).expect(200)).body.data.timePercent).toBe(40);
    await switchTo('time', true).expect(200);
    const back = await account.get(path).expect(200);
    expect(back.body.data).toMatchObject({ timePercent: 40, focus: 'North' });
  });
});

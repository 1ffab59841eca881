import type { AdminClient } from './support/admin-client';
import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import type { HttpClient } from './support/http-client';

let app: TestApp;
let admin: AdminClient;
let token: HttpClient;
let organization: TestOrganization;
let ann: Made;

const administrator = (given: object = {}) =>
  organization.member({ accessRole: 'administrator', state: 'active', ...given });

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  token = await app.apiToken();
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  ann = await administrator({ firstName: 'Ann', lastName: 'Lee' });
  await organization.member({ state: 'active' });
});
afterAll(() => app.stop());

const at = (rest = '') => `/org-admin/organizations/${organization.documentId}/members${rest}`;
const act = (action: string, members: Made[], given: object = {}) =>
  admin.post(at('/actions'), {
    action,
    members: members.map(({ documentId }) => documentId),
    ...given,
  });
const contentManager = (id = '') =>
  `/content-manager/collection-types/plugin::org-admin.member${id && `/${id}`}`;
const profile = async (member = ann) =>
  (await admin.get(at(`/${member.documentId}`)).expect(200)).body.data;
const isRefused = async (answer: { status: number; body: { error?: object } }) => {
  expect(answer.body.error).toMatchObject({ details: { code: 'last-administrator' } });
  expect(answer.status).toBe(400);
  expect(await profile()).toMatchObject({ accessRole: 'administrator', state: 'active' });
};

describe('the last administrator of an organization', () => {
  it('keeps the role when another is given by hand', async () => {
    await isRefused(await admin.patch(at(`/${ann.documentId}`), { accessRole: 'reader' }));
  });

  it.each([
    ['set-access-role', { accessRole: 'collaborator' }],
    ['suspend', {}],
    ['remove', {}],
  ])('stays whatever is done to many: %s', async (action, given) => {
    const bo = await organization.member({ state: 'active' });
    await isRefused(await act(action, [ann, bo], given));
    expect(await profile(bo)).toMatchObject({ accessRole: 'reader', state: 'active' });
    await isRefused(
      await admin.post(at('/actions'), { action, ...given, filter: { state: ['active'] } })
    );
  });

  it('cannot leave', async () => {
    const account = await accountOf(app, ann);
    const path = `/api/org-admin/organizations/${organization.documentId}/leave`;
    const { data } = (await admin.get(`/org-admin/organizations?search=${organization.documentId}`))
      .body as { data: { documentId: string; name: string }[] };
    const { name } = data.find(({ documentId }) => documentId === organization.documentId)!;
    await isRefused(await account.post(path, { confirm: name }));
  });

  it('stays in the Content Manager, too, and there is not deleted', async () => {
    await isRefused(await admin.put(contentManager(ann.documentId), { accessRole: 'reader' }));
    await isRefused(await admin.put(contentManager(ann.documentId), { state: 'removed' }));
    await isRefused(await admin.delete(contentManager(ann.documentId)));
    await isRefused(
      await admin.post(contentManager('actions/bulkDelete'), { documentIds: [ann.documentId] })
    );
  });

  it('stays for REST and GraphQL', async () => {
    const path = `/api/org-admin/members/${ann.documentId}`;
    await isRefused(await token.put(path, { data: { accessRole: 'reader' } }));
    await isRefused(await token.put(path, { data: { state: 'left' } }));
    await isRefused(await token.delete(path));
    for (const mutation of [
      `updateOrgAdminMember(documentId: "${ann.documentId}", data: { state: suspended }) { documentId }`,
      `deleteOrgAdminMember(documentId: "${ann.documentId}") { documentId }`,
    ]) {
      const { body } = await token.graphql(`mutation { ${mutation} }`);
      expect(JSON.stringify(body.errors)).toContain('last-administrator');
    }
    expect(await profile()).toMatchObject({ accessRole: 'administrator', state: 'active' });
  });

  it('is not one who has yet to accept', async () => {
    await administrator({ state: 'invited' });
    await administrator({ state: 'suspended' });
    await isRefused(await act('remove', [ann]));
  });

  it('may go when another active one stays', async () => {
    await administrator();
    await act('remove', [ann]).expect(200);
    expect(await profile()).toMatchObject({ state: 'removed' });
  });

  it('is, where none is active yet, one who was only added', async () => {
    organization = await makeOrganization(app);
    const first = await administrator({ state: 'added' });
    const second = await administrator({ state: 'invited' });
    await act('remove', [first]).expect(200);
    const answer = await act('suspend', [second]).expect(400);
    expect(answer.body.error.details.code).toBe('last-administrator');
  });

  it('may be deleted as the last member of all', async () => {
    organization = await makeOrganization(app);
    const only = await administrator();
    await admin.delete(contentManager(only.documentId)).expect(200);
  });

  it('of two, when both are taken away at the same moment, one stays', async () => {
    for (let round = 0; round < 3; round += 1) {
      organization = await makeOrganization(app);
      const two = [await administrator(), await administrator()];
      const answers = await Promise.all([
        act('set-access-role', [two[0]!], { accessRole: 'reader' }),
        admin.put(contentManager(two[1]!.documentId), { accessRole: 'reader' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const left = await admin.get(at('?accessRole=administrator')).expect(200);
      expect(left.body.data).toHaveLength(1);
    }
  });

  it('is no obstacle for an organization that never had any', async () => {
    organization = await makeOrganization(app);
    const bo = await organization.member({ state: 'active' });
    await act('remove', [bo]).expect(200);
  });
});

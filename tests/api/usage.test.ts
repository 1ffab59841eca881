import type { UID } from '@strapi/strapi';

import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { eventually } from './support/eventually';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

const TODAY = new Date().toISOString().slice(0, 10);
const USAGE = 'plugin::org-admin.usage' as UID.ContentType;

let app: TestApp;
let organization: TestOrganization;
let member: Made;
let account: Awaited<ReturnType<typeof accountOf>>;

beforeAll(async () => {
  app = await startTestApp();
  account = await accountOf(app, await (await makeOrganization(app)).member());
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  member = await memberOf(organization);
});
afterAll(() => app.stop());

/** The account's member in an organization. */
const memberOf = async (within: TestOrganization): Promise<Made> => {
  const made = await within.member({ state: 'active', accessRole: 'administrator' });
  await app.strapi.db
    .query('plugin::org-admin.member')
    .update({ where: { id: made.id }, data: { user: account.id } });
  return made;
};

interface Usage {
  member: Made | null;
  organization: Made | null;
  app: string;
  day: string;
  created: number;
  updated: number;
  completed: number;
}

const usages = async (of: Made = organization): Promise<Usage[]> =>
  (await app.strapi.db.query(USAGE).findMany({
    where: { organization: { id: of.id } },
    populate: ['member', 'organization'],
    orderBy: [{ app: 'asc' }, { id: 'asc' }],
  } as never)) as unknown as Usage[];

/** "actions 1/2/1": created, updated, completed of each row. */
const told = async (of: Made = organization) =>
  (await usages(of)).map(
    ({ app: name, created, updated, completed }) => `${name} ${created}/${updated}/${completed}`
  );
const expectUsage = (expected: string[], of: Made = organization) =>
  eventually(async () => expect(await told(of)).toEqual(expected));

const post = async (type: string, data: object): Promise<string> => {
  const body = { data: { organization: organization.documentId, ...data } };
  return (await account.post(`/api/org-admin/${type}`, body).expect(201)).body.data.documentId;
};
const put = (path: string, data: object) =>
  account.put(`/api/org-admin/${path}`, { data }).expect(200);

/** The plugin's own way to add to what members did. */
const service = () =>
  app.strapi.plugin('org-admin').service('usage') as unknown as {
    add(usages: object[]): Promise<void>;
  };
const usageOf = (of: Made, worker: Made, name: string) => ({
  ...{ organization: of, member: worker, app: name },
  ...{ created: 1, updated: 2, completed: 1, day: '2026-01-31' },
});

describe('what a member does', () => {
  it('is counted through REST, one row of each member, app and day', async () => {
    const action = await post('actions', { title: 'Call the supplier' });
    await put(`actions/${action}`, { description: 'About the frames' });
    await put(`actions/${action}`, { state: 'done' });
    await put(`actions/${action}`, { description: 'Done by phone' });
    await expectUsage(['actions 1/3/1']);
    const [usage] = await usages();
    expect(usage).toMatchObject({ day: TODAY, member: { id: member.id } });
    expect(usage!.organization).toMatchObject({ id: organization.id });
  });

  it('is counted through GraphQL', async () => {
    const input = { title: 'New hall', organization: organization.documentId };
    const made = await account.graphql(
      `mutation ($data: OrgAdminProjectInput!) { createOrgAdminProject(data: $data) { documentId } }`,
      { data: input }
    );
    expect(made.body.errors).toBeUndefined();
    const { documentId } = made.body.data.createOrgAdminProject;
    await account.graphql(
      `mutation ($id: ID!, $data: OrgAdminProjectInput!) {
        updateOrgAdminProject(documentId: $id, data: $data) { documentId }
      }`,
      { id: documentId, data: { state: 'done' } }
    );
    await expectUsage(['projects 1/1/1']);
  });

  it('is time where the share of an assignment changes, and nothing else of it', async () => {
    const role = await organization.role(await organization.circle());
    const assignment = await organization.assignment(member, role);
    await put(`assignments/${assignment.documentId}`, { focus: 'North' });
    await put(`assignments/${assignment.documentId}`, { timePercent: 20 });
    await put(`assignments/${assignment.documentId}`, { timePercent: 30 });
    await put(`assignments/${assignment.documentId}`, { timePercent: 30, focus: 'South' });
    await expectUsage(['time 1/1/0']);
  });

  it('is counted for the member of the organization that the item is of', async () => {
    const other = await makeOrganization(app);
    const self = await memberOf(other);
    await post('actions', { title: 'There', organization: other.documentId });
    await post('actions', { title: 'Here' });
    await expectUsage(['actions 1/0/0'], other);
    expect((await usages(other))[0]!.member).toMatchObject({ id: self.id });
    await expectUsage(['actions 1/0/0']);
  });

  it('is not counted where it was refused, nor for somebody who is no member there', async () => {
    const other = await makeOrganization(app);
    const foreign = await other.circle();
    const data = { title: 'Across', circle: foreign.documentId };
    await account
      .post('/api/org-admin/actions', { data: { ...data, organization: organization.documentId } })
      .expect(400);
    await account
      .post('/api/org-admin/circles', {
        data: { name: 'Structure', organization: organization.documentId },
      })
      .expect(201);
    const former = await accountOf(app, await organization.member({ state: 'left' }));
    await former.post('/api/org-admin/actions', { data: { title: 'Late' } }).expect(403);
    await post('actions', { title: 'In time' });
    await expectUsage(['actions 1/0/0']);
    expect(await told(other)).toEqual([]);
  });
});

describe('what is done in the admin panel', () => {
  const contentManager = '/content-manager/collection-types/plugin::org-admin.action';

  it('is counted for the member with the address of the administrator', async () => {
    const admin = await app.admin();
    const data = { title: 'By hand', organization: { connect: [{ id: organization.id }] } };
    await admin.post(contentManager, data).expect(201);
    const self = await organization.member({ email: admin.email.toUpperCase() });
    const made = await admin.post(contentManager, data).expect(201);
    const { documentId } = made.body.data;
    await admin.put(`${contentManager}/${documentId}`, { state: 'done' }).expect(200);
    await expectUsage(['actions 1/1/1']);
    expect((await usages())[0]!.member).toMatchObject({ id: self.id });
  });
});

it('counts nothing of API tokens, nor of the plugin itself', async () => {
  const token = await app.apiToken();
  await token
    .post('/api/org-admin/actions', {
      data: { title: 'Mirrored', organization: organization.documentId },
    })
    .expect(201);
  await app.strapi
    .documents('plugin::org-admin.action')
    .create({ data: { title: 'Seeded', organization: organization.documentId } as never });
  await post('actions', { title: 'Own' });
  await expectUsage(['actions 1/0/0']);
});

it('does not keep an organization from being deleted', async () => {
  const emptied = await makeOrganization(app);
  const worker = await emptied.member();
  await service().add([usageOf(emptied, worker, 'actions')]);
  await app.strapi.documents('plugin::org-admin.member').delete({ documentId: worker.documentId });
  const admin = await app.admin();
  await admin
    .delete(
      `/content-manager/collection-types/plugin::org-admin.organization/${emptied.documentId}`
    )
    .expect(200);
});

describe('many at once', () => {
  it('lose no count', async () => {
    const item = await post('checklist-items', { title: 'Lock up' });
    await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        post('checklist-checks', { item, day: TODAY, done: number % 2 === 0 })
      )
    );
    await expectUsage(['checklists 51/0/25']);
  });

  it('add up to one row where several processes write the same', async () => {
    const colleague = await organization.member();
    await Promise.all(
      Array.from({ length: 40 }, (_, number) =>
        service().add(
          (number % 2 ? [member, colleague] : [colleague, member]).flatMap((one) => [
            usageOf(organization, one, 'metrics'),
            usageOf(organization, one, 'okrs'),
          ])
        )
      )
    );
    expect(await told()).toEqual([
      'metrics 40/80/40',
      'metrics 40/80/40',
      'okrs 40/80/40',
      'okrs 40/80/40',
    ]);
    const rows = await usages();
    expect(new Set(rows.map((row) => row.member!.id))).toEqual(new Set([member.id, colleague.id]));
  });
});

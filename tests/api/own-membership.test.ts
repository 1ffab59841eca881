import { accountOf } from './support/accounts';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { eventually } from './support/eventually';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let ann: Made;
let account: Awaited<ReturnType<typeof accountOf>>;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  ann = await organization.member({
    firstName: 'Ann',
    lastName: 'Lee',
    state: 'active',
    accessRole: 'collaborator',
    comment: 'Not for Ann to read',
  });
  account = await accountOf(app, ann);
});
afterAll(() => app.stop());

const me = (rest = '') => `/api/org-admin/organizations/${organization.documentId}/me${rest}`;
const inPanel = async () =>
  (
    await admin
      .get(`/org-admin/organizations/${organization.documentId}/members/${ann.documentId}`)
      .expect(200)
  ).body.data;

describe('the own profile', () => {
  it('is read whole, but for what others note of the member', async () => {
    const { data } = (await account.get(me()).expect(200)).body;
    expect(data).toMatchObject({ documentId: ann.documentId, firstName: 'Ann', circles: [] });
    expect(JSON.stringify(data)).not.toContain('Not for Ann');
  });

  it('is changed in what a member says of itself, by the rules of the profile fields', async () => {
    await organization.profileField({
      key: 'shirt',
      label: 'Shirt',
      type: 'choice',
      options: ['S', 'M'],
    });
    const changes = {
      phone: '+31 6 1234 5678',
      jobTitle: 'Rigger',
      location: 'Göteborg',
      skills: ['knots', 'sails'],
      language: 'sv',
      customFields: { shirt: 'm' },
    };
    const { data } = (await account.patch(me(), changes).expect(200)).body;
    expect(data).toMatchObject({
      ...changes,
      customFields: [{ key: 'shirt', label: 'Shirt', type: 'choice', value: 'M' }],
    });
    expect(await inPanel()).toMatchObject({
      phone: changes.phone,
      customFields: data.customFields,
    });
    const path = `/org-admin/organizations/${organization.documentId}/audit-events?action=member.updated`;
    expect((await admin.get(path).expect(200)).body.data[0].actor).toMatchObject({
      type: 'member',
      id: String(account.id),
    });

    const { error } = (await account.patch(me(), { customFields: { shirt: 'XL' } }).expect(400))
      .body;
    expect(error.details).toMatchObject({ code: 'value.invalidChoice', options: 'S, M' });
    await account.patch(me(), { phone: 'x' }).expect(400);
  });

  it.each([
    { firstName: 'Queen' },
    { email: 'other@example.com' },
    { accessRole: 'administrator' },
    { teams: [] },
    { comment: 'Nice' },
    { state: 'active' },
    {},
  ])('cannot be changed by %j', async (changes) => {
    const before = await inPanel();
    await account.patch(me(), changes).expect(400);
    expect(await inPanel()).toEqual(before);
  });

  it('is nobody else’s, nor of an organization that one is not, or no longer, active in', async () => {
    const other = await makeOrganization(app);
    const foreign = `/api/org-admin/organizations/${other.documentId}/me`;
    const answer = await account.get(foreign).expect(404);
    expect(answer.body.error.details.code).toBe('organization-not-found');
    await account.patch(foreign, { phone: null }).expect(404);
    await app.visitor.get(me()).expect(403);
    await app.withToken('none').get(me()).expect(401);
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: ann.documentId,
      data: { state: 'suspended' } as never,
    });
    await account.get(me()).expect(404);
  });
});

describe('the own time', () => {
  const time = me.bind(null, '/time');
  let helm: Made;
  let galley: Made;

  beforeEach(async () => {
    const circle = await organization.circle({ name: 'Deck' });
    helm = await organization.assignment(ann, await organization.role(circle, { name: 'Helm' }));
    galley = await organization.assignment(ann, await organization.role(circle), {
      timePercent: 30,
    });
    await organization.assignment(ann, await organization.role(circle), {
      timePercent: 90,
      until: '2020-01-31',
    });
  });

  it('is told by role, and counted for the app', async () => {
    const shares = [{ assignment: helm.documentId, timePercent: 70 }];
    const { data } = (await account.put(time(), { shares }).expect(200)).body;
    expect(data.total).toBe(100);
    expect(data.shares).toHaveLength(2);
    expect(data.shares[0]).toMatchObject({
      assignment: helm.documentId,
      role: { name: 'Helm' },
      circle: { name: 'Deck' },
      timePercent: 70,
      timeUpdatedAt: expect.stringMatching(/^\d{4}-/),
    });
    expect((await account.get(time()).expect(200)).body.data).toEqual(data);
    await eventually(async () => {
      const rows = await app.strapi.db.query('plugin::org-admin.usage').findMany({
        where: { app: 'time', member: { id: ann.id } },
      });
      expect(rows).toMatchObject([{ created: 1 }]);
    });
  });

  it('is at most all of it, whoever asks at the same moment', async () => {
    const { error } = (
      await account
        .put(time(), { shares: [{ assignment: helm.documentId, timePercent: 70.5 }] })
        .expect(400)
    ).body;
    expect(error.details).toMatchObject({ code: 'time-over-100', total: 100.5 });

    await account
      .put(time(), { shares: [{ assignment: galley.documentId, timePercent: null }] })
      .expect(200);
    const ask = (assignment: Made) =>
      account.put(time(), {
        shares: [{ assignment: assignment.documentId, timePercent: 60 }],
      });
    const answers = await Promise.all([ask(helm), ask(galley)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('is that of roles which one holds now', async () => {
    const bob = await organization.member();
    const role = await organization.role(await organization.circle());
    const foreign = await organization.assignment(bob, role);
    for (const assignment of [foreign.documentId, 'abc123']) {
      const { error } = (
        await account.put(time(), { shares: [{ assignment, timePercent: 1 }] }).expect(400)
      ).body;
      expect(error.details).toMatchObject({ code: 'assignment-not-found' });
    }
    await account.put(time(), { shares: [] }).expect(400);
    await account
      .put(time(), { shares: [{ assignment: helm.documentId, timePercent: -1 }] })
      .expect(400);
  });

  it('is not told by readers, nor where the app is off', async () => {
    const shares = [{ assignment: helm.documentId, timePercent: 1 }];
    const documents = app.strapi.documents('plugin::org-admin.member');
    await documents.update({
      documentId: ann.documentId,
      data: { accessRole: 'reader' } as never,
    });
    const asReader = await account.put(time(), { shares }).expect(403);
    expect(asReader.body.error.details.code).toBe('read-only');
    await account.get(time()).expect(200);

    await admin
      .post(`/org-admin/organizations/${organization.documentId}/apps/time`, { enabled: false })
      .expect(200);
    const off = await account.get(time()).expect(403);
    expect(off.body.error.details.code).toBe('app-disabled');
  });
});

it('open work is in the answer of me, what is due first at first, of the apps that are on', async () => {
  const circle = await organization.circle();
  const item = (type: string, data: object) =>
    make(app, type, {
      organization: organization.documentId,
      circle: circle.documentId,
      member: ann.documentId,
      ...data,
    });
  await item('action', { title: 'Later', state: 'open', dueOn: '2030-02-01' });
  await item('action', { title: 'Sometime', state: 'waiting' });
  await item('action', { title: 'Over', state: 'done', dueOn: '2020-01-01' });
  await item('project', { title: 'Sooner', state: 'active', dueOn: '2030-01-01' });
  await item('objective', { title: 'Aim', state: 'active', periodEnd: '2030-03-31' });
  await item('tension', {
    title: 'Felt',
    state: 'open',
    member: undefined,
    raisedBy: ann.documentId,
  });
  await admin
    .post(`/org-admin/organizations/${organization.documentId}/apps/okrs`, { enabled: false })
    .expect(200);
  const { data } = (await account.get('/api/org-admin/me').expect(200)).body;
  const [{ openWork }] = data.memberships;
  expect(openWork.counts).toEqual([
    { app: 'actions', count: 2 },
    { app: 'projects', count: 1 },
    { app: 'meetings', count: 1 },
  ]);
  expect(
    openWork.items.map(({ title, dueOn }: { title: string; dueOn: string | null }) => [
      title,
      dueOn,
    ])
  ).toEqual([
    ['Sooner', '2030-01-01'],
    ['Later', '2030-02-01'],
    ['Sometime', null],
    ['Felt', null],
  ]);
});

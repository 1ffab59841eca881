import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import {
  codeOf,
  listed,
  memberWith,
  stored,
  makeTwoOrganizations,
  type TwoOrganizations,
} from './support/boundary';
import type { Made } from './support/factories';

let app: TestApp;
let home: TwoOrganizations['home'];
let other: TwoOrganizations['other'];
let sales: TwoOrganizations['sales'];
let office: TwoOrganizations['office'];
let collaborating: TwoOrganizations['collaborating'];
let reading: TwoOrganizations['reading'];
let administrator: TwoOrganizations['administrator'];
let collaborator: TwoOrganizations['collaborator'];
let reader: TwoOrganizations['reader'];
let token: TwoOrganizations['token'];
let item: TwoOrganizations['item'];

const LONG_AGO = '2020-01-01T00:00:00.000Z';

beforeAll(async () => {
  app = await startTestApp();
  ({
    home,
    other,
    sales,
    office,
    collaborating,
    reading,
    administrator,
    collaborator,
    reader,
    token,
    item,
  } = await makeTwoOrganizations(app));
});
afterAll(() => app.stop());

describe('readers', () => {
  it('write nothing', async () => {
    const { documentId } = await item('action', { title: 'Kept', member: reading.documentId });
    const path = `/api/org-admin/actions/${documentId}`;
    for (const answer of [
      await reader.post('/api/org-admin/actions', { data: { title: 'New' } }),
      await reader.put(path, { data: { title: 'Changed' } }),
      await reader.delete(path),
    ])
      expect(codeOf(answer)).toEqual([403, 'read-only']);
    expect((await token.get(path).expect(200)).body.data.title).toBe('Kept');
  });
});

describe('collaborators', () => {
  const post = (type: string, data: object) =>
    collaborator.post(`/api/org-admin/${type}`, { data });
  const put = (type: string, { documentId }: Made, data: object) =>
    collaborator.put(`/api/org-admin/${type}/${documentId}`, { data });

  it('create items of their own, in the organization that they are in', async () => {
    const { data } = (await post('actions', { title: 'New' }).expect(201)).body;
    expect(await stored(app, 'action', data, 'member')).toMatchObject({ id: collaborating.id });
    expect(await stored(app, 'action', data, 'organization')).toMatchObject({ id: home.id });
    const created = await collaborator.graphql(
      `mutation ($data: OrgAdminTensionInput!) { createOrgAdminTension(data: $data) { title raisedBy { lastName } } }`,
      { data: { title: 'By GraphQL' } }
    );
    expect(created.body.data.createOrgAdminTension).toEqual({
      title: 'By GraphQL',
      raisedBy: { lastName: 'Collab' },
    });
  });

  it('change their own items and those of circles that they are in', async () => {
    const own = await item('action', { title: 'Own', member: collaborating.documentId });
    const near = await item('action', { title: 'Near', circle: sales.documentId });
    const far = await item('action', { title: 'Far', circle: office.documentId });
    const loose = await item('action', { title: 'Loose' });
    for (const one of [own, near]) await put('actions', one, { title: 'Changed' }).expect(200);
    for (const one of [far, loose])
      expect(codeOf(await put('actions', one, { title: 'Changed' }))).toEqual([
        403,
        'not-in-circle',
      ]);
    expect(
      codeOf(await put('actions', near, { circle: office.documentId, member: reading.documentId }))
    ).toEqual([403, 'not-in-circle']);
    expect(await stored(app, 'action', near, 'circle')).toMatchObject({ id: sales.id });
    const farMeeting = { circle: office.documentId };
    expect(codeOf(await post('meetings', farMeeting))).toEqual([403, 'not-in-circle']);
    await post('meetings', { circle: sales.documentId }).expect(201);
    await collaborator.delete(`/api/org-admin/actions/${near.documentId}`).expect(204);
    expect(codeOf(await collaborator.delete(`/api/org-admin/actions/${far.documentId}`))).toEqual([
      403,
      'not-in-circle',
    ]);
  });

  it('do not take the items of others by their own projects, nor what they do not see of these', async () => {
    const own = await item('project', { title: 'Own', member: collaborating.documentId });
    const far = await item('action', { title: 'Far', circle: office.documentId });
    const hidden = await item('action', {
      title: 'Hidden',
      circle: office.documentId,
      private: true,
      project: own.documentId,
    });
    expect(codeOf(await put('projects', own, { actions: [far.documentId] }))).toEqual([
      403,
      'not-in-circle',
    ]);
    const near = await item('action', { title: 'Near', circle: sales.documentId });
    await put('projects', own, { actions: [near.documentId] }).expect(200);
    const linked = (await stored(app, 'project', own, 'actions')) as Made[];
    expect(linked.map(({ id }) => id).sort()).toEqual([near.id, hidden.id].sort());
    await put('projects', own, { actions: { set: [] } }).expect(200);
    expect(await stored(app, 'project', own, 'actions')).toMatchObject([{ id: hidden.id }]);
  });

  it('write no structure, unless they lead the circle, and then what leads write', async () => {
    const lead = await memberWith(home, 'collaborator');
    const leading = await accountOf(app, lead);
    const led = await home.circle({ name: 'Led' });
    const role = await home.role(led, { name: 'Lead', coreType: 'circle-lead' });
    await home.assignment(lead, role);
    const path = `/api/org-admin/circles/${led.documentId}`;
    const data = { purpose: 'Better', domains: ['All'], accountabilities: ['Everything'] };
    await leading.put(path, { data }).expect(200);
    await leading
      .put(`/api/org-admin/roles/${role.documentId}`, { data: { purpose: 'Lead' } })
      .expect(200);
    expect(codeOf(await leading.put(path, { data: { name: 'Mine' } }))).toEqual([
      403,
      'administrators-only',
    ]);
    expect(codeOf(await put('circles', led, data))).toEqual([403, 'not-circle-lead']);
    expect(codeOf(await put('circles', sales, data))).toEqual([403, 'not-circle-lead']);
    const agreement = { title: 'Agreed', circle: led.documentId };
    await leading.post('/api/org-admin/domain-agreements', { data: agreement }).expect(201);
    expect(
      codeOf(
        await leading.post('/api/org-admin/domain-agreements', {
          data: { ...agreement, circle: sales.documentId },
        })
      )
    ).toEqual([403, 'not-circle-lead']);
    for (const [type, more] of [
      ['members', { firstName: 'A', lastName: 'B', email: 'a.b@example.com' }],
      ['teams', { teamId: 'x', name: 'X' }],
      ['roles', { name: 'X', circle: led.documentId }],
      ['circles', { name: 'X', parent: led.documentId }],
      ['profile-fields', { key: 'x', label: 'X' }],
      ['circle-memberships', { member: collaborating.documentId, circle: led.documentId }],
    ] as const)
      expect(codeOf(await post(type, more))).toEqual([403, 'administrators-only']);
  });
});

describe('administrators', () => {
  it('change all of their organization, and nothing of another', async () => {
    const data = { name: 'Renamed', phone: '1' };
    const foreign = await other.circle({ name: 'Foreign' });
    await administrator
      .put(`/api/org-admin/organizations/${home.documentId}`, { data: { language: 'sv' } })
      .expect(200);
    await administrator
      .put(`/api/org-admin/members/${reading.documentId}`, { data: { phone: '2' } })
      .expect(200);
    await administrator
      .post('/api/org-admin/teams', { data: { teamId: 't', name: 'T' } })
      .expect(201);
    for (const answer of [
      await administrator.put(`/api/org-admin/circles/${foreign.documentId}`, { data }),
      await administrator.put('/api/org-admin/circles/nowhere', { data: { name: 'X' } }),
      await administrator.delete(`/api/org-admin/circles/${foreign.documentId}`),
      await administrator.delete('/api/org-admin/circles/nowhere'),
    ])
      expect([400, 404]).toContain(answer.status);
    expect(
      (await administrator.delete(`/api/org-admin/circles/${foreign.documentId}`)).body
    ).toEqual((await administrator.delete('/api/org-admin/circles/nowhere')).body);
    const choices = [foreign.documentId, 'nowhere', foreign.id, 999_999].map((parent) =>
      administrator.post('/api/org-admin/circles', { data: { name: 'X', parent } })
    );
    for (const answer of await Promise.all(choices))
      expect(codeOf(answer)).toEqual([400, 'relation-not-found']);
    expect(codeOf(await administrator.post('/api/org-admin/organizations', { data }))).toEqual([
      400,
      undefined,
    ]);
    expect(
      codeOf(await administrator.post('/api/org-admin/organizations', { data: { name: 'X' } }))
    ).toEqual([403, 'organization-fixed']);
    expect(
      codeOf(await administrator.delete(`/api/org-admin/organizations/${home.documentId}`))
    ).toEqual([403, 'organization-fixed']);
  });

  it('make nobody active who has not accepted', async () => {
    const member = await home.member();
    const path = `/api/org-admin/members/${member.documentId}`;
    const put = (data: object) => administrator.put(path, { data });
    expect(codeOf(await put({ state: 'active' }))).toEqual([400, 'state-not-allowed']);
    expect(codeOf(await put({ lastLoginAt: LONG_AGO }))).toEqual([403, 'field-fixed']);
    await put({ state: 'suspended' }).expect(200);
    await put({ state: 'removed' }).expect(200);
    expect(codeOf(await put({ state: 'suspended' }))).toEqual([400, 'state-not-allowed']);
    await put({ state: 'added' }).expect(200);
    await put({ accessRole: 'collaborator' }).expect(200);
  });
});

describe('somebody in two organizations', () => {
  it('has the access role of each, and says where what it makes belongs', async () => {
    const first = await memberWith(home, 'reader');
    const account = await accountOf(app, first);
    const both = await memberWith(other, 'administrator', { user: account.id });
    expect(await listed(account, 'organizations', 'name')).toEqual(['Elsewhere', 'Home']);
    const post = (data: object) => account.post('/api/org-admin/actions', { data });
    expect(codeOf(await post({ title: 'Where?' }))).toEqual([400, 'organization-required']);
    expect(codeOf(await post({ title: 'X', organization: home.documentId }))).toEqual([
      403,
      'read-only',
    ]);
    const circle = await other.circle();
    const { data } = (await post({ title: 'Here', circle: circle.documentId }).expect(201)).body;
    expect(await stored(app, 'action', data, 'organization')).toMatchObject({ id: other.id });
    expect(await stored(app, 'action', data, 'member')).toMatchObject({ id: both.id });
    const emails = await listed(account, 'members?filters[lastName][$ne]=Reader', 'email');
    expect(emails.filter(Boolean).length).toBeLessThan(emails.length);
    expect(emails.filter(Boolean).length).toBeGreaterThan(1);
  });
});

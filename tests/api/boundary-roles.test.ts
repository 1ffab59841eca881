import type { UID } from '@strapi/strapi';

import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';
import type { HttpClient } from './support/http-client';

let app: TestApp;
let home: TestOrganization;
let other: TestOrganization;
let sales: Made;
let office: Made;
let administrator: HttpClient;
let collaborator: HttpClient;
let reader: HttpClient;
let stranger: HttpClient;
let token: HttpClient;
let collaborating: Made;
let reading: Made;

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const memberOf = (organization: TestOrganization, accessRole: string, more: object = {}) =>
  organization.member({ state: 'active', accessRole, ...more });

beforeAll(async () => {
  app = await startTestApp();
  token = await app.apiToken();
  home = await makeOrganization(app, { name: 'Home', invitationReplyTo: 'boss@example.com' });
  other = await makeOrganization(app, { name: 'Elsewhere' });
  [sales, office] = [
    await home.circle({ name: 'Sales' }),
    await home.circle({ name: 'Office', privateApps: ['okrs'] }),
  ];
  administrator = await accountOf(app, await memberOf(home, 'administrator'));
  collaborating = await memberOf(home, 'collaborator', { lastName: 'Collab' });
  collaborator = await accountOf(app, collaborating);
  await home.membership(collaborating, sales);
  reading = await memberOf(home, 'reader', { lastName: 'Reader', phone: '1', email: 'r@r.com' });
  reader = await accountOf(app, reading);
  stranger = await accountOf(app, await memberOf(other, 'administrator'));
});
afterAll(() => app.stop());

const item = (type: string, data: object) =>
  make(app, type, { organization: home.documentId, ...data });
const list = async (who: HttpClient, path: string, field = 'title') => {
  const { body } = await who.get(`/api/org-admin/${path}`).expect(200);
  expect(body.meta.pagination.total).toBe(body.data.length);
  return body.data.map((row: Record<string, unknown>) => row[field]).sort();
};
const codeOf = (answer: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  answer.status,
  answer.body.error?.details?.code,
];
const attribute = async (type: string, { id }: Made, name: string) => {
  const row = await app.strapi.db
    .query(`plugin::org-admin.${type}` as UID.ContentType)
    .findOne({ where: { id }, populate: true } as never);
  return (row as Record<string, unknown> | null)?.[name];
};

describe('who sees rows', () => {
  it('are active members of their organization, API tokens, and nobody else', async () => {
    expect(await list(reader, 'circles', 'name')).toEqual(['Office', 'Sales']);
    expect(await list(stranger, 'circles', 'name')).toEqual([]);
    expect(await list(token, 'circles', 'name')).toEqual(['Office', 'Sales']);
    expect(await list(stranger, 'organizations', 'name')).toEqual(['Elsewhere']);
    await stranger.get(`/api/org-admin/circles/${sales.documentId}`).expect(404);
  });

  it.each(['added', 'invited', 'suspended', 'left', 'removed'])(
    'are not members who are %s',
    async (state) => {
      const member = await memberOf(home, 'administrator');
      const account = await accountOf(app, member);
      expect(await list(account, 'circles', 'name')).toHaveLength(2);
      const data = { state } as never;
      await app.strapi
        .documents('plugin::org-admin.member')
        .update({ documentId: member.documentId, data });
      expect(await list(account, 'circles', 'name')).toEqual([]);
    }
  );

  it('are not visitors, whatever the public role allows', async () => {
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    await permissions.create({
      data: { action: 'plugin::org-admin.circle.find', role: role?.id },
    });
    expect(await list(app.visitor, 'circles', 'name')).toEqual([]);
  });
});

describe('what is private', () => {
  let insider: HttpClient;
  let former: HttpClient;

  beforeAll(async () => {
    await item('action', { title: 'Secret', private: true, circle: office.documentId });
    const role = await home.role(office, { name: 'Clerk' });
    await item('action', { title: 'Of role', private: true, role: role.documentId });
    await item('action', { title: 'Open', circle: office.documentId });
    await item('action', { title: 'Mine', private: true, member: reading.documentId });
    await item('action', { title: 'Theirs', private: true, member: collaborating.documentId });
    const objective = await item('objective', { title: 'Closed', circle: office.documentId });
    await item('objective', { title: 'Shown', circle: sales.documentId });
    await item('key-result', { title: 'Part', target: 1, objective: objective.documentId });
    const project = await item('project', {
      title: 'Hush',
      private: true,
      circle: office.documentId,
    });
    await item('action', { title: 'Linked', project: project.documentId });
    const [member, past] = [await memberOf(home, 'reader'), await memberOf(home, 'reader')];
    insider = await accountOf(app, member);
    former = await accountOf(app, past);
    await home.assignment(member, role);
    await home.assignment(past, role, { until: '2020-01-01' });
    await home.membership(past, office, { archivedAt: LONG_AGO });
  });

  const PRIVATE = ['Of role', 'Secret'];
  const OPEN = ['Linked', 'Open'];

  it('is seen by members of the circle and by administrators', async () => {
    expect(await list(insider, 'actions')).toEqual([...PRIVATE, ...OPEN].sort());
    expect(await list(former, 'actions')).toEqual(OPEN);
    expect(await list(reader, 'actions')).toEqual([...OPEN, 'Mine'].sort());
    expect(await list(administrator, 'actions')).toHaveLength(6);
  });

  it('is all of an app that is private in a circle, with its parts', async () => {
    for (const [who, objectives, parts] of [
      [insider, ['Closed', 'Shown'], ['Part']],
      [former, ['Shown'], []],
      [administrator, ['Closed', 'Shown'], ['Part']],
    ] as const) {
      expect(await list(who, 'objectives')).toEqual(objectives);
      expect(await list(who, 'key-results')).toEqual(parts);
    }
  });

  it('cannot be found out by what leads to it', async () => {
    const linked = 'actions?filters[title]=Linked';
    for (const filter of [
      'filters[project][title][$startsWith]=H',
      'filters[project][id][$notNull]=true',
      'filters[$not][project][title][$ne]=Hush',
    ]) {
      expect(await list(insider, `${linked}&${filter}`)).toEqual(['Linked']);
      expect(await list(former, `${linked}&${filter}`)).toEqual([]);
    }
    expect(await list(former, `${linked}&filters[project][id][$null]=true`)).toEqual(['Linked']);
    const sorted = await former.get(`/api/org-admin/${linked}&sort=project.title&populate=project`);
    expect(sorted.body.data).toMatchObject([{ title: 'Linked', project: null }]);
  });
});

describe('hidden fields', () => {
  const mails = (who: HttpClient, query = '') => list(who, `members${query}`, 'email');

  it('show members their own contact data, and administrators all', async () => {
    expect((await mails(reader)).filter(Boolean)).toEqual(['r@r.com']);
    expect((await mails(administrator)).every(Boolean)).toBe(true);
    expect(await list(reader, 'organizations', 'invitationReplyTo')).toEqual([null]);
    expect(await list(administrator, 'organizations', 'invitationReplyTo')).toEqual([
      'boss@example.com',
    ]);
    const { body } = await reader.graphql(
      `{ orgAdminMembers(filters: { lastName: { eq: "Collab" } }) { email phone personalId lastName } }`
    );
    expect(body.data.orgAdminMembers).toEqual([
      { email: '', phone: null, personalId: null, lastName: 'Collab' },
    ]);
  });

  it('are found by whoever sees them', async () => {
    const [{ email }] = (
      await administrator.get('/api/org-admin/members?filters[lastName]=Collab').expect(200)
    ).body.data;
    const path = `members?filters[email][$startsWith]=${email.slice(0, 8)}&filters[lastName]=Collab`;
    expect(await list(administrator, path, 'lastName')).toEqual(['Collab']);
    expect(await list(collaborator, path, 'lastName')).toEqual(['Collab']);
    expect(await list(reader, path, 'lastName')).toEqual([]);
    const nested = `circle-memberships?filters[member][email]=${email}`;
    expect(await list(administrator, nested, 'displayName')).toHaveLength(1);
    expect(await list(reader, nested, 'displayName')).toEqual([]);
    expect(await list(reader, `members?_q=${email}`, 'lastName')).toEqual([]);
    expect(await list(reader, 'members?_q=colla', 'lastName')).toEqual(['Collab']);
    expect(await list(administrator, `members?_q=${email}`, 'lastName')).toEqual(['Collab']);
    expect(codeOf(await reader.get('/api/org-admin/members?sort=email'))).toEqual([
      400,
      'field-hidden',
    ]);
    await administrator.get('/api/org-admin/members?sort=email').expect(200);
  });
});

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
    expect(await attribute('action', data, 'member')).toMatchObject({ id: collaborating.id });
    expect(await attribute('action', data, 'organization')).toMatchObject({ id: home.id });
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
    expect(await attribute('action', near, 'circle')).toMatchObject({ id: sales.id });
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
    const linked = (await attribute('project', own, 'actions')) as Made[];
    expect(linked.map(({ id }) => id).sort()).toEqual([near.id, hidden.id].sort());
    await put('projects', own, { actions: { set: [] } }).expect(200);
    expect(await attribute('project', own, 'actions')).toMatchObject([{ id: hidden.id }]);
  });

  it('write no structure, unless they lead the circle, and then what leads write', async () => {
    const lead = await memberOf(home, 'collaborator');
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
    const first = await memberOf(home, 'reader');
    const account = await accountOf(app, first);
    const both = await memberOf(other, 'administrator', { user: account.id });
    expect(await list(account, 'organizations', 'name')).toEqual(['Elsewhere', 'Home']);
    const post = (data: object) => account.post('/api/org-admin/actions', { data });
    expect(codeOf(await post({ title: 'Where?' }))).toEqual([400, 'organization-required']);
    expect(codeOf(await post({ title: 'X', organization: home.documentId }))).toEqual([
      403,
      'read-only',
    ]);
    const circle = await other.circle();
    const { data } = (await post({ title: 'Here', circle: circle.documentId }).expect(201)).body;
    expect(await attribute('action', data, 'organization')).toMatchObject({ id: other.id });
    expect(await attribute('action', data, 'member')).toMatchObject({ id: both.id });
    const emails = await list(account, 'members?filters[lastName][$ne]=Reader', 'email');
    expect(emails.filter(Boolean).length).toBeLessThan(emails.length);
    expect(emails.filter(Boolean).length).toBeGreaterThan(1);
  });
});

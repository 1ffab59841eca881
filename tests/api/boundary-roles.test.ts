import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import {
  codeOf,
  listed,
  memberWith,
  makeTwoOrganizations,
  type TwoOrganizations,
} from './support/boundary';
import type { HttpClient } from './support/http-client';

let app: TestApp;
let home: TwoOrganizations['home'];
let sales: TwoOrganizations['sales'];
let office: TwoOrganizations['office'];
let collaborating: TwoOrganizations['collaborating'];
let reading: TwoOrganizations['reading'];
let administrator: TwoOrganizations['administrator'];
let collaborator: TwoOrganizations['collaborator'];
let reader: TwoOrganizations['reader'];
let stranger: TwoOrganizations['stranger'];
let token: TwoOrganizations['token'];
let item: TwoOrganizations['item'];

const LONG_AGO = '2020-01-01T00:00:00.000Z';

beforeAll(async () => {
  app = await startTestApp();
  ({
    home,
    sales,
    office,
    collaborating,
    reading,
    administrator,
    collaborator,
    reader,
    stranger,
    token,
    item,
  } = await makeTwoOrganizations(app));
});
afterAll(() => app.stop());

describe('who sees rows', () => {
  it('are active members of their organization, API tokens, and nobody else', async () => {
    expect(await listed(reader, 'circles', 'name')).toEqual(['Office', 'Sales']);
    expect(await listed(stranger, 'circles', 'name')).toEqual([]);
    expect(await listed(token, 'circles', 'name')).toEqual(['Office', 'Sales']);
    expect(await listed(stranger, 'organizations', 'name')).toEqual(['Elsewhere']);
    await stranger.get(`/api/org-admin/circles/${sales.documentId}`).expect(404);
  });

  it.each(['added', 'invited', 'suspended', 'left', 'removed'])(
    'are not members who are %s',
    async (state) => {
      const member = await memberWith(home, 'administrator');
      const account = await accountOf(app, member);
      expect(await listed(account, 'circles', 'name')).toHaveLength(2);
      const data = { state } as never;
      await app.strapi
        .documents('plugin::org-admin.member')
        .update({ documentId: member.documentId, data });
      expect(await listed(account, 'circles', 'name')).toEqual([]);
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
    expect(await listed(app.visitor, 'circles', 'name')).toEqual([]);
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
    const [member, past] = [await memberWith(home, 'reader'), await memberWith(home, 'reader')];
    insider = await accountOf(app, member);
    former = await accountOf(app, past);
    await home.assignment(member, role);
    await home.assignment(past, role, { until: '2020-01-01' });
    await home.membership(past, office, { archivedAt: LONG_AGO });
  });

  const PRIVATE = ['Of role', 'Secret'];
  const OPEN = ['Linked', 'Open'];

  it('is seen by members of the circle and by administrators', async () => {
    expect(await listed(insider, 'actions')).toEqual([...PRIVATE, ...OPEN].sort());
    expect(await listed(former, 'actions')).toEqual(OPEN);
    expect(await listed(reader, 'actions')).toEqual([...OPEN, 'Mine'].sort());
    expect(await listed(administrator, 'actions')).toHaveLength(6);
  });

  it('is all of an app that is private in a circle, with its parts', async () => {
    for (const [who, objectives, parts] of [
      [insider, ['Closed', 'Shown'], ['Part']],
      [former, ['Shown'], []],
      [administrator, ['Closed', 'Shown'], ['Part']],
    ] as const) {
      expect(await listed(who, 'objectives')).toEqual(objectives);
      expect(await listed(who, 'key-results')).toEqual(parts);
    }
  });

  it('cannot be found out by what leads to it', async () => {
    const linked = 'actions?filters[title]=Linked';
    for (const filter of [
      'filters[project][title][$startsWith]=H',
      'filters[project][id][$notNull]=true',
      'filters[$not][project][title][$ne]=Hush',
    ]) {
      expect(await listed(insider, `${linked}&${filter}`)).toEqual(['Linked']);
      expect(await listed(former, `${linked}&${filter}`)).toEqual([]);
    }
    expect(await listed(former, `${linked}&filters[project][id][$null]=true`)).toEqual(['Linked']);
    const sorted = await former.get(`/api/org-admin/${linked}&sort=project.title&populate=project`);
    expect(sorted.body.data).toMatchObject([{ title: 'Linked', project: null }]);
  });
});

describe('hidden fields', () => {
  const mails = (who: HttpClient, query = '') => listed(who, `members${query}`, 'email');

  it('show members their own contact data, and administrators all', async () => {
    expect((await mails(reader)).filter(Boolean)).toEqual(['r@r.com']);
    expect((await mails(administrator)).every(Boolean)).toBe(true);
    expect(await listed(reader, 'organizations', 'invitationReplyTo')).toEqual([null]);
    expect(await listed(administrator, 'organizations', 'invitationReplyTo')).toEqual([
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
    expect(await listed(administrator, path, 'lastName')).toEqual(['Collab']);
    expect(await listed(collaborator, path, 'lastName')).toEqual(['Collab']);
    expect(await listed(reader, path, 'lastName')).toEqual([]);
    const nested = `circle-memberships?filters[member][email]=${email}`;
    expect(await listed(administrator, nested, 'displayName')).toHaveLength(1);
    expect(await listed(reader, nested, 'displayName')).toEqual([]);
    expect(await listed(reader, `members?_q=${email}`, 'lastName')).toEqual([]);
    expect(await listed(reader, 'members?_q=colla', 'lastName')).toEqual(['Collab']);
    expect(await listed(administrator, `members?_q=${email}`, 'lastName')).toEqual(['Collab']);
    expect(codeOf(await reader.get('/api/org-admin/members?sort=email'))).toEqual([
      400,
      'field-hidden',
    ]);
    await administrator.get('/api/org-admin/members?sort=email').expect(200);
  });
});

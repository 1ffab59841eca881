import type { UID } from '@strapi/strapi';

import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

const PASSWORD = 'correct horse';
const LONG_AGO = '2020-01-01T00:00:00.000Z';

interface MadeAccount {
  id: number;
  username: string;
  email: string;
}

let app: TestApp;
let admin: AdminClient;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
afterAll(() => app.stop());

const makeAccount = async (): Promise<MadeAccount> => {
  const username = `account-${(number += 1)}`;
  const role = await app.strapi.db
    .query('plugin::users-permissions.role' as UID.ContentType)
    .findOne({ where: { type: 'authenticated' } } as never);
  return app.strapi.service('plugin::users-permissions.user').add({
    username,
    email: `${username}@example.com`,
    provider: 'local',
    confirmed: true,
    password: PASSWORD,
    role: role!.id,
  });
};
const loggedIn = ({ id }: MadeAccount) =>
  app.withToken(app.strapi.plugin('users-permissions').service('jwt').issue({ id }));
const lastLoginOf = async (home: TestOrganization, member: Made) =>
  (
    await admin
      .get(`/org-admin/organizations/${home.documentId}/members/${member.documentId}`)
      .expect(200)
  ).body.data.lastLoginAt as string | null;

describe('GET /api/org-admin/me', () => {
  const path = '/api/org-admin/me';

  it('names the organizations of an account, and what it does in them now', async () => {
    const account = await makeAccount();
    const home = await makeOrganization(app, { name: 'Östra Hamnen', slug: 'ostra-hamnen' });
    const member = await home.member({
      firstName: 'Ann',
      lastName: 'Lee',
      state: 'active',
      accessRole: 'collaborator',
      user: account.id,
    });
    const sales = await home.circle({ name: 'Sales' });
    const closed = await home.circle({ name: 'Closed', archivedAt: LONG_AGO });
    await home.membership(member, sales, { coreMember: true });
    await home.membership(member, closed);
    await home.membership(member, await home.circle({ name: 'Left' }), { archivedAt: LONG_AGO });
    const role = await home.role(sales, { name: 'Caller' });
    await home.assignment(member, role, { since: '2020-01-01' });
    await home.assignment(member, await home.role(sales), { until: '2020-01-31' });
    await home.assignment(member, await home.role(sales), { since: '2999-01-01' });
    const second = await makeOrganization(app, { name: 'Another' });
    await second.member({ state: 'active', user: account.id });

    const { data } = (await loggedIn(account).get(path).expect(200)).body;
    expect(data.account).toEqual({
      id: account.id,
      username: account.username,
      email: account.email,
    });
    expect(
      data.memberships.map((one: Record<string, { name: string }>) => one.organization!.name)
    ).toEqual(['Another', 'Östra Hamnen']);
    expect(data.memberships[1]).toEqual({
      organization: { documentId: home.documentId, name: 'Östra Hamnen', slug: 'ostra-hamnen' },
      member: { documentId: member.documentId, name: 'Ann Lee' },
      accessRole: 'collaborator',
      state: 'active',
      circles: [
        { documentId: sales.documentId, name: 'Sales', coreMember: true, circleAdmin: false },
      ],
      roles: [
        {
          documentId: role.documentId,
          name: 'Caller',
          circle: { documentId: sales.documentId, name: 'Sales' },
        },
      ],
      openWork: { counts: [], items: [] },
    });
  });

  it('leaves out memberships that are over, suspended or not begun', async () => {
    const account = await makeAccount();
    for (const state of ['added', 'invited', 'suspended', 'left', 'removed']) {
      await (await makeOrganization(app)).member({ state, user: account.id });
    }
    const { data } = (await loggedIn(account).get(path).expect(200)).body;
    expect(data.memberships).toEqual([]);
  });

  it('is for accounts only', async () => {
    await app.visitor.get(path).expect(403);
    await app.withToken('no.valid.token').get(path).expect(401);
    const answer = await (await app.apiToken()).get(path).expect(403);
    expect(answer.body.error.details.code).toBe('account-required');
  });
});

describe('the last log-in of a member', () => {
  const credentials = ({ username }: MadeAccount, password = PASSWORD) => ({
    identifier: username,
    password,
  });

  it('is kept by REST, in every organization that the account has not left', async () => {
    const account = await makeAccount();
    const homes: { home: TestOrganization; member: Made }[] = [];
    for (const state of ['active', 'active', 'suspended', 'left', 'removed']) {
      const home = await makeOrganization(app);
      homes.push({ home, member: await home.member({ state, user: account.id }) });
    }
    const stranger = await homes[0]!.home.member({ state: 'active' });
    const all = () => Promise.all(homes.map(async ({ home, member }) => lastLoginOf(home, member)));

    await app.visitor.post('/api/auth/local', credentials(account, 'wrong')).expect(400);
    expect(await all()).toEqual([null, null, null, null, null]);
    const before = Date.now();
    await app.visitor.post('/api/auth/local', credentials(account)).expect(200);
    const times = await all();
    expect(times).toEqual([times[0], times[0], times[0], null, null]);
    expect(Date.parse(times[0]!)).toBeGreaterThanOrEqual(before - 1000);
    expect(await lastLoginOf(homes[0]!.home, stranger)).toBeNull();
  });

  it('is kept by GraphQL', async () => {
    const account = await makeAccount();
    const home = await makeOrganization(app);
    const member = await home.member({ state: 'active', user: account.id });
    const login = `mutation ($input: UsersPermissionsLoginInput!) { login(input: $input) { jwt } }`;
    const wrong = await app.visitor.graphql(login, { input: credentials(account, 'wrong') });
    expect(wrong.body.errors).toHaveLength(1);
    expect(await lastLoginOf(home, member)).toBeNull();
    const right = await app.visitor.graphql(login, { input: credentials(account) }).expect(200);
    expect(right.body.data.login.jwt).toEqual(expect.any(String));
    expect(await lastLoginOf(home, member)).toEqual(expect.any(String));
  });

  it('is kept when a password was reset by mail, which logs in too', async () => {
    const account = await makeAccount();
    const home = await makeOrganization(app);
    const member = await home.member({ state: 'active', user: account.id });
    await app.strapi
      .service('plugin::users-permissions.user')
      .edit(account.id, { resetPasswordToken: 'sent-by-mail' });
    const reset = {
      code: 'sent-by-mail',
      password: 'new password',
      passwordConfirmation: 'new password',
    };
    await app.visitor.post('/api/auth/reset-password', reset).expect(200);
    expect(await lastLoginOf(home, member)).toEqual(expect.any(String));
  });

  it('never stands in the way of a log-in', async () => {
    const account = await makeAccount();
    const metadata = app.strapi.db.metadata;
    const get = metadata.get.bind(metadata);
    const broken = jest.spyOn(metadata, 'get').mockImplementation((uid) => {
      if (uid === 'plugin::org-admin.member') throw new Error('No such table');
      return get(uid);
    });
    const answer = await app.visitor.post('/api/auth/local', credentials(account));
    broken.mockRestore();
    expect(answer.status).toBe(200);
    expect(answer.body.jwt).toEqual(expect.any(String));
  });
});

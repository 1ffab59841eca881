import type { UID } from '@strapi/strapi';

import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { invite, type InvitationOptions } from './support/invitations';

const ACCOUNT = 'plugin::users-permissions.user' as UID.ContentType;
const PASSWORD = 'correct horse';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app, { name: 'Östra Hamnen AB' });
});
afterAll(() => app.stop());

const freshAddress = () => `person-${(number += 1)}@example.com`;

/** A member who was invited, with the link of the mail. */
const invited = async ({
  home = organization,
  email = freshAddress(),
  member: data = {},
  ...rest
}: Partial<InvitationOptions> & {
  home?: TestOrganization;
  member?: Record<string, unknown>;
} = {}) => {
  const member = await home.member({ state: 'invited', email, ...data });
  return { home, email, member, ...(await invite(app, home, member, { email, ...rest })) };
};

const accept = (path: string, body: object) => app.visitor.post(`${path}/accept`, body);
const profileOf = async (member: Made, home: Made = organization) =>
  (
    await admin
      .get(`/org-admin/organizations/${home.documentId}/members/${member.documentId}`)
      .expect(200)
  ).body.data;
const accountsOf = (email: string) =>
  app.strapi.db.query(ACCOUNT).findMany({ where: { email }, populate: ['role'] } as never);
const logIn = (identifier: string, password = PASSWORD) =>
  app.visitor.post('/api/auth/local', { identifier, password });
const makeAccount = (data: Record<string, unknown>) =>
  app.strapi.service('plugin::users-permissions.user').add({
    username: `user-${(number += 1)}`,
    provider: 'local',
    confirmed: true,
    password: PASSWORD,
    ...data,
  });

describe('an invitation that is opened', () => {
  it('describes itself to a front end, and changes nothing however often', async () => {
    const { path, member, email } = await invited({ email: 'Zoë.Öst@Example.com' });
    const before = await profileOf(member);
    for (let time = 0; time < 3; time += 1) {
      const answer = await app.visitor.get(path).set('Accept', 'application/json').expect(200);
      expect(answer.body.data).toEqual({
        organization: { documentId: organization.documentId, name: 'Östra Hamnen AB' },
        member: { firstName: 'Member', lastName: expect.any(String), email },
        language: 'en',
        expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        hasAccount: false,
      });
    }
    expect(await profileOf(member)).toEqual(before);
    await accept(path, { password: PASSWORD }).expect(200);
  });

  it('knows whether there is an account, whatever the case of its address', async () => {
    const { path, email } = await invited({ email: 'Has.Account@Example.com' });
    await makeAccount({ email: email.toLowerCase() });
    const answer = await app.visitor.get(path).set('Accept', 'application/json').expect(200);
    expect(answer.body.data.hasAccount).toBe(true);
  });
});

describe('a new person', () => {
  it('gets an account and is a member', async () => {
    const { path, member } = await invited({ email: 'New.Person@Example.com' });
    const answer = await accept(path, { password: PASSWORD }).expect(200);
    expect(answer.body.data).toEqual({
      organization: { documentId: organization.documentId, name: 'Östra Hamnen AB' },
      member: { documentId: member.documentId, name: expect.stringContaining('Member') },
      jwt: expect.any(String),
    });

    const profile = await profileOf(member);
    expect(profile).toMatchObject({
      state: 'active',
      joinedAt: expect.any(String),
      lastLoginAt: expect.any(String),
      account: { username: 'new.person@example.com', email: 'new.person@example.com' },
      invitation: { state: 'accepted', acceptedAt: expect.any(String) },
    });
    expect(await accountsOf('new.person@example.com')).toMatchObject([
      { provider: 'local', confirmed: true, blocked: false, role: { type: 'authenticated' } },
    ]);
    const me = await app.withToken(answer.body.data.jwt).get('/api/org-admin/me').expect(200);
    expect(me.body.data.memberships[0].organization.name).toBe('Östra Hamnen AB');
    await logIn('new.person@example.com').expect(200);

    const events = (
      await admin
        .get(
          `/org-admin/organizations/${organization.documentId}/audit-events?action=member.accepted`
        )
        .expect(200)
    ).body.data;
    expect(events[0]).toMatchObject({
      actor: { type: 'member' },
      subject: { type: 'member', id: member.documentId },
    });
  });

  it('gets another user name where the address is taken as one', async () => {
    const { path, email } = await invited();
    await makeAccount({ email: freshAddress(), username: email });
    await accept(path, { password: PASSWORD }).expect(200);
    const [account] = (await accountsOf(email)) as { username: string }[];
    expect(account!.username).toMatch(new RegExp(`^${email}-\\d{6}$`));
  });

  it.each([
    ['none', {}],
    ['one of seven characters', { password: '1234567' }],
    ['one of over 72 bytes', { password: 'é'.repeat(37) }],
    ['one that is no text', { password: { $ne: null } }],
  ])('needs a good password, not %s', async (_what, body) => {
    const { path, member } = await invited();
    const answer = await accept(path, body).expect(400);
    expect(answer.body.error.details).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: ['password'] }],
    });
    expect((await profileOf(member)).state).toBe('invited');
  });

  it('is logged in where the installation renews its tokens, too', async () => {
    const setting = 'plugin::users-permissions.jwtManagement';
    app.strapi.config.set(setting, 'refresh');
    const { path } = await invited();
    const { data } = (await accept(path, { password: PASSWORD }).expect(200)).body;
    const me = await app.withToken(data.jwt).get('/api/org-admin/me');
    app.strapi.config.set(setting, 'legacy-support');
    expect(me.status).toBe(200);
  });

  it('keeps the role that the installation gives to new accounts', async () => {
    const store = app.strapi.store({ type: 'plugin', name: 'users-permissions' });
    const before = (await store.get({ key: 'advanced' })) as object;
    await store.set({ key: 'advanced', value: { ...before, default_role: 'public' } });
    const { path, email } = await invited();
    await accept(path, { password: PASSWORD }).expect(200);
    await store.set({ key: 'advanced', value: before });
    expect(await accountsOf(email)).toMatchObject([{ role: { type: 'public' } }]);
  });

  it.each(['queued', 'sending', 'failed', 'uncertain'])(
    'accepts an invitation whose state is %s, for the mail arrived',
    async (state) => {
      const { path, member } = await invited({ invitation: { state, expiresAt: null } });
      await accept(path, { password: PASSWORD }).expect(200);
      expect((await profileOf(member)).invitation.state).toBe('accepted');
    }
  );
});

describe('a person who has an account', () => {
  it('gives its password, and the account is linked', async () => {
    const { path, member, email } = await invited();
    const { id } = await makeAccount({ email, username: 'ada.l', confirmed: false });
    const refused = await accept(path, { password: 'not the password' }).expect(400);
    expect(refused.body.error.details.code).toBe('wrong-password');
    expect((await profileOf(member)).state).toBe('invited');

    await accept(path, { password: PASSWORD }).expect(200);
    expect(await profileOf(member)).toMatchObject({
      state: 'active',
      account: { username: 'ada.l', email },
    });
    expect(await accountsOf(email)).toMatchObject([{ id, confirmed: true }]);
  });

  it('may use another account, by its name or address', async () => {
    for (const by of ['username', 'email'] as const) {
      const { path, member, home } = await invited({ home: await makeOrganization(app) });
      const account = await makeAccount({ email: freshAddress() });
      const unknown = await accept(path, { identifier: 'nobody', password: PASSWORD }).expect(400);
      expect(unknown.body.error.details.code).toBe('wrong-password');
      await accept(path, { identifier: account[by], password: PASSWORD }).expect(200);
      expect((await profileOf(member, home)).account.username).toBe(account.username);
    }
  });

  it('may have a password shorter than a new one would have to be', async () => {
    const { path, email } = await invited();
    await makeAccount({ email, password: 'short1' });
    await accept(path, { password: 'short1' }).expect(200);
  });

  it('may be logged in already, which stands for a password', async () => {
    const { path, member } = await invited();
    const account = await makeAccount({ email: freshAddress() });
    const { jwt } = (await logIn(account.username).expect(200)).body;
    await app.withToken(jwt).post(`${path}/accept`, {}).expect(200);
    expect((await profileOf(member)).account.username).toBe(account.username);
    const other = await invited();
    await app.withToken('no.token.atall').post(`${other.path}/accept`, {}).expect(400);
  });

  it('is refused where the account is blocked, or logs in elsewhere', async () => {
    const blocked = await invited();
    await makeAccount({ email: blocked.email, blocked: true });
    const answer = await accept(blocked.path, { password: PASSWORD }).expect(400);
    expect(answer.body.error.details.code).toBe('account-blocked');

    const elsewhere = await invited();
    await makeAccount({ email: elsewhere.email, provider: 'github', password: undefined });
    const other = await accept(elsewhere.path, { password: PASSWORD }).expect(400);
    expect(other.body.error.details.code).toBe('account-other-provider');
    expect(await accountsOf(elsewhere.email)).toHaveLength(1);
  });

  it('is one member of an organization, and of as many organizations as invite it', async () => {
    const first = await invited();
    await accept(first.path, { password: PASSWORD }).expect(200);
    const second = await invited();
    const credentials = { identifier: first.email, password: PASSWORD };
    const answer = await accept(second.path, credentials).expect(400);
    expect(answer.body.error.details.code).toBe('account-already-member');
    expect(await profileOf(second.member)).toMatchObject({ state: 'invited', account: null });

    const elsewhere = await invited({
      home: await makeOrganization(app),
      email: first.email.toUpperCase(),
    });
    await accept(elsewhere.path, { password: PASSWORD }).expect(200);
    expect(await accountsOf(first.email)).toHaveLength(1);
  });

  it('comes back with the account that it had, and the day on which it first came', async () => {
    const account = await makeAccount({ email: freshAddress() });
    const { path, member } = await invited({
      member: { state: 'added', user: account.id, joinedAt: '2020-01-31T10:00:00.000Z' },
    });
    await accept(path, { password: PASSWORD }).expect(200);
    expect(await profileOf(member)).toMatchObject({
      state: 'active',
      joinedAt: '2020-01-31T10:00:00.000Z',
      account: { username: account.username },
    });
  });
});

describe('accepting', () => {
  it('withdraws what else was sent to the same member', async () => {
    const { member, email, path: older } = await invited();
    const newer = await invite(app, organization, member, { email });
    await accept(older, { password: PASSWORD }).expect(200);
    const answer = await accept(newer.path, { password: PASSWORD }).expect(400);
    expect(answer.body.error.details.code).toBe('invitation-revoked');
  });

  it('twice at once makes one account and one member', async () => {
    const { path, member, email } = await invited();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => accept(path, { password: PASSWORD }))
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400, 400]);
    const refused = answers.filter(({ status }) => status === 400);
    expect(refused.map(({ body }) => body.error.details.code)).toEqual(
      Array.from({ length: 5 }, () => 'invitation-used')
    );
    const accounts = (await accountsOf(email)) as { id: number }[];
    expect(accounts).toHaveLength(1);
    expect((await profileOf(member)).account.email).toBe(email);
  });

  it('in several organizations at once makes one account', async () => {
    const email = freshAddress();
    const invitations = [];
    for (let home = 0; home < 5; home += 1) {
      invitations.push(await invited({ home: await makeOrganization(app), email }));
    }
    const answers = await Promise.all(
      invitations.map(({ path }) => accept(path, { password: PASSWORD }))
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await accountsOf(email)).toHaveLength(1);
    const { jwt } = (await logIn(email).expect(200)).body;
    const me = await app.withToken(jwt).get('/api/org-admin/me').expect(200);
    expect(me.body.data.memberships).toHaveLength(5);
  });

  it('two invitations of one organization at once with one account makes one member', async () => {
    const account = await makeAccount({ email: freshAddress() });
    const home = await makeOrganization(app);
    const invitations = [await invited({ home }), await invited({ home })];
    const credentials = { identifier: account.email, password: PASSWORD };
    const answers = await Promise.all(invitations.map(({ path }) => accept(path, credentials)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const refused = answers.find(({ status }) => status === 400)!;
    expect(refused.body.error.details.code).toBe('account-already-member');
  });

  it('is told by a webhook event', async () => {
    const heard: unknown[] = [];
    app.strapi.eventHub.on('members.invitation-accepted', (event: unknown) => {
      heard.push(event);
      return Promise.resolve();
    });
    const { path, member, documentId } = await invited();
    await accept(path, { password: PASSWORD }).expect(200);
    expect(heard).toMatchObject([
      {
        organization: { documentId: organization.documentId },
        member: { documentId: member.documentId },
        invitation: documentId,
      },
    ]);
    const { data } = (await admin.get('/admin/webhooks').expect(200)).body;
    expect(data).toEqual([]);
    await admin
      .post('/admin/webhooks', {
        name: 'Mirror',
        url: 'https://example.com/hook',
        headers: {},
        events: ['members.invitation-accepted'],
      })
      .expect(201);
  });
});

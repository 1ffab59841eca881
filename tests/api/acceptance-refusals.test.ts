import type { UID } from '@strapi/strapi';

import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type TestOrganization } from './support/factories';
import { invite, type InvitationOptions, type Invited } from './support/invitations';

const PASSWORD = 'correct horse';
const YESTERDAY = new Date(Date.now() - 24 * 60 * 60 * 1000);

let app: TestApp;
let organization: TestOrganization;
let number = 0;

beforeAll(async () => {
  app = await startTestApp({ env: { IS_PROXIED: 'true' } });
  organization = await makeOrganization(app);
});
afterAll(() => app.stop());

const invited = async (
  options: Partial<InvitationOptions> & { member?: Record<string, unknown> } = {}
) => {
  const { email = `refused-${(number += 1)}@example.com`, member: data = {}, ...rest } = options;
  const member = await organization.member({ state: 'invited', email, ...data });
  return { ...(await invite(app, organization, member, { email, ...rest })), email, member };
};

let address = 0;
/** Somebody in a network of its own, so that tests do not use up each other's attempts. */
const fromElsewhere = () => `198.51.100.${(address += 1)}`;

const see = (path: string, from: string) => app.visitor.get(path).set('X-Forwarded-For', from);
const accept = (path: string, from: string, body: object = { password: PASSWORD }) =>
  app.visitor.post(`${path}/accept`, body).set('X-Forwarded-For', from);

const membersNow = () =>
  app.strapi.db.query('plugin::org-admin.member' as UID.ContentType).findMany({
    select: ['id', 'state', 'lastLoginAt'],
    orderBy: { id: 'asc' },
  } as never);
const accountsNow = () => app.strapi.db.query('plugin::users-permissions.user').count();

/** Asks the page, the description and the acceptance, and expects of each the same refusal; nothing may have changed. */
const expectRefusal = async (path: string, code: string, title: RegExp) => {
  const from = fromElsewhere();
  const before = [await membersNow(), await accountsNow()];
  const page = await see(path, from).expect(400).expect('Content-Type', /html/);
  expect(page.text).toMatch(new RegExp(`<h1>${title.source}</h1>`));
  expect(page.text).not.toContain('<form');
  const form = { account: 'new', password: PASSWORD, confirmation: PASSWORD };
  const sent = await app.visitor
    .post(path)
    .type('form')
    .send(form)
    .set('X-Forwarded-For', from)
    .expect(400);
  expect(sent.text).toMatch(title);
  const json = await see(path, from).set('Accept', 'application/json').expect(400);
  const answer = await accept(path, from).expect(400);
  for (const { body } of [json, answer]) {
    expect(body).toMatchObject({ data: null, error: { details: { code } } });
    expect(body.error.message).toMatch(/[.]$/);
  }
  expect([await membersNow(), await accountsNow()]).toEqual(before);
  return page.text;
};

describe('a link', () => {
  it('that was guessed, cut off, or is of another kind belongs to no invitation', async () => {
    const { path, token } = await invited();
    const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [
      token.slice(0, -1),
      `${token}A`,
      flipped,
      token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
      'A'.repeat(43),
      '%00%27%22',
      'null',
    ]) {
      await expectRefusal(
        path.replace(token, wrong),
        'invitation-invalid',
        /This link does not work/
      );
    }
    await accept(path, fromElsewhere()).expect(200);
  });

  it('that was used works no more', async () => {
    const { path } = await invited();
    await accept(path, fromElsewhere()).expect(200);
    await expectRefusal(path, 'invitation-used', /You have accepted already/);
  });

  it('ends with its time, even where nothing has marked it yet', async () => {
    for (const invitation of [{ expiresAt: YESTERDAY }, { state: 'expired' }]) {
      const { path } = await invited({ invitation });
      const text = await expectRefusal(path, 'invitation-expired', /This invitation has expired/);
      expect(text).toContain('<a href="mailto:ada@example.com">');
    }
  });

  it('that was withdrawn says so', async () => {
    const { path } = await invited({ invitation: { state: 'revoked' } });
    await expectRefusal(path, 'invitation-revoked', /This invitation is no longer valid/);
  });

  it.each(['suspended', 'left', 'removed'])(
    'does not bring back a member who is %s',
    async (state) => {
      const { path } = await invited({ member: { state } });
      await expectRefusal(path, 'invitation-revoked', /This invitation is no longer valid/);
    }
  );

  it('that was replaced says which one to open, and the newer one works', async () => {
    const older = await invited({ invitation: { state: 'revoked' } });
    const newer: Invited = await invite(app, organization, older.member, { email: older.email });
    await expectRefusal(older.path, 'invitation-replaced', /There is a newer invitation/);
    await accept(newer.path, fromElsewhere()).expect(200);
    await expectRefusal(older.path, 'invitation-used', /You have accepted already/);
  });

  it('speaks the language of the browser where it belongs to nobody', async () => {
    const path = `/api/org-admin/invitations/${'B'.repeat(43)}`;
    const answer = await see(path, fromElsewhere())
      .set('Accept-Language', 'fr-FR, nl-NL;q=0.8, en;q=0.5')
      .expect(400);
    expect(answer.text).toContain('<html lang="nl">');
    expect(answer.text).toContain('Deze link werkt niet');
  });
});

describe('attempts', () => {
  const guess = () =>
    `/api/org-admin/invitations/${'C'.repeat(40)}${String((number += 1)).padStart(3, '0')}`;
  const statusesOf = async (requests: PromiseLike<{ status: number }>[]) =>
    (await Promise.all(requests)).map(({ status }) => status);

  it('of one address are limited, however they are made, and others are not concerned', async () => {
    const { path } = await invited();
    const from = fromElsewhere();
    const guesses = Array.from({ length: 50 }, () => [see(guess(), from), accept(guess(), from)]);
    expect(new Set(await statusesOf(guesses.flat()))).toEqual(new Set([400]));

    const page = await see(path, from).set('Accept-Language', 'sv').expect(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(page.text).toContain('<h1>För många försök</h1>');
    const form = { account: 'new', password: PASSWORD, confirmation: PASSWORD };
    await app.visitor.post(path).type('form').send(form).set('X-Forwarded-For', from).expect(429);
    const json = await accept(path, from).expect(429);
    expect(json.body.error.details).toMatchObject({ code: 'too-many-attempts' });
    expect(json.headers['retry-after']).toBe(String(json.body.error.details.retryAfter));

    await accept(path, fromElsewhere()).expect(200);
  });

  it('of an IPv6 network count as one', async () => {
    const guesses = Array.from({ length: 100 }, (_none, host) =>
      see(guess(), `2001:db8:0:7::${host.toString(16)}`)
    );
    expect(new Set(await statusesOf(guesses))).toEqual(new Set([400]));
    await see(guess(), '2001:db8:0:7:ffff::1').expect(429);
    await see(guess(), '2001:db8:0:8::1').expect(400);
  });

  it('at the password of one link are limited, all of them at once too', async () => {
    const { path, email } = await invited();
    await app.strapi.service('plugin::users-permissions.user').add({
      username: email,
      email,
      provider: 'local',
      password: PASSWORD,
    });
    const statuses = await statusesOf(
      Array.from({ length: 14 }, () => accept(path, fromElsewhere(), { password: 'guess' }))
    );
    expect(statuses.filter((status) => status === 400)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    await accept(path, fromElsewhere()).expect(429);
  });

  it('that succeed do not count: an office comes from one address', async () => {
    const from = fromElsewhere();
    const { path } = await invited();
    await accept(path, from).expect(200);
    const again = Array.from({ length: 8 }, () => accept(path, from));
    expect(new Set(await statusesOf(again))).toEqual(new Set([400]));
    const later = await statusesOf(Array.from({ length: 110 }, () => see(path, from)));
    expect(new Set(later)).toEqual(new Set([400]));
    await accept((await invited()).path, from).expect(200);
  });
});

import type supertest from 'supertest';

import type { UID } from '@strapi/strapi';

import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type TestOrganization } from './support/factories';
import { invite, type InvitationOptions } from './support/invitations';

const PASSWORD = 'correct horse';
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let app: TestApp;
let organization: TestOrganization;
let number = 0;

beforeAll(async () => {
  app = await startTestApp({
    env: { ORG_ADMIN_ACCEPT_URL: 'https://app.example.org/join?code={token}' },
  });
  organization = await makeOrganization(app, { name: 'Kök & <b>Hälsa</b>' });
});
afterAll(() => app.stop());

const invited = async (
  options: Partial<InvitationOptions> & { member?: Record<string, unknown> } = {}
) => {
  const { email = `page-${(number += 1)}@example.com`, member: data = {}, ...rest } = options;
  const member = await organization.member({ state: 'invited', email, firstName: 'Zoë', ...data });
  return { ...(await invite(app, organization, member, { email, ...rest })), email, member };
};

const open = (path: string) => app.visitor.get(path).set('Accept', 'text/html');
const send = (path: string, fields: Record<string, string>) =>
  app.visitor.post(path).type('form').send(fields);
const stateOf = async (id: number) =>
  (
    (await app.strapi.db
      .query('plugin::org-admin.member' as UID.ContentType)
      .findOne({ where: { id } } as never)) as unknown as { state: string }
  ).state;
const titleOf = ({ text }: supertest.Response) => /<title>(.*?)<\/title>/.exec(text)?.[1];

describe('the page of an invitation', () => {
  it('is opened by whatever asks for no JSON, and lets nothing out', async () => {
    const { path, token, member } = await invited();
    for (const request of [app.visitor.get(path), open(path)]) {
      const answer = await request.expect(200).expect('Content-Type', 'text/html; charset=utf-8');
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'x-frame-options': 'DENY',
      });
      const policy = answer.headers['content-security-policy'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(answer.text).not.toContain(token);
      expect(answer.text).not.toMatch(/(src|href|action)="(https?:)?\/\//);
    }
    expect(await stateOf(member.id)).toBe('invited');
  });

  it('answers HEAD, and describes itself as JSON to who prefers that', async () => {
    const { path } = await invited();
    const head = await fetch(`${app.url}${path}`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    await app.visitor.get(path).set('Accept', 'application/json').expect('Content-Type', /json/);
  });

  it('shows names as they are, never as markup', async () => {
    const { path } = await invited({ member: { firstName: '<script>alert(1)</script>"\'&' } });
    const { text } = await open(path).expect(200);
    expect(text).toContain('Join Kök &amp; &lt;b&gt;Hälsa&lt;/b&gt;');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  it.each([
    ['nl', 'nl', 'Lid worden van', 'Uitnodiging accepteren'],
    ['sv-FI', 'sv', 'Gå med i', 'Tacka ja till inbjudan'],
    ['fr', 'en', 'Join', 'Accept invitation'],
  ])('speaks the language of the member: %s', async (language, spoken, title, button) => {
    const { path } = await invited({ invitation: { language } });
    const answer = await open(path).set('Accept-Language', 'sv').expect(200);
    expect(answer.text).toContain(`<html lang="${spoken}">`);
    expect(titleOf(answer)).toContain(title);
    expect(answer.text).toContain(`<button type="submit">${button}</button>`);
  });

  it('looks as the invitation did', async () => {
    const design = {
      logo: PIXEL,
      headerPicture: PIXEL,
      primaryColor: '#ffee00',
      backgroundColor: '#123456',
    };
    const { path } = await invited({ batch: { design } });
    const { text } = await open(path).expect(200);
    expect(text.match(/<img[^>]*>/g)).toEqual([
      `<img class="picture" src="${PIXEL}" alt="">`,
      `<img class="logo" src="${PIXEL}" alt="Kök &amp; &lt;b&gt;Hälsa&lt;/b&gt;">`,
    ]);
    expect(text).toContain('--background:#123456');
    expect(text).toContain('--button:#ffee00;--on-button:#000000');
  });
});

describe('a failure that nobody expects', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is told on a page, in the language of the browser, and as JSON to programs', async () => {
    const { path } = await invited();
    jest.spyOn(app.strapi.log, 'error').mockImplementation();
    jest
      .spyOn(app.strapi.plugin('org-admin').service('acceptance'), 'describe')
      .mockRejectedValue(new Error('The database is gone.'));
    const page = await open(path).set('Accept-Language', 'sv').expect(500);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(titleOf(page)).toContain('Något gick fel');
    expect(page.text).not.toContain('database');
    const json = await app.visitor.get(path).set('Accept', 'application/json').expect(500);
    expect(json.body).toMatchObject({ error: { status: 500 } });
  });
});

describe('the form of the page', () => {
  it('makes a member of a new person, and says what comes next', async () => {
    const { path, member, email } = await invited();
    const fields = { account: 'new', password: PASSWORD, confirmation: PASSWORD };
    const answer = await send(path, fields).expect(200);
    expect(titleOf(answer)).toBe('Welcome to Kök &amp; &lt;b&gt;Hälsa&lt;/b&gt;');
    expect(answer.text).toContain(email);
    expect(answer.text).toContain('href="https://app.example.org"');
    expect(answer.text).not.toContain('<form');
    expect(await stateOf(member.id)).toBe('active');

    const again = await send(path, fields).expect(400);
    expect(titleOf(again)).toBe('You have accepted already');
  });

  it('asks a person who has an account for its password', async () => {
    const first = await invited();
    await send(first.path, { account: 'new', password: PASSWORD, confirmation: PASSWORD });
    const home = await makeOrganization(app);
    const member = await home.member({ email: first.email });
    const { path } = await invite(app, home, member, { email: first.email });

    const { text } = await open(path).expect(200);
    expect(text).toContain('name="account" value="invited"');
    expect(text).not.toContain('name="confirmation"');
    const wrong = await send(path, { account: 'invited', password: 'a guess' }).expect(400);
    expect(wrong.text).toContain('This password is wrong');
    expect(wrong.text).not.toContain('a guess');
    await send(path, { account: 'invited', password: PASSWORD }).expect(200);
    expect(await stateOf(member.id)).toBe('active');
  });

  it('takes another account', async () => {
    const other = await invited();
    await send(other.path, { account: 'new', password: PASSWORD, confirmation: PASSWORD });
    const home = await makeOrganization(app);
    const member = await home.member();
    const { path } = await invite(app, home, member, { email: 'elsewhere@example.com' });

    const { text } = await open(`${path}?account=other`).expect(200);
    expect(text).toContain('name="identifier"');
    const empty = await send(path, { account: 'other', identifier: ' ', password: '' }).expect(400);
    expect(empty.text.match(/aria-invalid="true"/g)).toHaveLength(2);
    const fields = { account: 'other', identifier: other.email, password: PASSWORD };
    const taken = await invited();
    const refused = await send(taken.path, fields).expect(400);
    expect(refused.text).toContain('This account belongs to another member');
    expect(refused.text).toContain(`value="${other.email}"`);
    await send(path, fields).expect(200);
    expect(await stateOf(member.id)).toBe('active');
  });

  it.each([
    ['nothing', {}, 'password', 'Enter a password.'],
    ['a short password', { password: 'short', confirmation: 'short' }, 'password', 'at least 8'],
    ['a long one', { password: 'x'.repeat(73), confirmation: 'x'.repeat(73) }, 'password', '72'],
    ['two of them', { password: PASSWORD, confirmation: 'other' }, 'confirmation', 'differ'],
  ])('that holds %s says so at the field', async (_what, fields, field, text) => {
    const { path, member } = await invited();
    const answer = await send(path, { account: 'new', ...fields }).expect(400);
    expect(titleOf(answer)).toMatch(/^Error: /);
    expect(answer.text).toMatch(
      new RegExp(
        `<input id="${field}"[^>]*aria-describedby="[^"]*${field}-problem"[^>]*aria-invalid`
      )
    );
    const problem = new RegExp(`id="${field}-problem">([^<]*)<`).exec(answer.text)?.[1];
    expect(problem).toContain(text);
    expect(answer.text).toContain(`<a href="#${field}">${problem}</a>`);
    expect(await stateOf(member.id)).toBe('invited');
  });

  it('that was made up by a program answers a page, whatever is in it', async () => {
    const { path, member } = await invited();
    const bodies = [
      'account[]=x&password[$ne]=1&confirmation[$ne]=1',
      'password=%00%00%00%00%00%00%00%00',
      `password=${'x'.repeat(5000)}`,
      'account=admin&__proto__[x]=1',
    ];
    for (const body of bodies) {
      await app.visitor.post(path).type('form').send(body).expect(400).expect(/<html/);
    }
    await app.visitor.post(path, { account: ['new'], password: { a: 1 } }).expect(400);
    expect(await stateOf(member.id)).toBe('invited');
  });
});

import { startMailServer, type MailServer } from '../support/mail-server';
import { leavesOf, partOf, readMail } from '../support/mime';
import { DOT_GIF, DOT_PNG } from '../support/pictures';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type TestOrganization } from './support/factories';
import { invitationsOf } from './support/inviting';

let app: TestApp;
let admin: AdminClient;
let mailServer: MailServer;
let organization: TestOrganization;
let invitations: ReturnType<typeof invitationsOf>;

beforeAll(async () => {
  mailServer = await startMailServer();
  app = await startTestApp({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      EMAIL_FROM: 'Org Admin <no-reply@mail.example.org>',
      ORG_ADMIN_ACCEPT_URL: 'https://app.example.org/join?t={token}',
    },
  });
  admin = await app.admin();
  organization = await makeOrganization(app, { name: 'De Brug', language: 'nl' });
  invitations = invitationsOf(admin, organization);
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});

const previewOf = async (...args: Parameters<typeof invitations.preview>) =>
  (await invitations.preview(...args).expect(200)).body.data;
const stored = async () => ({
  invitations: await app.strapi.db.query('plugin::org-admin.invitation').count(),
  batches: await app.strapi.db.query('plugin::org-admin.invitation-batch').count(),
});

describe('a preview', () => {
  it('is the message as one member would get it', async () => {
    const ann = await organization.member({
      firstName: 'Ann',
      email: 'ann@example.com',
      language: 'sv',
    });
    const preview = await previewOf(ann);
    expect(preview).toMatchObject({
      from: 'Maria de Vries <no-reply@mail.example.org>',
      replyTo: 'maria@example.org',
      to: 'ann@example.com',
      subject: 'Inbjudan till De Brug',
      language: 'sv',
      unknownFields: [],
      hasLink: true,
    });
    expect(preview.text).toContain('Hej Ann,');
    expect(preview.html).toContain('Tacka ja till inbjudan');
    expect(preview.text).toContain('https://app.example.org/join?t=preview');
  });

  it('is in the language of the organization for a member who has none', async () => {
    expect(await previewOf(await organization.member())).toMatchObject({
      subject: 'Uitnodiging voor De Brug',
      language: 'nl',
    });
  });

  it('shows what is not finished yet', async () => {
    const member = await organization.member({ firstName: '{link} **<b>Ann' });
    const preview = await previewOf(member, {
      subject: 'For {firstName} {name}',
      body: 'Dear {firstName} {name}, <script>{city}',
    });
    expect(preview).toMatchObject({
      subject: 'For {link} **<b>Ann {name}',
      unknownFields: ['name', 'city'],
      hasLink: false,
    });
    expect(preview.html).toContain('Dear {link} **&lt;b&gt;Ann {name}, &lt;script&gt;{city}');
    expect(preview.text).toContain('Dear {link} **<b>Ann {name}, <script>{city}');
  });

  it('holds its pictures, so that a browser shows them', async () => {
    const { html } = await previewOf(await organization.member(), {
      design: { logo: DOT_PNG, headerPicture: DOT_GIF },
    });
    expect(html).toContain(`src="${DOT_PNG}"`);
    expect(html).toContain(`src="${DOT_GIF}"`);
    expect(html).not.toContain('cid:');
  });

  it('sends and keeps nothing', async () => {
    await previewOf(await organization.member());
    expect(mailServer.received).toEqual([]);
    expect(await stored()).toEqual({ invitations: 0, batches: 0 });
  });

  it('is of members of this organization only', async () => {
    const stranger = await (await makeOrganization(app)).member();
    for (const ask of [invitations.preview, invitations.test]) {
      const answer = await ask(stranger).expect(404);
      expect(answer.body.error.details.code).toBe('member-not-found');
    }
  });
});

describe('a test mail', () => {
  it('comes to the administrator alone, as the member would get it', async () => {
    const ann = await organization.member({
      firstName: 'Ann',
      email: 'ann2@example.com',
      language: 'en',
    });
    const answer = await invitations
      .test(ann, {
        senderName: 'Åsa "Ö", Berg',
        subject: 'Välkommen {firstName} 🙂',
        body: 'Dear {firstName}: [join]({link})',
        design: { logo: DOT_PNG },
      })
      .expect(200);
    expect(answer.body.data).toEqual({ to: admin.email });

    expect(mailServer.received).toHaveLength(1);
    const [{ from, to, message }] = mailServer.received as [MailServer['received'][0]];
    expect({ from, to }).toEqual({ from: 'no-reply@mail.example.org', to: [admin.email] });
    const mail = readMail(message);
    expect(mail.headers).toMatchObject({
      from: 'Åsa "Ö", Berg <no-reply@mail.example.org>',
      to: admin.email,
      'reply-to': 'maria@example.org',
      subject: 'Välkommen Ann 🙂',
      'auto-submitted': 'auto-generated',
      'message-id': expect.stringMatching(/^<test\.[0-9a-f]{24}@mail\.example\.org>$/),
    });
    // As an encoded word, so that the comma in it divides nothing.
    expect(message).toMatch(/^From: =\?UTF-8\?[BQ]\?[^?,]+\?= <no-reply@mail\.example\.org>\r?$/m);
    const link = 'https://app.example.org/join?t=preview';
    expect(partOf(mail, 'text/plain').text).toContain(`Dear Ann: join (${link})`);
    expect(partOf(mail, 'text/html').text).toContain(`<a href="${link}"`);
    expect(partOf(mail, 'text/html').text).toContain('src="cid:logo@invitation"');
    const picture = partOf(mail, 'image/png');
    expect(picture.headers).toMatchObject({
      'content-id': '<logo@invitation>',
      'content-disposition': expect.stringMatching(/^inline/),
    });
    expect(`data:image/png;base64,${picture.content.toString('base64')}`).toBe(DOT_PNG);
    expect(leavesOf(mail).map(({ contentType }) => contentType)).toEqual([
      'text/plain',
      'text/html',
      'image/png',
    ]);
    expect(await stored()).toEqual({ invitations: 0, batches: 0 });
  });

  it('is not sent where the message could not be', async () => {
    const before = mailServer.received.length;
    const member = await organization.member();
    const answer = await invitations.test(member, { body: 'No link' }).expect(400);
    expect(answer.body.error.details).toEqual({ code: 'link-missing' });
    await invitations.test(member, { body: '{link} {x}' }).expect(400);
    expect(mailServer.received).toHaveLength(before);
  });

  it('cannot be used to flood a mailbox', async () => {
    const flooder = invitationsOf(await app.admin(), organization);
    const member = await organization.member();
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      statuses.push((await flooder.test(member)).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429]);
    // Others still can.
    await invitations.test(member).expect(200);
  });
});

describe('where the mail server refuses', () => {
  it('a test mail says what it said', async () => {
    await mailServer.stop();
    const answer = await invitations.test(await organization.member()).expect(400);
    expect(answer.body.error.details).toMatchObject({
      code: 'mail-not-sent',
      answer: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

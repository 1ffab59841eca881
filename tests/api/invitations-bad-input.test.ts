import { isSafeInHeader } from '../../plugins/org-admin/shared/contracts/invitations';
import { startMailServer, type MailServer } from '../support/mail-server';
import { partOf, readMail } from '../support/mime';
import { NO_PICTURES, pngOf } from '../support/pictures';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { type Made, makeOrganization, type TestOrganization } from './support/factories';
import { invitationsOf, MESSAGE } from './support/inviting';

let app: TestApp;
let admin: AdminClient;
let mailServer: MailServer;
let organization: TestOrganization;
let member: Made;
let invitations: ReturnType<typeof invitationsOf>;

beforeAll(async () => {
  mailServer = await startMailServer();
  app = await startTestApp({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      ORG_ADMIN_MAILS_PER_MINUTE: '0',
    },
  });
  admin = await app.admin();
  organization = await makeOrganization(app, { name: 'De Brug' });
  member = await organization.member();
  invitations = invitationsOf(admin, organization);
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});

const stored = async () => ({
  batches: await app.strapi.db.query('plugin::org-admin.invitation-batch').count(),
  invitations: await app.strapi.db.query('plugin::org-admin.invitation').count(),
});
const NOTHING = { batches: 0, invitations: 0 };

const INVISIBLE = ['\r\n', '\n', '\r', '\u0000', '\u2028', '\u0085', '\u202e', '\u200b', '\ud800'];

const REFUSED: [string, object][] = [
  ...INVISIBLE.flatMap((sign): [string, object][] => [
    [
      `${JSON.stringify(sign)} in the sender’s name`,
      { senderName: `Ann${sign}Bcc: x@example.org` },
    ],
    [`${JSON.stringify(sign)} in the subject`, { subject: `Hi${sign}Bcc: x@example.org` }],
    [`${JSON.stringify(sign)} in the sender’s address`, { senderEmail: `ann@example.org${sign}x` }],
  ]),
  ['two addresses', { senderEmail: 'ann@example.org, bo@example.org' }],
  ['two addresses without a blank', { senderEmail: 'ann@example.org,bo@example.org' }],
  ['a name beside the address', { senderEmail: 'Ann <ann@example.org>' }],
  ['no address', { senderEmail: 'ann' }],
  ['no name', { senderName: '' }],
  ['a subject of 100 kB', { subject: 'x'.repeat(100_000) }],
  ['a text of 100 kB', { body: `{link}${'x'.repeat(100_000)}` }],
  ['a color that is CSS', { design: { primaryColor: 'red;background:url(//x)' } }],
  ['a button with a line break', { design: { buttonText: 'Join\r\nBcc: x' } }],
  ['four reminders', { reminders: { times: 4 } }],
  ['another type', { subject: ['x'], body: 7 }],
  ['a time that is none', { at: 'tomorrow' }],
  ...Object.entries(NO_PICTURES).map(([name, logo]): [string, object] => [
    `${name} as a logo`,
    { design: { logo } },
  ]),
  ['a picture that is too large', { design: { headerPicture: pngOf(4001, 4) } }],
];

it.each(REFUSED)('%s is refused with what is wrong, and nothing is kept', async (_name, wrong) => {
  const answer = await invitations.create({ members: [member.documentId], ...wrong });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.code).toMatch(/^(invalid-request|picture-(invalid|too-large))$/);
  expect(answer.body.error.message.length).toBeGreaterThan(10);
  expect(await stored()).toEqual(NOTHING);
});

it.each([
  ['nobody', {}],
  ['an empty list', { members: [] }],
  ['ids that are none', { members: ["' or 1=1"] }],
  ['never invited, perhaps', { neverInvited: 'true' }],
  ['no import', { importRun: '../../etc' }],
  ['a filter that is none', { filter: { state: ['x'] } }],
])('%s cannot be invited', async (_name, selection) => {
  expect((await invitations.recipients(selection)).status).toBe(400);
  expect((await invitations.create(selection)).status).toBe(400);
  expect((await invitations.act('revoke', selection)).status).toBe(400);
  expect(await stored()).toEqual(NOTHING);
});

it('control characters in a text are left out, whatever the database', async () => {
  const body = 'One\u0000\u0007\r\ntwo\ud800\u000b {link}';
  await invitations.save({ ...MESSAGE, body }).expect(200);
  const { message } = (await invitations.settings().expect(200)).body.data;
  expect(message.body).toBe('One\ntwo {link}');
});

it('a program in a text is text, up to the mailbox', async () => {
  const body =
    '{link} <script>alert(1)</script> <%= process.env %> ${7} {{ [x](javascript:alert(1)) <img src=x onerror=y>';
  const hostile = await organization.member({
    firstName: '<b>Ann</b>',
    lastName: '{link} **Berg**',
    email: 'hostile@example.com',
  });
  await invitations.test(hostile, { body }).expect(400);
  const typed = body.replace('${7}', '$').replace('{{', '{');
  await invitations.made({
    body: `{firstName} {lastName} ${typed}`,
    members: [hostile.documentId],
  });
  await invitations.until(hostile, 'sent');
  const received = mailServer.received.find(({ to }) => to.includes('hostile@example.com'))!;
  const mail = readMail(received.message);
  const html = partOf(mail, 'text/html').text;
  expect(html).toContain('&lt;b&gt;Ann&lt;/b&gt; {link} **Berg** <a href="http');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;%= process.env %&gt; $ {');
  expect(html).toContain('[x](javascript:alert(1)) &lt;img src=x onerror=y&gt;');
  expect(html).not.toMatch(/<(script|img|b)[ >]/);
  expect(partOf(mail, 'text/plain').text).toContain('<b>Ann</b> {link} **Berg** http');
});

it('a member’s name never breaks a header', async () => {
  const rows: [string, string][] = [
    ['crlf@example.com', 'Ann\r\nBcc: evil@example.org'],
    ['bidi@example.com', '\u202eAnn\u2066'],
    ['lines@example.com', 'Ann\u2028Berg\u0085'],
  ];
  for (const [email, firstName] of rows) {
    const named = await organization.member({ email, firstName });
    await invitations.made({
      subject: 'Welcome {firstName}',
      body: 'Dear {firstName}: {link}',
      members: [named.documentId],
    });
    await invitations.until(named, 'sent');
    const received = mailServer.received.filter(({ to }) => to.includes(email));
    expect(received).toHaveLength(1);
    expect(received[0]!.to).toEqual([email]);
    const { headers } = readMail(received[0]!.message);
    expect(headers.subject).toMatch(/^Welcome Ann/);
    expect(isSafeInHeader(headers.subject!)).toBe(true);
    expect(headers.bcc).toBeUndefined();
  }
});

import { startMailServer, type MailServer, type Verdict } from '../support/mail-server';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { eventually } from './support/eventually';
import { makeOrganization, type TestOrganization } from './support/factories';
import { addressesOf, batchesOf, invite, setInvitations } from './support/sending';

let app: TestApp;
let admin: AdminClient;
let mailServer: MailServer;
let organization: TestOrganization;
let batches: ReturnType<typeof batchesOf>;
let judge: (to: string, attempt: number) => Verdict = () => 'take';

beforeAll(async () => {
  mailServer = await startMailServer({ judge: (to, attempt) => judge(to, attempt) });
  app = await startTestApp({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      ORG_ADMIN_MAILS_PER_MINUTE: '0',
      ORG_ADMIN_MAIL_RETRY_SECONDS: '0.1',
      ORG_ADMIN_MAIL_ATTEMPTS: '3',
    },
  });
  admin = await app.admin();
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});
beforeEach(async () => {
  judge = () => 'take';
  organization = await makeOrganization(app);
  batches = batchesOf(admin, organization);
});

const to = (address: string) => mailServer.received.filter((mail) => mail.to.includes(address));
const header = (message: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(message)?.[1]?.trim();
const links = (message: string) => message.match(/invitations\/[\w=\r\n-]+/g);

describe('a batch', () => {
  it('reaches everybody once, over pooled connections, and is completed', async () => {
    const addresses = addressesOf(60, 'all');
    const batch = await invite(app, organization, { addresses });
    await batches.until(batch, { sent: 60 });
    for (const address of addresses) expect(to(address)).toHaveLength(1);
    expect(mailServer.mostConnections).toBeLessThanOrEqual(5);
    const ids = addresses.map((address) => header(to(address)[0]!.message, 'Message-ID'));
    expect(new Set(ids).size).toBe(60);
    await eventually(async () =>
      expect(await batches.get(batch)).toMatchObject({
        state: 'completed',
        expectedEnd: null,
        finishedAt: expect.any(String),
      })
    );
    const [row] = await batches.rows(batch);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, serverAnswer: null, reminders: 0 });
    const days = (Date.parse(row!.expiresAt!) - Date.parse(row!.sentAt!)) / 86_400_000;
    expect(days).toBeCloseTo(14, 3);
  });
});

describe('a mail that the server refuses', () => {
  it('for now is tried again, under the same Message-ID, until it is taken', async () => {
    judge = (_address, attempt) => (attempt < 3 ? { refuse: 451 } : 'take');
    const batch = await invite(app, organization, { addresses: ['later@example.com'] });
    await batches.until(batch, { sent: 1 });
    expect(mailServer.attempts.get('later@example.com')).toBe(3);
    expect(to('later@example.com')).toHaveLength(1);
    const [row] = await batches.rows(batch);
    expect(row).toMatchObject({ attempts: 3, serverAnswer: null, nextAttemptAt: null });
  });

  it('for now, too often, fails with the answer; retry sends it under the same Message-ID', async () => {
    judge = () => ({ refuse: 452, at: 'text' });
    const batch = await invite(app, organization, { addresses: ['full@example.com'] });
    await batches.until(batch, { failed: 1 });
    expect(mailServer.attempts.get('full@example.com')).toBe(3);
    const [row] = await batches.rows(batch);
    expect(row).toMatchObject({ attempts: 3, serverAnswer: expect.stringMatching(/^452 /) });
    await eventually(async () => expect((await batches.get(batch)).state).toBe('completed'));

    judge = () => 'take';
    const answer = await batches.post(batch, 'retry').expect(200);
    expect(answer.body.data.state).toBe('running');
    await batches.until(batch, { sent: 1 });
    expect(header(to('full@example.com')[0]!.message, 'Message-ID')).toBe(
      `<${batch.documentId}.0@localhost>`
    );
    await eventually(async () => expect((await batches.get(batch)).state).toBe('completed'));
  });

  it('for good fails at once; the others are sent', async () => {
    judge = (address) => (address.startsWith('unknown') ? { refuse: 550 } : 'take');
    const batch = await invite(app, organization, {
      addresses: ['unknown-1@example.com', ...addressesOf(20, 'known')],
    });
    await batches.until(batch, { sent: 20, failed: 1 });
    expect(mailServer.attempts.get('unknown-1@example.com')).toBe(1);
    const [row] = await batches.rows(batch);
    expect(row).toMatchObject({ state: 'failed', serverAnswer: expect.stringMatching(/^550 /) });
  });
});

describe('a mail of which nobody knows whether it arrived', () => {
  it('is uncertain where the connection breaks before the answer, and is sent again on request only', async () => {
    judge = () => ({ hangUp: 'after-keeping' });
    const batch = await invite(app, organization, { addresses: ['broken@example.com'] });
    await batches.until(batch, { uncertain: 1 });
    await eventually(async () => expect((await batches.get(batch)).state).toBe('completed'));

    judge = () => 'take';
    await batches.post(batch, 'retry').expect(200);
    await batches.until(batch, { uncertain: 1 });
    expect(to('broken@example.com')).toHaveLength(1);
    await batches.post(batch, 'retry', { uncertain: true }).expect(200);
    await batches.until(batch, { sent: 1 });
    const [first, second] = to('broken@example.com').map(({ message }) => message);
    expect(header(first!, 'Message-ID')).toBe(header(second!, 'Message-ID'));
    expect(links(first!)).not.toEqual(links(second!));
  });

  it('is uncertain where the process that was sending it gives no sign of life', async () => {
    const addresses = addressesOf(3, 'orphan');
    const batch = await invite(app, organization, { addresses, batch: { state: 'paused' } });
    await setInvitations(app, batch, {
      state: 'sending',
      claimedBy: 'another node',
      claimedUntil: new Date(Date.now() - 1000),
    });
    await batches.post(batch, 'resume').expect(200);
    await batches.until(batch, { uncertain: 3 });
    for (const address of addresses) expect(to(address)).toHaveLength(0);
  });

  it('was not handed over where it was only claimed: it is sent when the claim runs out', async () => {
    const batch = await invite(app, organization, {
      addresses: ['claimed@example.com', 'lapsed@example.com'],
      batch: { state: 'paused' },
    });
    const claimedBy = 'another node';
    const inTenMinutes = new Date(Date.now() + 600_000);
    const claimed = { email: 'claimed@example.com' };
    await setInvitations(app, batch, { claimedBy, claimedUntil: new Date(0) });
    await setInvitations(app, batch, { claimedUntil: inTenMinutes }, claimed);
    await batches.post(batch, 'resume').expect(200);
    await batches.until(batch, { sent: 1, queued: 1 });
    expect(to('lapsed@example.com')).toHaveLength(1);
    await setInvitations(app, batch, { claimedUntil: new Date() }, claimed);
    await batches.until(batch, { sent: 2 });
  });
});

describe('reminders and expiry', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

  it('reminds as often as was asked, with a further link each time', async () => {
    const address = 'slow@example.com';
    const reminding = { reminderTimes: 2, reminderAfterDays: 3 };
    const batch = await invite(app, organization, { addresses: [address], batch: reminding });
    await batches.until(batch, { sent: 1 });
    for (const number of [1, 2]) {
      await setInvitations(app, batch, { nextReminderAt: daysAgo(1), expiresAt: daysAgo(1) });
      await eventually(async () => expect(to(address)).toHaveLength(number + 1), 20_000);
      await batches.until(batch, { sent: 1 });
    }
    const [row] = await batches.rows(batch);
    expect(row!.reminders).toBe(2);
    expect(Date.parse(row!.expiresAt!)).toBeGreaterThan(Date.now());
    const mails = to(address).map(({ message }) => message);
    const first = `<${batch.documentId}.0@localhost>`;
    expect(mails.map((mail) => header(mail, 'Message-ID'))).toEqual([
      first,
      `<${batch.documentId}.0-r1@localhost>`,
      `<${batch.documentId}.0-r2@localhost>`,
    ]);
    expect(mails.map((mail) => header(mail, 'In-Reply-To'))).toEqual([undefined, first, first]);
    expect(header(mails[1]!, 'Subject')).toBe('Remember, Ann');
    expect(new Set(mails.map((mail) => String(links(mail)))).size).toBe(3);

    await setInvitations(app, batch, { expiresAt: daysAgo(1) });
    await batches.until(batch, { expired: 1 });
    expect(to(address)).toHaveLength(3);
  });
});

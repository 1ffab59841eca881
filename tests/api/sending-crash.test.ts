import { startMailServer, type MailServer } from '../support/mail-server';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { startChildApp, type ChildApp } from './support/child-app';
import { databaseKind } from './support/databases';
import { eventually } from './support/eventually';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { addressesOf, batchesOf, invite, setInvitations } from './support/sending';

/** How many are invited; more by hand. */
const ROWS = Number(process.env.SENDING_CRASH_ROWS ?? 300);
const CONCURRENCY = 5;
const PATIENCE = 120_000 + ROWS * 100;

const numberOf = (address: string) => Number(/\d+/.exec(address)![0]);
/** One in ten is refused for now, some of them twice; one in a hundred for good. */
const isRefusedForGood = (address: string) => numberOf(address) % 100 === 7;
const isRefusedForNow = (address: string, attempt: number) =>
  numberOf(address) % 10 === 3 && attempt <= (numberOf(address) % 20 === 3 ? 2 : 1);

let app: TestApp;
let admin: AdminClient;
let mailServer: MailServer;
let organization: TestOrganization;
let batches: ReturnType<typeof batchesOf>;

beforeAll(async () => {
  mailServer = await startMailServer({
    delay: 20,
    judge(to, attempt) {
      if (isRefusedForGood(to)) return { refuse: 550 };
      return isRefusedForNow(to, attempt) ? { refuse: 451, at: 'text' } : 'take';
    },
  });
  app = await startTestApp({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      ORG_ADMIN_MAIL_CONCURRENCY: String(CONCURRENCY),
      ORG_ADMIN_MAILS_PER_MINUTE: '0',
      ORG_ADMIN_MAIL_RETRY_SECONDS: '0.3',
    },
  });
  // The nodes are others: this one shows what they do.
  await (app.strapi.plugin('org-admin').service('sending') as { stop(): Promise<void> }).stop();
  admin = await app.admin();
  organization = await makeOrganization(app);
  batches = batchesOf(admin, organization);
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});

const untilReceived = (count: number) =>
  eventually(async () => expect(mailServer.received.length).toBeGreaterThan(count), PATIENCE);

/** What the other nodes find half a minute after a node has ended. */
const letClaimsRunOut = ({ pid }: ChildApp, batch: Made) =>
  setInvitations(
    app,
    batch,
    { claimedUntil: new Date(0) },
    { claimedBy: { $contains: `:${pid}:` }, state: { $in: ['queued', 'sending'] } }
  );

const allRows = async (batch: Made) =>
  (await app.strapi.db.query('plugin::org-admin.invitation').findMany({
    select: ['email', 'state'],
    where: { batch: { id: batch.id } },
  })) as { email: string; state: string }[];

const mailsByAddress = () => {
  const mails = new Map<string, number>();
  for (const { to } of mailServer.received) mails.set(to[0]!, (mails.get(to[0]!) ?? 0) + 1);
  return mails;
};

const untilNothingIsLeft = (batch: Made) =>
  eventually(async () => {
    const { counts, state } = await batches.get(batch);
    expect({ queued: counts.queued, sending: counts.sending, state }).toEqual({
      queued: 0,
      sending: 0,
      state: 'completed',
    });
  }, PATIENCE);

it(
  'a node that is killed twice in mid-batch: no second mail, none lost, and the counts add up',
  async () => {
    // SQLite is for one node: what it leaves behind, it finds itself when it starts again.
    const isShared = databaseKind() !== 'sqlite';
    const survivor = isShared ? await startChildApp() : null;
    let victim = await startChildApp();
    const batch = await invite(app, organization, { addresses: addressesOf(ROWS) });

    for (const share of [0.2, 0.5]) {
      await untilReceived(ROWS * share);
      await victim.kill();
      const ended = victim;
      await batches.post(batch, 'pause').expect(200);
      victim = await startChildApp();
      await letClaimsRunOut(ended, batch);
      await batches.post(batch, 'resume').expect(200);
    }
    await untilNothingIsLeft(batch);

    const { counts } = await batches.get(batch);
    expect(counts).toMatchObject({ total: ROWS, queued: 0, sending: 0 });
    expect(counts.sent + counts.failed + counts.uncertain).toBe(ROWS);
    expect(counts.uncertain).toBeLessThanOrEqual(2 * CONCURRENCY);
    const mails = mailsByAddress();
    for (const { email, state } of await allRows(batch)) {
      const received = mails.get(email) ?? 0;
      if (state === 'sent') expect([email, received]).toEqual([email, 1]);
      if (state === 'failed') expect([email, received]).toEqual([email, 0]);
      if (state === 'uncertain') expect(received).toBeLessThanOrEqual(1);
      expect([email, state === 'failed']).toEqual([
        email,
        isRefusedForGood(email) && state !== 'uncertain',
      ]);
    }
    if (process.env.SENDING_CRASH_ROWS) console.log(counts);

    // Sent again on request, everybody has a mail.
    const uncertain = new Set(
      (await allRows(batch)).filter(({ state }) => state === 'uncertain').map(({ email }) => email)
    );
    await batches.post(batch, 'retry', { uncertain: true }).expect(200);
    await untilNothingIsLeft(batch);
    for (const [address, received] of mailsByAddress()) {
      expect(received).toBeLessThanOrEqual(uncertain.has(address) ? 2 : 1);
    }
    const refused = addressesOf(ROWS).filter(isRefusedForGood).length;
    expect((await batches.get(batch)).counts).toMatchObject({
      sent: ROWS - refused,
      failed: refused,
    });

    await victim.kill();
    await survivor?.kill();
  },
  4 * PATIENCE
);

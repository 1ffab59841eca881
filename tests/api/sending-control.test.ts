import { startMailServer, type MailServer, type Verdict } from '../support/mail-server';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { eventually } from './support/eventually';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { addressesOf, batchesOf, invite, setInvitations, wake } from './support/sending';

const PER_MINUTE = 600;

let app: TestApp;
let admin: AdminClient;
let mailServer: MailServer;
let organization: TestOrganization;
let batches: ReturnType<typeof batchesOf>;
let judge: (to: string) => Verdict = () => 'take';

beforeAll(async () => {
  mailServer = await startMailServer({ judge: (to) => judge(to) });
  app = await startTestApp({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      ORG_ADMIN_MAILS_PER_MINUTE: String(PER_MINUTE),
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

const memberStates = async () => {
  const members = await app.strapi.db.query('plugin::org-admin.member').findMany({
    select: ['email', 'state'],
    where: { organization: { id: organization.id } },
  });
  return new Map(members.map(({ email, state }) => [email as string, state as string]));
};

const untilSome = async (batch: Made) => {
  await eventually(async () => expect((await batches.get(batch)).counts.sent).toBeGreaterThan(3));
};

const receivedBy = (addresses: string[]) =>
  mailServer.received.filter(({ to }) => addresses.includes(to[0]!));

/** Long enough for mails that would be sent to be sent. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700));

it('the rate limit holds in every second, and the mails come evenly', async () => {
  const addresses = addressesOf(30, 'rate');
  const batch = await invite(app, organization, { addresses });
  await untilSome(batch);
  const { expectedEnd, counts } = await batches.get(batch);
  const left = (counts.queued / PER_MINUTE) * 60_000;
  expect(Date.parse(expectedEnd!)).toBeGreaterThan(Date.now() + left / 2 - 500);
  await batches.until(batch, { sent: 30 });
  const times = receivedBy(addresses).map(({ receivedAt }) => receivedAt.getTime());
  for (const time of times) {
    const within = times.filter((other) => other >= time && other < time + 1000);
    // Ten a second, and what a busy machine was late with.
    expect(within.length).toBeLessThanOrEqual(20);
  }
});

it('paused, nothing goes out; resumed, the rest does', async () => {
  const batch = await invite(app, organization, { addresses: addressesOf(40, 'pause') });
  await untilSome(batch);
  const paused = await batches.post(batch, 'pause').expect(200);
  expect(paused.body.data).toMatchObject({ state: 'paused', expectedEnd: null });
  await eventually(async () => expect((await batches.get(batch)).counts.sending).toBe(0));
  const { counts } = await batches.get(batch);
  await aWhile();
  expect((await batches.get(batch)).counts).toEqual(counts);
  await batches.post(batch, 'pause').expect(400);

  await batches.post(batch, 'resume').expect(200);
  await batches.until(batch, { sent: 40 });
  expect(receivedBy(addressesOf(40, 'pause'))).toHaveLength(40);
});

it('canceled, the rest is revoked, and its members are as before', async () => {
  const addresses = addressesOf(40, 'cancel');
  const batch = await invite(app, organization, { addresses });
  await untilSome(batch);
  await batches.post(batch, 'cancel').expect(200);
  await eventually(async () => expect((await batches.get(batch)).counts.sending).toBe(0));
  const { state, counts } = await batches.get(batch);
  expect(state).toBe('canceled');
  expect(counts.sent + counts.revoked).toBe(40);
  const states = await memberStates();
  for (const { email, state } of await batches.rows(batch)) {
    expect(states.get(email)).toBe(state === 'sent' ? 'invited' : 'added');
  }
  await aWhile();
  expect(receivedBy(addresses)).toHaveLength(counts.sent);
});

it('a mail that was refused for now when its batch was canceled is not tried again', async () => {
  judge = () => ({ refuse: 450 });
  const addresses = ['refused-then-canceled@example.com'];
  const batch = await invite(app, organization, { addresses });
  await eventually(async () =>
    expect((await batches.rows(batch))[0]).toMatchObject({ state: 'queued', attempts: 1 })
  );
  await batches.post(batch, 'cancel').expect(200);
  await batches.until(batch, { revoked: 1 });
});

it('what is revoked in the queue is not sent', async () => {
  const addresses = addressesOf(30, 'revoke');
  const batch = await invite(app, organization, { addresses });
  const revoked = addresses.slice(20);
  await setInvitations(app, batch, { state: 'revoked' }, { email: { $in: revoked } });
  await batches.until(batch, { sent: 20, revoked: 10 });
  expect(receivedBy(revoked)).toHaveLength(0);
});

it('members who are suspended get nothing that waits for them, and no reminder', async () => {
  const addresses = ['here@example.com', 'by-many@example.com', 'by-itself@example.com'];
  const members = `/org-admin/organizations/${organization.documentId}/members`;
  const later = { state: 'scheduled', scheduledAt: new Date(Date.now() + 60_000) };
  const batch = await invite(app, organization, { addresses, batch: later });
  const documentIds = new Map(
    (
      await app.strapi.db.query('plugin::org-admin.member').findMany({
        select: ['email', 'documentId'],
        where: { organization: { id: organization.id } },
      })
    ).map(({ email, documentId }) => [email as string, documentId as string])
  );
  const [here, byMany, byItself] = addresses.map((address) => documentIds.get(address)!);
  const act = (action: string, ids: string[]) =>
    admin.post(`${members}/actions`, { action, members: ids }).expect(200);

  await act('suspend', [byMany!]);
  await app.strapi
    .documents('plugin::org-admin.member')
    .update({ documentId: byItself!, data: { state: 'suspended' } as never });
  expect((await batches.get(batch)).counts).toMatchObject({ queued: 1, revoked: 2 });
  await app.strapi.db.query('plugin::org-admin.invitation-batch').update({
    where: { id: batch.id },
    data: { scheduledAt: new Date() },
  });
  wake(app);
  await batches.until(batch, { sent: 1, revoked: 2 });
  expect(receivedBy(addresses)).toHaveLength(1);

  await act('suspend', [here!]);
  await setInvitations(app, batch, { nextReminderAt: new Date() }, { state: 'sent' });
  await aWhile();
  wake(app);
  await aWhile();
  expect(receivedBy(addresses)).toHaveLength(1);
  await act('restore', [here!, byMany!]);
  const states = await memberStates();
  expect([states.get(addresses[0]!), states.get(addresses[1]!)]).toEqual(['invited', 'added']);
  await eventually(async () => {
    wake(app);
    expect(receivedBy(addresses)).toHaveLength(2);
  }, 20_000);
});

it('scheduled, it begins when its time has come', async () => {
  const addresses = ['scheduled@example.com'];
  const scheduledAt = new Date(Date.now() + 3600_000);
  const batch = await invite(app, organization, {
    addresses,
    batch: { state: 'scheduled', scheduledAt, startedAt: null },
  });
  await aWhile();
  const waiting = await batches.get(batch);
  expect(waiting).toMatchObject({ state: 'scheduled', startedAt: null, counts: { queued: 1 } });
  expect(Date.parse(waiting.expectedEnd!)).toBeGreaterThan(scheduledAt.getTime());
  await app.strapi.db.query('plugin::org-admin.invitation-batch').update({
    where: { id: batch.id },
    data: { scheduledAt: new Date(Date.now() - 1000) },
  });
  wake(app);
  await batches.until(batch, { sent: 1 });
  expect((await batches.get(batch)).startedAt).not.toBeNull();
});

it('paused before its time, it waits for its time again', async () => {
  const batch = await invite(app, organization, {
    addresses: ['early@example.com'],
    batch: { state: 'scheduled', scheduledAt: new Date(Date.now() + 3600_000), startedAt: null },
  });
  await batches.post(batch, 'pause').expect(200);
  expect((await batches.post(batch, 'resume').expect(200)).body.data.state).toBe('scheduled');
  await batches.post(batch, 'cancel').expect(200);
});

it.each(['pause', 'resume', 'cancel', 'retry'])(
  '%s of a canceled batch is refused',
  async (verb) => {
    const batch = await invite(app, organization, {
      addresses: [],
      batch: { state: 'canceled' },
    });
    const { body } = await batches.post(batch, verb).expect(400);
    expect(body.error.details).toMatchObject({ code: 'batch-state', state: 'canceled' });
  }
);

it('the list has the batches of the wizard, newest first, and its permissions are two', async () => {
  const first = await invite(app, organization, { addresses: ['list-1@example.com'] });
  const second = await invite(app, organization, { addresses: ['list-2@example.com'] });
  await invite(app, organization, {
    addresses: ['list-3@example.com'],
    batch: { origin: 'member' },
  });
  const list = await admin.get(batches.path).expect(200);
  expect(list.body.data.map(({ documentId }: Made) => documentId)).toEqual([
    second.documentId,
    first.documentId,
  ]);
  expect(list.body.meta.pagination).toMatchObject({ total: 2, page: 1 });

  const reader = await app.admin({
    permissions: ['plugin::org-admin.invitations.read-invitations'],
  });
  await reader.get(batches.path).expect(200);
  await reader.get(`${batches.path}/${first.documentId}/invitations`).expect(200);
  await reader.post(`${batches.path}/${first.documentId}/pause`).expect(403);
  await app.visitor.get(batches.path).expect(401);

  const elsewhere = batchesOf(admin, await makeOrganization(app));
  await admin.get(`${elsewhere.path}/${first.documentId}`).expect(404);
  await elsewhere.post(first, 'cancel').expect(404);
  await admin.get(`${batches.path}/${first.documentId}/invitations?state=lost`).expect(400);
});

it('who paused, resumed, canceled and repeated is in the audit log', async () => {
  const batch = await invite(app, organization, {
    addresses: ['audit@example.com'],
    batch: { state: 'paused', subject: 'Come in' },
  });
  for (const verb of ['retry', 'resume', 'pause', 'cancel'])
    await batches.post(batch, verb).expect(200);
  const path = `/org-admin/organizations/${organization.documentId}/audit-events`;
  const { body } = await admin.get(path).expect(200);
  expect(body.data.map(({ action }: { action: string }) => action)).toEqual(
    ['canceled', 'paused', 'resumed', 'retried'].map((done) => `invitation-batch.${done}`)
  );
  expect(body.data[0]).toMatchObject({
    actor: { type: 'admin', name: admin.name },
    subject: { type: 'invitation-batch', id: batch.documentId, name: 'Come in' },
  });
});

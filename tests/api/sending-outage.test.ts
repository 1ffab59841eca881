import { startMailServer, type MailServer } from '../support/mail-server';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { eventually } from './support/eventually';
import { makeOrganization } from './support/factories';
import { addressesOf, batchesOf, invite } from './support/sending';

let app: TestApp;
let admin: AdminClient;
let mailServer: MailServer;

beforeAll(async () => {
  mailServer = await startMailServer();
  app = await startTestApp({
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      ORG_ADMIN_MAILS_PER_MINUTE: '0',
      ORG_ADMIN_MAIL_ATTEMPTS: '1',
    },
  });
  admin = await app.admin();
});
afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});

it('a mail server that is away costs no attempt: everything is sent when it is back', async () => {
  const { port } = mailServer;
  await mailServer.stop();
  const organization = await makeOrganization(app);
  const batches = batchesOf(admin, organization);
  const batch = await invite(app, organization, { addresses: addressesOf(30) });
  await eventually(async () => {
    const rows = await batches.rows(batch);
    const told = rows.filter(({ serverAnswer }) => serverAnswer?.includes('ECONNREFUSED'));
    expect(told.length).toBeGreaterThan(0);
  });
  for (const { attempts, state } of await batches.rows(batch)) {
    expect(attempts).toBe(0);
    expect(['queued', 'sending']).toContain(state);
  }
  expect((await batches.get(batch)).state).toBe('running');

  mailServer = await startMailServer({ port });
  await batches.until(batch, { sent: 30 });
  expect(mailServer.received).toHaveLength(30);
  for (const row of await batches.rows(batch)) {
    expect(row).toMatchObject({ attempts: 1, serverAnswer: null });
  }
});

it('an app that is shut down finishes what it hands over; the next one sends the rest', async () => {
  const organization = await makeOrganization(app);
  const batches = batchesOf(admin, organization);
  const before = mailServer.received.length;
  const batch = await invite(app, organization, { addresses: addressesOf(200, 'restart') });
  await eventually(async () => expect(mailServer.received.length).toBeGreaterThan(before + 10));
  await app.restart();
  await batches.until(batch, { sent: 200 });
  const addresses = mailServer.received.slice(before).map(({ to }) => to[0]);
  expect(new Set(addresses).size).toBe(200);
  expect(addresses).toHaveLength(200);
});

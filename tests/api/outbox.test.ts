import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { startMailServer, type MailServer } from '../support/mail-server';

let app: TestApp;
let admin: AdminClient;

const send = (mail: Record<string, string>) =>
  app.strapi
    .plugin('email')
    .service('email')
    .send({ to: 'ann@example.com', ...mail });
const state = async () => (await admin.get('/org-admin/outbox').expect(200)).body.data;

describe('without a mail server', () => {
  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.admin();
  });
  afterAll(() => app.stop());

  it('the outbox is embedded, and empty at first', async () => {
    expect(await state()).toEqual({ embedded: true, messages: [] });
  });

  it('messages are kept, the newest first', async () => {
    await send({ subject: 'Välkommen 🙂', text: 'Hej\nAnn', html: '<p>Hej Ann</p>' });
    await send({ to: 'bo@example.com, cy@example.com', subject: 'Second', text: 'Two' });
    const { messages } = await state();
    expect(messages).toMatchObject([
      { to: 'bo@example.com, cy@example.com', subject: 'Second', text: 'Two' },
      { to: 'ann@example.com', subject: 'Välkommen 🙂', text: 'Hej\nAnn' },
    ]);
    expect(new Date(messages[0].sentAt).getTime()).toBeGreaterThanOrEqual(
      new Date(messages[1].sentAt).getTime()
    );
  });

  it('the message itself is kept as a mail server would get it', async () => {
    await send({ subject: 'As it is', text: 'Plain', html: '<p>Rich</p>' });
    const { messages } = await state();
    const files = await readdir(app.outboxDirectory);
    expect(files).toContain(`${messages[0].id}.eml`);
    const eml = await readFile(path.join(app.outboxDirectory, `${messages[0].id}.eml`), 'utf8');
    expect(eml).toMatch(/^Subject: As it is\r?$/m);
    expect(eml).toContain('multipart/alternative');
  });

  it('a file that is no message is passed over', async () => {
    const before = (await state()).messages.length;
    await mkdir(app.outboxDirectory, { recursive: true });
    await writeFile(path.join(app.outboxDirectory, '9999-broken.json'), '{"half":');
    expect((await state()).messages).toHaveLength(before);
  });
});

describe('with a mail server', () => {
  let mailServer: MailServer;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await startTestApp({
      env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mailServer.port) },
    });
    admin = await app.admin();
  });
  afterAll(async () => {
    await app.stop();
    await mailServer.stop();
  });

  it('a message is sent once, and nothing is kept', async () => {
    await send({ subject: 'By SMTP', text: 'Hello' });
    expect(mailServer.received).toMatchObject([
      { to: ['ann@example.com'], message: expect.stringMatching(/^Subject: By SMTP\r?$/m) },
    ]);
    expect(await state()).toEqual({ embedded: false, messages: [] });
  });
});

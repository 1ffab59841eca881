import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { appEnvironment } from '../../support/app-environment';
import { adminApi } from './admin-api';
import { startMailbox, type Mailbox } from './mailbox';
import { publishE2eRun } from './run';
import { startServer, type RunningServer } from './server';

const administrator = {
  email: 'admin@example.com',
  password: 'Test-password-1',
  firstname: 'Ada',
  lastname: 'Administrator',
};

declare global {
  // Jest's setup and teardown share nothing but globals.
  var orgAdminE2e: { server: RunningServer; mailbox: Mailbox; directory: string } | undefined;
}

/** Builds what is missing and starts the app on an empty database, with one super admin and a mail server. */
export default async function globalSetup() {
  const { findChromium } = await import('../../../scripts/lib/chromium.mjs');
  const { ensureAppBuilt } = await import('../../../scripts/lib/ensure-built.mjs');
  const { ROOT } = await import('../../../scripts/lib/paths.mjs');
  const chromium = findChromium();
  await ensureAppBuilt();

  const resultsDirectory = path.join(ROOT, 'test-results');
  await rm(resultsDirectory, { recursive: true, force: true });
  await mkdir(resultsDirectory);
  const directory = await mkdtemp(path.join(tmpdir(), 'org-admin-e2e-'));
  const mailbox = await startMailbox();
  const environment = {
    ...appEnvironment(directory),
    NODE_ENV: 'production',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(directory, 'data.db'),
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mailbox.port),
    EMAIL_FROM: 'Org Admin <no-reply@org-admin.example>',
    ORG_ADMIN_MAILS_PER_MINUTE: '0',
  };
  const log = path.join(resultsDirectory, 'server.log');
  const server = await startServer(ROOT, environment, log);
  globalThis.orgAdminE2e = { server, mailbox, directory };

  publishE2eRun({
    url: server.url,
    mailbox: mailbox.url,
    chromium,
    directory,
    resultsDirectory,
    administrator,
  });
  await adminApi().register();
}

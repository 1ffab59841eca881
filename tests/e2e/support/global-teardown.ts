import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const started = globalThis.orgAdminE2e;
  if (!started) return;
  await started.server.stop();
  await started.mailbox.stop();
  await rm(started.directory, { recursive: true, force: true });
}

import path from 'node:path';
import { existsSync } from 'node:fs';

import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

const STAMP = path.join(ROOT, 'node_modules/.org-admin-lock');

/** Installs the locked dependencies where there are none, or others. */
export const ensureInstalled = async () => {
  const print = fingerprint(['package-lock.json']);
  if (isStamped(STAMP, print)) return;
  if (existsSync(path.join(ROOT, 'node_modules/.package-lock.json')) && !existsSync(STAMP)) {
    // Installed by hand: npm has put there what the lock file says, or will say so itself.
    writeStamp(STAMP, print);
    return;
  }
  console.log('Installing dependencies: this takes a few minutes the first time.');
  await run('npm', ['ci', '--no-audit', '--no-fund']);
  writeStamp(STAMP, print);
};

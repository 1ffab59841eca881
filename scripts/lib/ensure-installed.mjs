import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean }>} Packages */

/** @param {string} file @returns {Promise<Packages>} */
const packagesOf = async (file) => {
  const text = await readFile(path.join(ROOT, file), 'utf8').catch(() => '{"packages":{}}');
  return JSON.parse(text).packages;
};

/** Whether what npm says it installed is what the lock file asks for. Optional packages are of other platforms. */
const isInstalled = async () => {
  const wanted = await packagesOf('package-lock.json');
  const present = await packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted)
    .filter(([name, { link, optional }]) => name.includes('node_modules/') && !link && !optional)
    .every(([name, { version }]) => present[name]?.version === version);
};

/** Installs the locked dependencies where there are none, or others. */
export const ensureInstalled = async () => {
  if (await isInstalled()) return;
  console.log('Installing dependencies: this takes a few minutes the first time.');
  // Building takes what a NODE_ENV of production would leave out.
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
};

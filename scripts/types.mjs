/**
 * `npm run types`: writes the TypeScript types of all content types to `types/generated`. With `--check` nothing is written:
 * it fails where the types there are not those of the present schemas.
 */
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { ensurePluginBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { ROOT, TEST_WORK, bin } from './lib/paths.mjs';
import { run, runScript } from './lib/run.mjs';

const GENERATED = path.join(ROOT, 'types/generated');

/** @param {string[]} [options] */
const generate = (options = []) =>
  run(bin('strapi'), ['ts:generate-types', '--silent', ...options], {
    quiet: true,
    env: { LOG_LEVEL: 'error', STRAPI_TELEMETRY_DISABLED: 'true' },
  });

/** @param {string} directory @returns {Promise<Record<string, string>>} contents by file name */
const contentsOf = async (directory) => {
  const names = await readdir(directory).catch(() => []);
  const read = names
    .sort()
    .map(async (name) => [name, await readFile(path.join(directory, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(read));
};

const check = async () => {
  const directory = path.join(TEST_WORK, 'types');
  await rm(directory, { recursive: true, force: true });
  await generate(['--out-dir', path.relative(ROOT, directory)]);
  const [present, expected] = await Promise.all([
    contentsOf(GENERATED),
    // Strapi makes a folder of its own in the one it is given.
    contentsOf(path.join(directory, 'generated')),
  ]);
  if (JSON.stringify(present) !== JSON.stringify(expected)) {
    throw new Error(
      'types/generated is not of the present schemas: run "npm run types" and commit it.'
    );
  }
  console.log('types/generated is of the present schemas.');
};

await runScript(async () => {
  await ensureInstalled();
  await ensurePluginBuilt();
  await (process.argv.includes('--check') ? check() : generate());
});

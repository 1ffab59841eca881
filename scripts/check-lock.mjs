/** `npm run check:lock`: the lock file names packages by version and digest, never by the registry they came from. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { ROOT } from './lib/paths.mjs';
import { runScript } from './lib/run.mjs';

await runScript(async () => {
  /** @type {{ packages: Record<string, { resolved?: string, link?: boolean }> }} */
  const lock = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const addressed = Object.entries(lock.packages)
    .filter(([, { resolved, link }]) => resolved && !link)
    .map(([name]) => name);
  if (addressed.length) {
    throw new Error(
      `package-lock.json holds download addresses of: ${addressed.join(', ')}. ` +
        'Install with the .npmrc of this repository, which leaves them out.'
    );
  }
  console.log('package-lock.json holds no download addresses.');
});

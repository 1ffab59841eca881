/**
 * `npm run test:e2e`: tests of the pages in Chromium. Suites that share a running app are run one after another; without arguments they
 * are in two parts, each with an app of its own, side by side.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';

import { findChromium } from './lib/chromium.mjs';
import { ensureAppBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { countsText, runJest, sumOf } from './lib/jest.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript } from './lib/run.mjs';

const PARTS = ['1', '2'];

await runScript(async () => {
  findChromium();
  await ensureInstalled();
  await ensureAppBuilt();
  await rm(path.join(ROOT, 'test-results'), { recursive: true, force: true });
  const asked = process.argv.slice(2);
  const args = [...asked, '--selectProjects', 'e2e', '--runInBand'];
  const counts = await Promise.all(
    asked.length > 0
      ? [runJest(args)]
      : PARTS.map((part) =>
          runJest([...args, `--shard=${part}/${PARTS.length}`], { ORG_ADMIN_E2E_PART: part })
        )
  );
  const sum = sumOf(counts);
  console.log(`\n${countsText(sum)}`);
  return sum.failed ? 1 : 0;
});

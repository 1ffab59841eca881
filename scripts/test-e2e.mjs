/** `npm run test:e2e`: tests of the pages in Chromium, one after another, for they share one running app. */
import { findChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { countsText, runJest } from './lib/jest.mjs';
import { runScript } from './lib/run.mjs';

await runScript(async () => {
  findChromium();
  await ensureInstalled();
  const args = [...process.argv.slice(2), '--selectProjects', 'e2e', '--runInBand'];
  const counts = await runJest(args);
  console.log(`\n${countsText(counts)}`);
  return counts.failed ? 1 : 0;
});

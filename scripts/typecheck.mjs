/** `npm run typecheck`: every part of the repository against its own TypeScript configuration. */
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { bin } from './lib/paths.mjs';
import { runForCode, runScript } from './lib/run.mjs';

const PROJECTS = [
  'tsconfig.json',
  'src/admin/tsconfig.json',
  'plugins/org-admin/server/tsconfig.json',
  'plugins/org-admin/admin/tsconfig.json',
  'tests/tsconfig.json',
];

await runScript(async () => {
  await ensureInstalled();
  const failed = [];
  for (const project of PROJECTS) {
    console.log(`Checking ${project}`);
    const code = await runForCode(bin('tsc'), [
      '--project',
      project,
      '--noEmit',
      '--incremental',
      'false',
    ]);
    if (code !== 0) failed.push(project);
  }
  if (failed.length) throw new Error(`Types are wrong in: ${failed.join(', ')}`);
});

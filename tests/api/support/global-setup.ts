import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { databaseKind, publishTestRun, testDatabases } from './databases';
import { appEnvironment } from '../../support/app-environment';

/** Builds what is missing and prepares the database that the suites copy. */
export default async function globalSetup() {
  const { TEST_APP_DIST, appFingerprint, ensureTestAppBuilt } =
    await import('../../../scripts/lib/ensure-built.mjs');
  const { ROOT, TEST_WORK } = await import('../../../scripts/lib/paths.mjs');
  const { run } = await import('../../../scripts/lib/run.mjs');
  await ensureTestAppBuilt();

  const testRun = {
    id: randomBytes(4).toString('hex'),
    sources: appFingerprint(),
    directory: path.join(TEST_WORK, 'api'),
    appDirectory: ROOT,
    appDist: TEST_APP_DIST,
  };
  await mkdir(testRun.directory, { recursive: true });
  publishTestRun(testRun);

  const databases = testDatabases(testRun);
  try {
    const environment = await databases.prepareTemplate();
    if (environment) {
      console.error(`Preparing the database of the tests (${databaseKind()}) …`);
      await run(process.execPath, ['tests/api/support/prepare-template.mjs'], {
        quiet: true,
        env: { ...appEnvironment(testRun.directory), ...environment },
      });
      await databases.finishTemplate();
    }
  } catch (error) {
    await databases.dropAll();
    throw error;
  }
}

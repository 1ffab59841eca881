import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { bin } from './paths.mjs';
import { runForCode } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number, success: boolean
 * }} JestReport
 */

/**
 * Runs Jest and counts what became of its tests. A suite that could not be run at all counts as one failed test, and so does
 * a run that ended badly without any.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's
 * @returns {Promise<Counts>}
 */
export const runJest = async (args, env = {}) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'org-admin-jest-'));
  const report = path.join(directory, 'report.json');
  try {
    const code = await runForCode(bin('jest'), [...args, '--json', `--outputFile=${report}`], {
      env,
      stdout: 'ignore',
    });
    const counts = await readFile(report, 'utf8').then(
      (text) => countsOf(JSON.parse(text)),
      () => ({ passed: 0, failed: 0, skipped: 0 })
    );
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** @param {JestReport} report @returns {Counts} */
const countsOf = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** @param {Counts[]} all @returns {Counts} */
export const sumOf = (all) => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** @param {Counts} counts */
export const countsText = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

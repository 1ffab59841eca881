import { spawn } from 'node:child_process';

import { ROOT } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's
 * @property {boolean} [quiet] keeps the output back and shows it only when the command fails
 * @property {'inherit' | 'ignore'} [stdout] where the output goes otherwise
 */

/**
 * Runs a command from the repository's root, its output on ours.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export const runForCode = (command, args, { env = {}, quiet = false, stdout = 'inherit' } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', stdout, 'inherit'],
    });
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });

/**
 * As {@link runForCode}, but a failure throws.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export const run = async (command, args, options) => {
  const code = await runForCode(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${code}.`);
};

/**
 * The frame of every script: a failure is told in one line, and is the exit code.
 *
 * @param {() => Promise<number | void>} main answers the exit code; nothing is 0
 */
export const runScript = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
};

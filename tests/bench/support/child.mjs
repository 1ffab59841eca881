import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { ROOT } from '../../../scripts/lib/paths.mjs';

/**
 * A measurement in a process of its own, so that none pays for the garbage of another.
 *
 * @param {string} script below tests/bench
 * @param {Record<string, unknown>} input
 * @param {NodeJS.ProcessEnv} [env]
 */
const start = (script, input, env = {}) =>
  fork(path.join(ROOT, 'tests/bench', script), [JSON.stringify(input)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    // What an app says while it starts is of no use here; its errors are.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/**
 * Runs a script to its end and gives the one message it sends.
 *
 * @template Result
 * @param {string} script
 * @param {Record<string, unknown>} input
 * @returns {Promise<Result>}
 */
export const runChild = async (script, input) => {
  const child = start(script, input);
  const ended = once(child, 'exit');
  const message = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  await ended;
  if (!message) throw new Error(`${script} ended without a result.`);
  return message[0];
};

/**
 * Starts a script that answers messages, one after the other, until it is told to stop.
 *
 * @param {string} script
 * @param {Record<string, unknown>} input
 * @param {NodeJS.ProcessEnv} env
 */
export const startChild = async (script, input, env) => {
  const child = start(script, input, env);
  const exit = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with exit code ${code}.`);
  });
  // It ends when it is told to, too.
  exit.catch(() => {});
  const next = async () => {
    const [message] = await Promise.race([once(child, 'message'), exit]);
    return message;
  };
  const ready = await next();
  return {
    ready,
    /** @param {Record<string, unknown>} message */
    ask: async (message) => {
      child.send(message);
      return next();
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.send({ command: 'stop' });
      await ended;
    },
  };
};

/** What this process was given by the one that started it. @returns {any} */
export const inputOfChild = () => JSON.parse(process.argv[2] ?? '{}');

/** The most memory that this process has had, in MB. */
export const peakMemory = () => process.resourceUsage().maxRSS / 1024;

/** @param {Record<string, unknown>} message */
export const tellParent = (message) =>
  new Promise((resolve) => process.send?.(message, () => resolve(undefined)));

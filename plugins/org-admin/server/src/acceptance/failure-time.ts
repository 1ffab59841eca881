import { setTimeout as sleep } from 'node:timers/promises';

import type { Context } from 'koa';

/**
 * The shortest time, in milliseconds, in which a request that fails is answered: longer than any of them takes by itself, so that the
 * time does not tell why.
 */
const FAILURE_MS = 500;

type Action = (ctx: Context) => Promise<void>;

/** Makes an action answer all its failures after the same time. */
export const withFailureTime =
  (action: Action): Action =>
  async (ctx) => {
    const started = performance.now();
    const wait = () => sleep(Math.max(0, started + FAILURE_MS - performance.now()));
    try {
      await action(ctx);
    } catch (error) {
      await wait();
      throw error;
    }
    if (ctx.status >= 400) await wait();
  };

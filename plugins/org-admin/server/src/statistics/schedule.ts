import type { Core } from '@strapi/strapi';

/** A process that was asleep, or whose database was away, makes up for it soon. */
const AT_LEAST_EVERY = 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
/** Processes of one installation do not all begin at once. */
const SPREAD = 30_000;

const untilTomorrow = (now: number) => DAY - (now % DAY);

export interface Schedule {
  start(): void;
  /** Ends it, and waits for what is being done. */
  stop(): Promise<void>;
}

/** Does daily work now, just after each midnight (UTC), and every hour, in case it was missed: the work itself knows what is done. */
export const createSchedule = (
  strapi: Core.Strapi,
  work: (signal: AbortSignal) => Promise<unknown>
): Schedule => {
  let controller: AbortController | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  const run = async (signal: AbortSignal) => {
    try {
      await work(signal);
    } catch (error) {
      strapi.log.warn(`The statistics of today could not be kept: ${String(error)}`);
    }
    if (signal.aborted) return;
    const pause = Math.min(untilTomorrow(Date.now()), AT_LEAST_EVERY) + Math.random() * SPREAD;
    timer = setTimeout(() => void (running = run(signal)), pause);
    timer.unref();
  };

  return {
    start() {
      if (controller) return;
      controller = new AbortController();
      running = run(controller.signal);
    },
    async stop() {
      controller?.abort();
      controller = null;
      if (timer) clearTimeout(timer);
      timer = null;
      await running;
    },
  };
};

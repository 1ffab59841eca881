import { changeRun, type RunState } from './run-store';

/** A run whose last sign of life is older than this is dead, in milliseconds. */
export const SILENT_AFTER = 20_000;

const BEAT_EVERY = 4_000;

/** Gives signs of life for a run while `work` goes on, so that other processes know that somebody is at it. */
export const withHeartbeat = async <T>(
  runId: number,
  state: RunState,
  work: () => Promise<T>
): Promise<T> => {
  const beat = () => changeRun(runId, state, { heartbeatAt: new Date() });
  const timer = setInterval(() => {
    // One missed beat does no harm, and what is wrong with the database the work itself will find out.
    beat().catch((error: unknown) =>
      strapi.log.warn(`Import ${runId}: no sign of life: ${String(error)}`)
    );
  }, BEAT_EVERY);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

import { setTimeout as pause } from 'node:timers/promises';

/** Repeats an assertion until it holds; after `timeoutMs` it fails as the assertion does. */
export const eventually = async (
  assertion: () => Promise<void>,
  timeoutMs = 10_000
): Promise<void> => {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
};

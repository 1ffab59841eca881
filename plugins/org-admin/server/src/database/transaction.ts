import { setTimeout as sleep } from 'node:timers/promises';

import { isContention } from './contention';

const ATTEMPTS = 5;

/** Does work in a transaction, and again where another transaction was in its way. Inside an open transaction it is done once. */
export const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
  if (strapi.db.inTransaction()) return work();
  for (let tries = 1; ; tries += 1) {
    try {
      return await strapi.db.transaction(work);
    } catch (error) {
      if (tries === ATTEMPTS || !isContention(error)) throw error;
      await sleep(tries * 20 * (0.5 + Math.random()));
    }
  }
};

/**
 * Does something when what is written now is committed, and not at all where it is taken back; outside a transaction at once. Nobody
 * waits for it, and what goes wrong in it is logged.
 */
export const afterCommit = async (work: () => Promise<void>): Promise<void> => {
  const run = () => {
    work().catch((error: unknown) => strapi.log.error(error));
  };
  if (!strapi.db.inTransaction()) return run();
  await strapi.db.transaction(async ({ onCommit }) => onCommit(run));
};

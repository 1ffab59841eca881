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

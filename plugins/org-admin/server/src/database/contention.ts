/** Codes of drivers for two transactions that were in each other's way; the same work succeeds when it is done again. */
const IN_EACH_OTHERS_WAY = new Set([
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'],
  // serialization failure, deadlock
  ...['40001', '40P01'],
  ...['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'],
]);

/** The code that a driver gives an error; empty where it gives none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Whether a database gave up a transaction because of another one, so that it is worth another try. */
export const isContention = (error: unknown): boolean => IN_EACH_OTHERS_WAY.has(codeOf(error));

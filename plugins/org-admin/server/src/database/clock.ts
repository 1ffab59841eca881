import { dialect, runSql } from './connection';

const MILLISECONDS = {
  // On the machine of the process, so that its clock is that of the database.
  sqlite: null,
  postgres: 'select extract(epoch from clock_timestamp()) * 1000 as now',
  mysql: 'select unix_timestamp(now(3)) * 1000 as now',
};

const readNow = async (): Promise<number> => {
  const sql = MILLISECONDS[dialect()];
  if (!sql) return Date.now();
  const answer = (await runSql(sql, [])) as { rows: { now: unknown }[] } | [{ now: unknown }[]];
  const [row] = Array.isArray(answer) ? answer[0] : answer.rows;
  return Number(row?.now);
};

/** A clock that all processes on one database share, whatever the clocks of their machines say. */
export interface DatabaseClock {
  now(): Date;
  /** Compares the clocks again: to be called at the start, and now and then. */
  adjust(): Promise<void>;
}

export const createDatabaseClock = (): DatabaseClock => {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    async adjust() {
      const before = Date.now();
      const theirs = await readNow();
      const after = Date.now();
      ahead = Math.round(theirs - (before + after) / 2);
    },
  };
};

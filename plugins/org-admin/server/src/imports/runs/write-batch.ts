import { setTimeout as sleep } from 'node:timers/promises';

import { codeOf, isContention } from '../../database/contention';
import { isUniqueViolation } from '../../domain/unique-violations';
import type { RowPlan } from '../planning/plan';
import type { Planner } from '../planning/planner';
import type { ParsedRow } from '../rows/parse-row';
import { rowError } from '../rows/problems';

/** A team or member that was just looked up may be gone when it is linked. */
const GONE = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503', 'ER_NO_REFERENCED_ROW_2']);

const isWorthAnotherTry = (error: unknown): boolean =>
  isUniqueViolation(error) || isContention(error) || GONE.has(codeOf(error));

const ATTEMPTS = 5;

export interface BatchWriter {
  /** Called inside the transaction of a batch; what it writes counts only when the transaction succeeds. */
  write(plans: readonly RowPlan[]): Promise<void>;
  /** Called when the transaction has succeeded. */
  written(plans: readonly RowPlan[]): void;
}

const refusePlan = (parsed: ParsedRow): RowPlan => ({
  outcome: 'refuse',
  parsed,
  errors: [rowError('writtenMeanwhile')],
  notices: [],
  member: null,
});

const attempt = (rows: readonly ParsedRow[], planner: Planner, writer: BatchWriter) =>
  strapi.db.transaction(async () => {
    const plans = await planner.plan(rows);
    await writer.write(plans);
    return plans;
  });

/**
 * Plans and writes a batch of rows. Somebody else may write the same members meanwhile: then the database refuses the batch, and
 * it is planned again, in a new transaction, with what is there now. What still cannot be written after some attempts is halved until
 * the rows in question stand alone; these are refused.
 */
export const writeBatch = async (
  rows: readonly ParsedRow[],
  planner: Planner,
  writer: BatchWriter
): Promise<void> => {
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    try {
      const plans = await attempt(rows, planner, writer);
      planner.keep();
      return writer.written(plans);
    } catch (error) {
      planner.takeBack();
      if (!isWorthAnotherTry(error)) throw error;
      await sleep(tries * 20 * (0.5 + Math.random()));
    }
  }
  const [first] = rows;
  if (first && rows.length === 1) {
    const plans = [refusePlan(first)];
    await strapi.db.transaction(() => writer.write(plans));
    return writer.written(plans);
  }
  const half = Math.ceil(rows.length / 2);
  await writeBatch(rows.slice(0, half), planner, writer);
  await writeBatch(rows.slice(half), planner, writer);
};

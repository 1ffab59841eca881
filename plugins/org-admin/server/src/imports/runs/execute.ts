import { setImmediate as nextTurn } from 'node:timers/promises';

import { rowBatches } from '../import-file';
import { countsWith, type Counts } from '../tally';
import { applyPlans } from './apply-plans';
import { startWalk, type ImportRequest, type Walk } from './import-job';
import { changeRun, type StoredRun } from './run-store';
import { writeBatch, type BatchWriter } from './write-batch';

/** Thrown when the run is no longer this process's: it was held to be dead, or is to stop. */
export class RunStoppedError extends Error {
  constructor() {
    super('The import was stopped');
    this.name = 'RunStoppedError';
  }
}

/** How often errors so far are stored with the progress, in milliseconds: they can be long. */
const REPORT_EVERY = 1000;

const report = ({ tally, planner, messages }: Walk) => {
  const newTeams = planner.newTeams();
  return {
    errors: tally.errors(messages),
    notices: tally.notices(messages),
    newTeams,
    createdTeams: newTeams.length,
  };
};

const assertOwned = (owned: boolean): void => {
  if (!owned) throw new RunStoppedError();
};

/**
 * Goes through the file and writes what is planned, a batch at a time. The progress is written in the transaction of the batch:
 * what the run says of itself is what has been written, whenever its process ends.
 *
 * @throws RunStoppedError
 */
export const executeRun = async (
  run: StoredRun,
  request: ImportRequest,
  signal: AbortSignal
): Promise<Counts> => {
  const walk = startWalk(request);
  const { planner, tally, parse } = walk;
  const target = {
    runId: run.id,
    organization: request.organization,
    accessRole: request.options.accessRole,
  };
  const writer: BatchWriter = {
    async write(plans) {
      await applyPlans(plans, target);
      const progress = { ...countsWith(tally.counts, plans), heartbeatAt: new Date() };
      assertOwned(await changeRun(run.id, 'running', progress));
    },
    written: (plans) => tally.add(plans),
  };

  let reportedAt = Date.now();
  for await (const rows of rowBatches(request.file)) {
    if (signal.aborted) throw new RunStoppedError();
    await writeBatch(rows.map(parse), planner, writer);
    if (Date.now() - reportedAt > REPORT_EVERY) {
      assertOwned(await changeRun(run.id, 'running', report(walk)));
      reportedAt = Date.now();
    }
    await nextTurn();
  }
  const finished = { state: 'completed' as const, finishedAt: new Date() };
  assertOwned(await changeRun(run.id, 'running', { ...report(walk), ...finished }));
  return tally.counts;
};

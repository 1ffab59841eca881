import { getService } from '../../services';
import { SILENT_AFTER } from './heartbeat';
import { changeRun, findSilentRuns, type StoredRun } from './run-store';

/** What a run was before its undo began. */
export const stateBeforeUndo = ({
  failure,
  processed,
  total,
}: Pick<StoredRun, 'failure' | 'processed' | 'total'>) => {
  if (failure) return 'failed';
  return processed === total ? 'completed' : 'interrupted';
};

const markInterrupted = async (run: Awaited<ReturnType<typeof findSilentRuns>>[number]) => {
  const mine = await changeRun(run.id, 'running', { state: 'interrupted', finishedAt: new Date() });
  if (!mine || !run.organization) return;
  await getService('audit').record({
    organization: run.organization.id,
    action: 'import.interrupted',
    actor: { type: 'system', id: null, name: 'Org Admin' },
    subject: { type: 'import-run', id: run.documentId, name: run.fileName },
    details: { processed: run.processed, total: run.total },
  });
};

/**
 * Marks runs whose process has ended as interrupted. Any process may do it at any time: each run is marked by one of them, and a
 * process that was only held up finds its run taken away and writes nothing more.
 */
export const markInterruptedRuns = async (): Promise<void> => {
  for (const run of await findSilentRuns(new Date(Date.now() - SILENT_AFTER))) {
    if (run.state === 'running') await markInterrupted(run);
    // An undo can be begun again: what it has put back is not put back twice.
    else await changeRun(run.id, 'undoing', { state: stateBeforeUndo(run) });
  }
};

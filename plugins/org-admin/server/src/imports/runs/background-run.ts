import { getService } from '../../services';
import type { Counts } from '../tally';
import { announceImport } from '../webhook';
import { executeRun, RunStoppedError } from './execute';
import { withHeartbeat } from './heartbeat';
import type { ImportRequest } from './import-job';
import { changeRun, type StoredRun } from './run-store';

type AuditAction = 'import.started' | 'import.completed' | 'import.interrupted' | 'import.failed';

const audit = (
  { organization, actor, fileName }: Pick<ImportRequest, 'organization' | 'actor' | 'fileName'>,
  run: Pick<StoredRun, 'documentId'>,
  action: AuditAction,
  details: object
) =>
  getService('audit').record({
    organization: organization.id,
    action,
    actor,
    subject: { type: 'import-run', id: run.documentId, name: fileName },
    details: { ...details },
  });

export const auditStart = (request: ImportRequest, run: StoredRun) =>
  audit(request, run, 'import.started', { ...run.options, total: run.total });

const stopped = async (run: StoredRun, request: ImportRequest): Promise<void> => {
  const mine = await changeRun(run.id, 'running', { state: 'interrupted', finishedAt: new Date() });
  if (mine) await audit(request, run, 'import.interrupted', {});
};

const failed = async (run: StoredRun, request: ImportRequest, error: unknown): Promise<void> => {
  strapi.log.error(error);
  const failure = {
    code: 'import.unexpected',
    message:
      'Something unexpected went wrong; the log of the server tells what. The rows up to there are written. Import the file again to complete it.',
  };
  const finishedAt = new Date();
  const mine = await changeRun(run.id, 'running', { state: 'failed', failure, finishedAt });
  if (mine) await audit(request, run, 'import.failed', { code: failure.code });
};

const completed = async (run: StoredRun, request: ImportRequest, counts: Counts): Promise<void> => {
  const { processed, ...told } = counts;
  await audit(request, run, 'import.completed', { ...told, total: processed });
  await announceImport(request, run, counts);
};

/** Does a run to its end, whatever that is, and keeps what came of it. Never throws. */
export const runInBackground = async (
  run: StoredRun,
  request: ImportRequest,
  signal: AbortSignal
): Promise<void> => {
  try {
    const counts = await withHeartbeat(run.id, 'running', () => executeRun(run, request, signal));
    await completed(run, request, counts);
  } catch (error) {
    const end =
      error instanceof RunStoppedError ? stopped(run, request) : failed(run, request, error);
    // The database may be what has failed; then the run is found silent later.
    await end.catch((unwritten: unknown) => strapi.log.error(unwritten));
  }
};

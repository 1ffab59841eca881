import { getService } from '../services';
import type { ImportRequest } from './runs/import-job';
import type { StoredRun } from './runs/run-store';
import type { Counts } from './tally';

/** One event for a completed import; its members have none of their own, for there may be thousands. */
export const announceImport = (
  { organization, fileName }: ImportRequest,
  run: StoredRun,
  { processed, ...counts }: Counts
): Promise<void> =>
  getService('webhooks').announce('imports.members-imported', organization.id, {
    run: run.documentId,
    fileName,
    total: processed,
    ...counts,
  });

import type { Core } from '@strapi/strapi';

import type { ImportRequest } from './runs/import-job';
import type { StoredRun } from './runs/run-store';
import type { Counts } from './tally';

/** The webhook event of a completed import; single members send none, for there may be thousands. */
const EVENT = 'imports.members-imported';

export const registerImportWebhook = (strapi: Core.Strapi): void => {
  strapi.get('webhookStore').addAllowedEvent('IMPORTS_MEMBERS_IMPORTED', EVENT);
};

export const announceImport = (
  { organization, fileName }: ImportRequest,
  run: StoredRun,
  { processed, ...counts }: Counts
): void => {
  const { documentId, name } = organization;
  void strapi.eventHub.emit(EVENT, {
    organization: { documentId, name },
    run: run.documentId,
    fileName,
    total: processed,
    ...counts,
  });
};

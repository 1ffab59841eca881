import { setImmediate as nextTurn } from 'node:timers/promises';

import { forgetChanges, newestChanges, type ChangeKind } from '../runs/changes-store';
import type { ImportOrganization } from '../runs/import-job';
import { changeRun, type StoredRun } from '../runs/run-store';
import { removeMembers, removeTeams } from './remove-created';
import { restoreMembers } from './restore-updated';
import type { UndoLog } from './undo-log';

/** Undoes one batch, forgets it, and tells what came of it, all in one transaction. */
const undoBatch = async (
  run: StoredRun,
  organization: ImportOrganization,
  kinds: ChangeKind[],
  log: UndoLog
): Promise<boolean> =>
  await strapi.db.transaction(async () => {
    const stored = await newestChanges(run.id, kinds);
    if (!stored) return false;
    const { kind, changes } = stored;
    if (kind === 'create') await removeMembers(changes, log);
    if (kind === 'update') await restoreMembers(changes, organization, log);
    if (kind === 'team') await removeTeams(changes, log);
    await forgetChanges(stored);
    const mine = await changeRun(run.id, 'undoing', {
      undoResult: log.result,
      heartbeatAt: new Date(),
    });
    if (!mine) throw new Error(`The undo of import ${run.documentId} was taken over`);
    return true;
  });

/**
 * Undoes what a run did, a batch at a time: members first, then the teams that are empty by then. When its process ends in between,
 * the rest can be undone later.
 */
export const undoChanges = async (
  run: StoredRun,
  organization: ImportOrganization,
  log: UndoLog
): Promise<void> => {
  for (const kinds of [['create', 'update'], ['team']] as ChangeKind[][]) {
    while (await undoBatch(run, organization, kinds, log)) await nextTurn();
  }
};

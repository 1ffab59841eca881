import { setImmediate as nextTurn } from 'node:timers/promises';

import type { StoredChange } from '../runs/apply-plans';
import type { ImportOrganization } from '../runs/import-job';
import { changeRun, type StoredRun } from '../runs/run-store';
import { IMPORT_CHANGE } from '../tables';
import { removeMembers, removeTeams } from './remove-created';
import { restoreMembers } from './restore-updated';
import type { UndoLog } from './undo-log';

type KeptChange = StoredChange & { id: number };

const BATCH = 500;

const query = () => strapi.db.query(IMPORT_CHANGE);

/** The newest first: a team was made before its members, and goes after them. */
const newestChanges = (runId: number, kinds: StoredChange['kind'][]): Promise<KeptChange[]> =>
  query().findMany({
    where: { runId, kind: { $in: kinds } },
    orderBy: { id: 'desc' },
    limit: BATCH,
  }) as Promise<KeptChange[]>;

const ofKind = (changes: KeptChange[], kind: StoredChange['kind']) =>
  changes.filter((change) => change.kind === kind);

/** Undoes one batch, forgets it, and tells what came of it, all in one transaction. */
const undoBatch = async (
  run: StoredRun,
  organization: ImportOrganization,
  kinds: StoredChange['kind'][],
  log: UndoLog
): Promise<boolean> =>
  await strapi.db.transaction(async () => {
    const changes = await newestChanges(run.id, kinds);
    if (changes.length === 0) return false;
    await removeMembers(ofKind(changes, 'create'), log);
    await restoreMembers(ofKind(changes, 'update'), organization, log);
    await removeTeams(ofKind(changes, 'team'), log);
    await query().deleteMany({ where: { id: { $in: changes.map(({ id }) => id) } } });
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
  for (const kinds of [['create', 'update'], ['team']] as StoredChange['kind'][][]) {
    while (await undoBatch(run, organization, kinds, log)) await nextTurn();
  }
};

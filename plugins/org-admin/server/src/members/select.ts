import type { SelectedMembers } from '../../../shared/contracts/member-actions';
import { inBatches } from '../database/batches';
import { connection } from '../database/connection';
import { linkTable, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';
import { memberNotFound } from './errors';
import { matchingMembers } from './member-query';

const MEMBER = uid('member');

/** Ids by documentId; documentIds of other organizations are left out. */
export const idsByDocumentId = async (organization: number, documentIds: readonly string[]) => {
  const link = linkTable(MEMBER, 'organization');
  const from = await connection();
  const found = new Map<string, number>();
  for (const batch of inBatches(documentIds, 1000)) {
    const rows = (await from(`${tableOf(MEMBER)} as m`)
      .join(`${link.table} as mo`, `mo.${link.source}`, 'm.id')
      .where(`mo.${link.target}`, organization)
      .whereIn('m.document_id', batch)
      .select('m.id as id', 'm.document_id as documentId')) as { id: number; documentId: string }[];
    for (const { id, documentId } of rows) found.set(documentId, Number(id));
  }
  return found;
};

/**
 * The ids of the members that a selection names, each once, in order of id. Members that are ticked off and no longer there are
 * nobody's loss; members that are picked must be there.
 * @throws NotFoundError (404) `member-not-found` where one that is picked is none of this organization
 */
export const selectMembers = async (
  organization: number,
  selection: SelectedMembers
): Promise<number[]> => {
  if ('members' in selection) {
    const picked = [...new Set(selection.members)];
    const found = await idsByDocumentId(organization, picked);
    if (found.size < picked.length) throw memberNotFound();
    return [...found.values()].sort((a, b) => a - b);
  }
  const matching = matchingMembers(await connection(), organization, selection.filter);
  const rows = (await matching.select('m.id as id').orderBy('m.id')) as { id: number }[];
  const except = new Set((await idsByDocumentId(organization, selection.except)).values());
  return rows.map(({ id }) => Number(id)).filter((id) => !except.has(id));
};

import { connection } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { BATCH, INVITATION } from '../tables';

/** What is under way in an organization: batches that are not at their end, and invitations that are still to be sent. */
export interface UnderWay {
  batches: number;
  toSend: number;
}

const countInStates = async (
  type: typeof BATCH | typeof INVITATION,
  organization: number,
  states: readonly string[]
): Promise<number> => {
  const link = linkTable(type, 'organization');
  const from = await connection();
  const [row] = (await from(`${tableOf(type)} as t`)
    .join(`${link.table} as l`, `l.${link.source}`, 't.id')
    .where(`l.${link.target}`, organization)
    .whereIn(`t.${columnOf(type, 'state')}`, [...states])
    .count({ count: '*' })) as { count: number | string }[];
  return Number(row?.count ?? 0);
};

export const countUnderWay = async (organization: number): Promise<UnderWay> => ({
  batches: await countInStates(BATCH, organization, ['scheduled', 'running', 'paused']),
  toSend: await countInStates(INVITATION, organization, ['queued', 'sending']),
});

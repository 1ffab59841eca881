import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { voidTokens } from '../invitation-tokens';
import { uid } from '../plugin-id';

const INVITATION = uid('invitation');

/** Withdraws what else was sent to somebody who is a member now; joins the caller's transaction. */
export const revokeOthers = async (member: number, at: Date): Promise<void> => {
  const link = linkTable(INVITATION, 'member');
  const from = await connection();
  const rows = (await from(`${tableOf(INVITATION)} as i`)
    .join(`${link.table} as l`, `l.${link.source}`, 'i.id')
    .where(`l.${link.target}`, member)
    .whereNotIn(`i.${columnOf(INVITATION, 'state')}`, ['accepted', 'revoked'])
    .select('i.id as id')) as { id: number }[];
  const ids = rows.map(({ id }) => Number(id));
  await from(tableOf(INVITATION))
    .whereIn('id', ids)
    .update({
      [columnOf(INVITATION, 'state')]: 'revoked',
      [columnOf(INVITATION, 'revokedAt')]: at,
      [columnOf(INVITATION, 'updatedAt')]: at,
    });
  await voidTokens(ids);
};

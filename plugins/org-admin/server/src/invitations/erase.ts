import { inBatches } from '../database/batches';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';

const INVITATION = uid('invitation');

/** Overwrites what invitations hold of members. To be run inside a transaction. */
export const eraseInvitationsOf = async (members: readonly number[]): Promise<void> => {
  const from = await connection();
  const link = linkTable(INVITATION, 'member');
  for (const batch of inBatches(members)) {
    await from(tableOf(INVITATION))
      .whereIn('id', from(link.table).whereIn(link.target, batch).select(link.source))
      .update(
        Object.fromEntries(
          ['email', 'values', 'serverAnswer'].map((name) => [columnOf(INVITATION, name), null])
        )
      );
  }
};

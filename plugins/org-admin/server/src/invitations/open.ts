import type { Knex } from 'knex';

import type { InvitationState } from '../../../shared/vocabulary';
import { inBatches } from '../database/batches';
import { connection, type From } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { voidTokens } from '../invitation-tokens';
import { uid } from '../plugin-id';

const INVITATION = uid('invitation');
const BATCH = uid('invitation-batch');
const MEMBER = uid('member');

/** An invitation in one of these is over; every other can still be accepted, sent again or reminded of. */
const CLOSED: readonly InvitationState[] = ['accepted', 'revoked'];

/** States of a batch of which nothing is sent, and that nobody sees yet: it is still being made. */
export const BEING_MADE = { state: 'scheduled', scheduledAt: null } as const;

const column = (attribute: string) => columnOf(INVITATION, attribute);

const ofMembers = (from: From, members: readonly number[]): Knex.QueryBuilder => {
  const link = linkTable(INVITATION, 'member');
  return from(`${link.table} as l`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `l.${link.source}`)
    .whereIn(`l.${link.target}`, members);
};

const idsOf = (rows: unknown) => (rows as { id: number }[]).map(({ id }) => Number(id));

/** The ids of members' invitations that are not over. */
export const openInvitations = async (members: readonly number[]): Promise<number[]> => {
  const from = await connection();
  return idsOf(
    await ofMembers(from, members)
      .whereNotIn(`i.${column('state')}`, CLOSED)
      .select('i.id as id')
  );
};

/** As {@link openInvitations}, without those of batches that are still being made. */
export const madeOpenInvitations = async (members: readonly number[]): Promise<number[]> => {
  const from = await connection();
  const link = linkTable(INVITATION, 'batch');
  return idsOf(
    await ofMembers(from, members)
      .join(`${link.table} as lb`, `lb.${link.source}`, 'i.id')
      .join(`${tableOf(BATCH)} as b`, 'b.id', `lb.${link.target}`)
      .whereNotIn(`i.${column('state')}`, CLOSED)
      .whereNot((batch) => {
        void batch
          .where(`b.${columnOf(BATCH, 'state')}`, BEING_MADE.state)
          .whereNull(`b.${columnOf(BATCH, 'scheduledAt')}`);
      })
      .select('i.id as id')
  );
};

/** Makes invitations revoked and their links void; those that were accepted stay so. To be run inside a transaction. */
export const revoke = async (invitations: readonly number[]): Promise<void> => {
  const from = await connection();
  const at = new Date();
  for (const batch of inBatches(invitations)) {
    // Who claimed it stays: a mail that is being handed over may still tell that it was sent.
    await from(tableOf(INVITATION))
      .whereIn('id', batch)
      .whereNotIn(column('state'), CLOSED)
      .update({
        [column('state')]: 'revoked',
        [column('revokedAt')]: at,
        [column('nextAttemptAt')]: null,
        [column('nextReminderAt')]: null,
        [column('updatedAt')]: at,
      });
  }
  await voidTokens(invitations);
};

/** Changes members that are in one state to another. To be run inside a transaction. */
export const changeMemberState = async (
  members: readonly number[],
  before: 'added' | 'invited',
  after: 'added' | 'invited'
): Promise<void> => {
  const from = await connection();
  for (const batch of inBatches(members)) {
    await from(tableOf(MEMBER))
      .whereIn('id', batch)
      .where(columnOf(MEMBER, 'state'), before)
      .update({ [columnOf(MEMBER, 'state')]: after, [columnOf(MEMBER, 'updatedAt')]: new Date() });
  }
};

/** How many of these members have an open invitation that a mail was sent for, or is going to be. */
export const countInvitedBefore = async (members: readonly number[]): Promise<number> => {
  const from = await connection();
  const { target } = linkTable(INVITATION, 'member');
  let total = 0;
  for (const batch of inBatches(members)) {
    const [row] = (await ofMembers(from, batch)
      .whereIn(`i.${column('state')}`, ['queued', 'sending', 'sent', 'uncertain'])
      .countDistinct({ count: `l.${target}` })) as { count: number | string }[];
    total += Number(row?.count ?? 0);
  }
  return total;
};

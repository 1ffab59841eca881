import type { Knex } from 'knex';

import { inBatches } from '../../database/batches';
import { connection, type From } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { voidTokens } from '../../invitation-tokens';
import { uid } from '../../plugin-id';
import { INVITATION } from '../tables';
import { asColumns, column, FREE } from './claims';

const MEMBER = uid('member');
const idsOf = (rows: unknown): number[] => (rows as { id: number }[]).map(({ id }) => Number(id));

const queuedOf = (
  from: From,
  relation: 'batch' | 'member',
  targets: readonly number[],
  only?: readonly number[]
): Knex.QueryBuilder => {
  const link = linkTable(INVITATION, relation);
  const query = from(`${link.table} as l`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `l.${link.source}`)
    .whereIn(`l.${link.target}`, targets)
    .where(`i.${column('state')}`, 'queued')
    .select('i.id as id');
  return only ? query.whereIn('i.id', only) : query;
};

/** Changes those that are still queued. @returns which these were */
const change = async (
  from: From,
  ids: readonly number[],
  now: Date,
  data: { state: string; revokedAt?: Date }
): Promise<number[]> => {
  const rows = () => from(tableOf(INVITATION)).whereIn('id', ids);
  await rows()
    .where(column('state'), 'queued')
    .update(asColumns({ ...FREE, ...data, nextAttemptAt: null, updatedAt: now }));
  return idsOf(await rows().where(column('state'), data.state).select('id'));
};

/** Members who are only invited by these invitations are as they were before. */
const takeBackMembers = async (from: From, invitations: readonly number[], now: Date) => {
  const link = linkTable(INVITATION, 'member');
  const members = from(link.table).whereIn(link.source, invitations).select(link.target);
  const others = from(`${link.table} as o`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `o.${link.source}`)
    .select('i.id')
    .whereRaw('?? = ??', [`o.${link.target}`, `${tableOf(MEMBER)}.id`])
    .whereNot(`i.${column('state')}`, 'revoked');
  await from(tableOf(MEMBER))
    .whereIn('id', members)
    .where(columnOf(MEMBER, 'state'), 'invited')
    .whereNotExists(others)
    .update({ [columnOf(MEMBER, 'state')]: 'added', [columnOf(MEMBER, 'updatedAt')]: now });
};

/** Takes invitations that are still queued out of the queue. */
const takeOut = async (from: From, queued: () => Knex.QueryBuilder, now: Date) => {
  const sentAt = `i.${column('sentAt')}`;
  const reminders = idsOf(await queued().whereNotNull(sentAt));
  for (const ids of inBatches(reminders)) await change(from, ids, now, { state: 'sent' });
  const unsent = idsOf(await queued().whereNull(sentAt));
  for (const ids of inBatches(unsent)) {
    const revoked = await change(from, ids, now, { state: 'revoked', revokedAt: now });
    await takeBackMembers(from, revoked, now);
    await voidTokens(revoked);
  }
};

/**
 * Takes what is queued of a batch out of the queue. Invitations of which no mail was sent are revoked, and members who have no other
 * are `added` again; a reminder is just not sent. To be run inside a transaction.
 *
 * @param only ids, where not all of the batch is meant
 */
export const revokeQueued = async (
  batch: number,
  now: Date,
  only?: readonly number[]
): Promise<void> => {
  const from = await connection();
  await takeOut(from, () => queuedOf(from, 'batch', [batch], only), now);
};

/** As {@link revokeQueued}, of all that is queued for these members. */
export const revokeQueuedOfMembers = async (
  members: readonly number[],
  now: Date
): Promise<void> => {
  const from = await connection();
  for (const some of inBatches(members)) {
    await takeOut(from, () => queuedOf(from, 'member', some), now);
  }
};

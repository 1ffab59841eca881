import { randomUUID } from 'node:crypto';

import type { InvitationMail } from '../../../../shared/vocabulary';
import { connection, type From } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { selectReading } from '../../database/reading';
import type { Knex } from 'knex';

import { BATCH, INVITATION } from '../tables';

/** How long a claim holds unless it is renewed, in milliseconds. */
export const CLAIM_HOLDS = 30_000;

/** An invitation that this process has claimed. */
export interface ClaimedInvitation {
  id: number;
  documentId: string;
  email: string;
  language: string | null;
  values: { firstName?: string; lastName?: string } | null;
  mail: InvitationMail;
  priority: number | null;
  messageId: string | null;
  attempts: number | null;
  reminders: number | null;
  sentAt: Date | null;
  /** The id of its batch. */
  batch: number;
  /** Names this claim, and no other of this or any other process. */
  claimedBy: string;
}

const READING = {
  select: [
    ...['documentId', 'email', 'language', 'values', 'mail', 'priority', 'messageId'],
    ...['attempts', 'reminders', 'sentAt', 'claimedBy'],
  ],
  toOne: ['batch'],
};

export const column = (attribute: string) => columnOf(INVITATION, attribute);

/** Attributes as a row of the invitations' table has them. */
export const asColumns = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [column(name), value]));

/** What a row has that no process has claimed. */
export const FREE = { claimedBy: null, claimedUntil: null };

/**
 * A query that has a row where the batch of an invitation lets its mails go. Ended batches do: what is queued of them are reminders.
 *
 * @param outer the name of the invitations' table in the query around it
 */
const batchThatLetsGo = (from: From, outer: string): Knex.QueryBuilder => {
  const link = linkTable(INVITATION, 'batch');
  return from(`${link.table} as l`)
    .join(`${tableOf(BATCH)} as b`, 'b.id', `l.${link.target}`)
    .select('b.id')
    .whereRaw('?? = ??', [`l.${link.source}`, `${outer}.id`])
    .whereNotIn(`b.${columnOf(BATCH, 'state')}`, ['scheduled', 'paused']);
};

/** Leaves out invitations whose batch is paused or waits for its time. */
export const whereBatchLetsGo = (query: Knex.QueryBuilder, from: From, outer: string) =>
  query.whereExists(batchThatLetsGo(from, outer));

const queued = (from: From, now: Date): Knex.QueryBuilder => {
  const query = from(`${tableOf(INVITATION)} as t`)
    .where(`t.${column('state')}`, 'queued')
    .where((free) => {
      free
        .whereNull(`t.${column('claimedUntil')}`)
        .orWhere(`t.${column('claimedUntil')}`, '<=', now);
    });
  return whereBatchLetsGo(query, from, 't');
};

const NEXT_ATTEMPT = 'nextAttemptAt';

const isDue = (query: Knex.QueryBuilder, now: Date) =>
  query.where(`t.${column(NEXT_ATTEMPT)}`, '<=', now);
const isNew = (query: Knex.QueryBuilder) => query.whereNull(`t.${column(NEXT_ATTEMPT)}`);

/** Whether anything can be claimed: the one question that is asked while there is nothing to do. */
export const hasQueued = async (now: Date): Promise<boolean> => {
  const from = await connection();
  const found: unknown = await queued(from, now)
    .where((query) => {
      void isNew(query).orWhere((due) => void isDue(due, now));
    })
    .first('t.id');
  return found !== undefined;
};

/** What is tried again goes before what was never tried: it has waited longer. In both, single invitations go first. */
const candidates = async (count: number, now: Date): Promise<number[]> => {
  const from = await connection();
  const ids: number[] = [];
  for (const restrict of [isDue, isNew]) {
    if (ids.length === count) break;
    const rows = (await restrict(queued(from, now), now)
      .orderBy([`t.${column('priority')}`, `t.${column(NEXT_ATTEMPT)}`, 't.id'])
      .limit(count - ids.length)
      .select('t.id as id')) as { id: number }[];
    ids.push(...rows.map(({ id }) => Number(id)));
  }
  return ids;
};

const readClaimed = async (claim: string, ids: readonly number[]) => {
  const from = await connection();
  const query = from(`${tableOf(INVITATION)} as t`)
    .whereIn('t.id', ids)
    .where(`t.${column('claimedBy')}`, claim)
    .where(`t.${column('state')}`, 'queued');
  const read = selectReading<ClaimedInvitation>(query, INVITATION, READING);
  const rows = read(await query);
  return new Map(rows.map((row) => [row.id, row]));
};

/** Other processes may want the same rows at the same moment. */
const TRIES = 3;

/**
 * Claims queued invitations for this process, in the order in which they are to be sent. A claimed one stays `queued`: where the
 * claim runs out, nothing was handed over, and it is free again.
 *
 * No locks are taken for that, and no transaction: each row goes to whoever writes its claim first, on every database.
 */
export const claimInvitations = async (
  node: string,
  count: number,
  now: Date
): Promise<ClaimedInvitation[]> => {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const ids = await candidates(count, now);
    if (ids.length === 0) return [];
    const claimedBy = `${node}/${randomUUID()}`;
    const claimedUntil = new Date(now.getTime() + CLAIM_HOLDS);
    const from = await connection();
    await from(tableOf(INVITATION))
      .whereIn('id', ids)
      .where(column('state'), 'queued')
      .where((free) => {
        free.whereNull(column('claimedUntil')).orWhere(column('claimedUntil'), '<=', now);
      })
      .update(asColumns({ claimedBy, claimedUntil }));
    const mine = await readClaimed(claimedBy, ids);
    if (mine.size > 0) return ids.flatMap((id) => mine.get(id) ?? []);
  }
  return [];
};

type Claim = Pick<ClaimedInvitation, 'id' | 'claimedBy'>;

const claimed = (from: From, claims: readonly Claim[]) =>
  from(tableOf(INVITATION))
    .whereIn(
      'id',
      claims.map(({ id }) => id)
    )
    .whereIn(column('claimedBy'), [...new Set(claims.map(({ claimedBy }) => claimedBy))]);

/** Holds claims for longer. */
export const renewClaims = async (claims: readonly Claim[], now: Date): Promise<void> => {
  if (claims.length === 0) return;
  const claimedUntil = new Date(now.getTime() + CLAIM_HOLDS);
  await claimed(await connection(), claims)
    .whereIn(column('state'), ['queued', 'sending'])
    .update(asColumns({ claimedUntil }));
};

/** Gives claims back of which nothing was handed over. */
export const releaseClaims = async (claims: readonly Claim[]): Promise<void> => {
  if (claims.length === 0) return;
  await claimed(await connection(), claims)
    .where(column('state'), 'queued')
    .update(asColumns(FREE));
};

/**
 * Marks claimed invitations as being sent: from here on nobody knows whether they were handed over until the result is written.
 * Those that were revoked, or whose batch was paused, are given back. To be run inside a transaction.
 *
 * @returns the ids of those that may be handed over
 */
export const markSending = async (
  claims: readonly Claim[],
  now: Date
): Promise<ReadonlySet<number>> => {
  if (claims.length === 0) return new Set();
  const from = await connection();
  const claimedUntil = new Date(now.getTime() + CLAIM_HOLDS);
  await whereBatchLetsGo(claimed(from, claims), from, tableOf(INVITATION))
    .where(column('state'), 'queued')
    .update(asColumns({ state: 'sending', claimedUntil, updatedAt: now }));
  const rows = (await claimed(from, claims).where(column('state'), 'sending').select('id')) as {
    id: number;
  }[];
  const marked = new Set(rows.map(({ id }) => Number(id)));
  if (marked.size < claims.length) {
    await releaseClaims(claims.filter(({ id }) => !marked.has(id)));
  }
  return marked;
};

import type { Knex } from 'knex';

import type { InvitationCounts } from '../../../../shared/contracts/invitations';
import { INVITATION_STATES } from '../../../../shared/vocabulary';
import { connection, type From } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { column, whereBatchLetsGo } from '../queue/claims';
import { BATCH, INVITATION } from '../tables';
import type { StoredBatch } from './store';

const noCounts = (): InvitationCounts =>
  Object.fromEntries([...INVITATION_STATES, 'total'].map((key) => [key, 0])) as InvitationCounts;

const ofBatches = (from: From, batches: readonly number[]): Knex.QueryBuilder => {
  const link = linkTable(INVITATION, 'batch');
  return from(`${link.table} as l`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `l.${link.source}`)
    .whereIn(`l.${link.target}`, batches);
};

/** How many invitations of batches are in each state, by the batch's id. */
export const countByState = async (
  batches: readonly number[]
): Promise<Map<number, InvitationCounts>> => {
  const counts = new Map(batches.map((id) => [id, noCounts()]));
  if (batches.length === 0) return counts;
  const batch = `l.${linkTable(INVITATION, 'batch').target}`;
  const state = `i.${column('state')}`;
  const rows = (await ofBatches(await connection(), batches)
    .groupBy(batch, state)
    .select(`${batch} as batch`, `${state} as state`)
    .count({ count: '*' })) as {
    batch: number;
    state: (typeof INVITATION_STATES)[number];
    count: number | string;
  }[];
  for (const row of rows) {
    const of = counts.get(Number(row.batch))!;
    of[row.state] = Number(row.count);
    of.total += Number(row.count);
  }
  return counts;
};

const MINUTE = 60_000;

/** What goes before the invitations of a batch, and what was sent in the last minute: of all organizations. */
const queueBefore = async (batch: number, now: Date) => {
  const from = await connection();
  const link = linkTable(INVITATION, 'batch');
  const queue = from(`${tableOf(INVITATION)} as i`)
    .join(`${link.table} as l`, `l.${link.source}`, 'i.id')
    .whereIn(`i.${column('state')}`, ['queued', 'sending'])
    .where(`l.${link.target}`, '<', batch);
  const [before] = (await whereBatchLetsGo(queue, from, 'i').count({ count: '*' })) as {
    count: number | string;
  }[];
  const [last] = (await ofBatches(from, [batch])
    .whereIn(`i.${column('state')}`, ['queued', 'sending'])
    .max({ at: `i.${column('nextAttemptAt')}` })) as { at: string | number | Date | null }[];
  const running = from(tableOf(BATCH)).where(columnOf(BATCH, 'state'), 'running').select('id');
  const since = new Date(now.getTime() - MINUTE);
  const [recent] = (await from(`${link.table} as l`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `l.${link.source}`)
    .whereIn(`l.${link.target}`, running)
    .where(`i.${column('lastSentAt')}`, '>', since)
    .count({ count: '*' })
    .min({ first: `i.${column('lastSentAt')}` })) as {
    count: number | string;
    first: string | number | Date | null;
  }[];
  return {
    before: Number(before?.count ?? 0),
    lastAttemptAt: last?.at ? new Date(last.at) : null,
    recent: Number(recent?.count ?? 0),
    firstRecentAt: recent?.first ? new Date(recent.first) : null,
  };
};

/** Fewer mails than these say little about the rate. */
const ENOUGH_TO_MEASURE = 20;

/** Mails a minute: as measured, or what is allowed where too little was sent to measure; a guess where nothing limits it. */
const rateOf = (
  { recent, firstRecentAt }: { recent: number; firstRecentAt: Date | null },
  now: Date,
  perMinute: number | null,
  concurrency: number
): number => {
  const elapsed = firstRecentAt ? now.getTime() - firstRecentAt.getTime() : 0;
  if (recent >= ENOUGH_TO_MEASURE && elapsed > 0) {
    const measured = (recent / elapsed) * MINUTE;
    return perMinute ? Math.min(perMinute, measured) : measured;
  }
  return perMinute ?? concurrency * 60;
};

/**
 * When the last invitation of a batch is expected to be sent: after all that is queued before it, at the present rate.
 * Null where nothing is left, and while the batch is paused.
 */
export const expectedEnd = async (
  batch: Pick<StoredBatch, 'id' | 'state' | 'scheduledAt'>,
  counts: InvitationCounts,
  now: Date,
  { ratePerMinute, concurrency }: { ratePerMinute: number | null; concurrency: number }
): Promise<Date | null> => {
  const left = counts.queued + counts.sending;
  if (left === 0 || batch.state === 'paused') return null;
  const queue = await queueBefore(batch.id, now);
  const start = Math.max(now.getTime(), batch.scheduledAt ? +new Date(batch.scheduledAt) : 0);
  const rate = rateOf(queue, now, ratePerMinute, concurrency);
  const end = start + ((left + queue.before) / rate) * MINUTE;
  return new Date(Math.max(end, queue.lastAttemptAt?.getTime() ?? 0));
};

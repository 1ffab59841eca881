import { errors } from '@strapi/utils';

import type { AuditAction } from '../../../../shared/contracts/audit';
import { inBatches } from '../../database/batches';
import { inTransaction } from '../../database/transaction';
import { connection } from '../../database/connection';
import { linkTable, tableOf } from '../../database/link-table';
import { getService } from '../../services';
import { asColumns, column } from '../queue/claims';
import { revokeQueued } from '../queue/revoke';
import { INVITATION } from '../tables';
import { countByState } from './progress';
import { changeBatch, type StoredBatch } from './store';

type Verb = 'pause' | 'resume' | 'cancel' | 'retry';

/** In which states of a batch each may be asked for. */
const ALLOWED: Record<Verb, readonly StoredBatch['state'][]> = {
  pause: ['running', 'scheduled', 'completed'],
  resume: ['paused'],
  cancel: ['scheduled', 'running', 'paused'],
  retry: ['running', 'paused', 'completed'],
};

const notAllowed = (verb: Verb, { state }: StoredBatch) =>
  new errors.ApplicationError(
    `This batch is ${state}. ${verb} is possible only for one that is ${ALLOWED[verb].join(' or ')}.`,
    { code: 'batch-state', state, action: verb }
  );

const audit = (
  organization: number,
  batch: StoredBatch,
  action: AuditAction,
  details: Record<string, unknown> = {}
) =>
  getService('audit').record({
    organization,
    action,
    subject: { type: 'invitation-batch', id: batch.documentId, name: batch.subject ?? '' },
    details,
  });

/** Mails that are being handed over are not called back: they end as they end. */
export const pauseBatch = async (organization: number, batch: StoredBatch): Promise<void> => {
  // One that has ended may have reminders in the queue.
  if (batch.state === 'completed' && !(await isQueued(batch.id))) throw notAllowed('pause', batch);
  const done = await changeBatch(batch.id, ALLOWED.pause, { state: 'paused' });
  if (!done) throw notAllowed('pause', batch);
  await audit(organization, batch, 'invitation-batch.paused');
};

const isQueued = async (batch: number) =>
  ((await countByState([batch])).get(batch)?.queued ?? 0) > 0;

export const resumeBatch = async (
  organization: number,
  batch: StoredBatch,
  now: Date
): Promise<void> => {
  // Paused before its time: that still holds.
  const waits = batch.scheduledAt !== null && new Date(batch.scheduledAt) > now;
  const done = await changeBatch(
    batch.id,
    ALLOWED.resume,
    waits
      ? { state: 'scheduled' }
      : { state: 'running', finishedAt: null, ...(batch.startedAt ? {} : { startedAt: now }) }
  );
  if (!done) throw notAllowed('resume', batch);
  await audit(organization, batch, 'invitation-batch.resumed');
};

/** What is still queued is not sent any more, and no reminder follows by itself; what was sent stays valid. */
export const cancelBatch = async (
  organization: number,
  batch: StoredBatch,
  now: Date
): Promise<void> => {
  const done = await inTransaction(async () => {
    const state = 'canceled';
    if (!(await changeBatch(batch.id, ALLOWED.cancel, { state, finishedAt: now }))) return false;
    await revokeQueued(batch.id, now);
    await stopReminders(batch.id);
    return true;
  });
  if (!done) throw notAllowed('cancel', batch);
  await audit(organization, batch, 'invitation-batch.canceled');
};

const stopReminders = async (batch: number) => {
  const from = await connection();
  const link = linkTable(INVITATION, 'batch');
  await from(tableOf(INVITATION))
    .whereIn('id', from(link.table).where(link.target, batch).select(link.source))
    .whereNotNull(column('nextReminderAt'))
    .update(asColumns({ nextReminderAt: null }));
};

const idsIn = async (batch: number, states: readonly string[]): Promise<number[]> => {
  const from = await connection();
  const link = linkTable(INVITATION, 'batch');
  const rows = (await from(`${link.table} as l`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `l.${link.source}`)
    .where(`l.${link.target}`, batch)
    .whereIn(`i.${column('state')}`, states)
    .select('i.id as id')) as { id: number }[];
  return rows.map(({ id }) => Number(id));
};

/**
 * Queues what failed again, under the same Message-ID; each mail brings a link beside those of earlier attempts.
 *
 * @param uncertain also what may have arrived
 */
export const retryBatch = async (
  organization: number,
  batch: StoredBatch,
  uncertain: boolean,
  now: Date
): Promise<void> => {
  const states = uncertain ? ['failed', 'uncertain'] : ['failed'];
  const count = await inTransaction(async () => {
    const running = { state: 'running' as const, finishedAt: null };
    const mayGoOn =
      (await changeBatch(batch.id, ['running', 'completed'], running)) ||
      (await changeBatch(batch.id, ['paused'], { state: 'paused' }));
    if (!mayGoOn) return null;
    const from = await connection();
    let queued = 0;
    for (const ids of inBatches(await idsIn(batch.id, states))) {
      const written = await from(tableOf(INVITATION))
        .whereIn('id', ids)
        .whereIn(column('state'), states)
        .update(
          asColumns({
            ...{ state: 'queued', attempts: 0, nextAttemptAt: null, serverAnswer: null },
            ...{ queuedAt: now, updatedAt: now, claimedBy: null, claimedUntil: null },
          })
        );
      queued += Number(written);
    }
    return queued;
  });
  if (count === null) throw notAllowed('retry', batch);
  await audit(organization, batch, 'invitation-batch.retried', { count, uncertain });
};

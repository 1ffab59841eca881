import { connection, type From } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { uid } from '../../plugin-id';
import { MAX_REMINDERS } from '../reminders';
import { BATCH, INVITATION } from '../tables';
import { asColumns, column } from './claims';

const MEMBER = uid('member');
const batchColumn = (attribute: string) => columnOf(BATCH, attribute);

/**
 * A process that ended, or lost the database, between handing over and writing the result: nobody knows whether the mail arrived. Who
 * claimed it stays written there, so that a process that was only held up can still tell.
 */
const markUncertain = async (from: From, now: Date) => {
  await from(tableOf(INVITATION))
    .where(column('state'), 'sending')
    .where(column('claimedUntil'), '<=', now)
    .update(asColumns({ state: 'uncertain', claimedUntil: null, updatedAt: now }));
};

/** A query that has a row where the member of an invitation is suspended: nobody asks it to come in. */
const suspendedMember = (from: From) => {
  const link = linkTable(INVITATION, 'member');
  return from(`${link.table} as l`)
    .join(`${tableOf(MEMBER)} as m`, 'm.id', `l.${link.target}`)
    .select('m.id')
    .whereRaw('?? = ??', [`l.${link.source}`, `${tableOf(INVITATION)}.id`])
    .where(`m.${columnOf(MEMBER, 'state')}`, 'suspended');
};

const queueReminders = async (from: From, now: Date) => {
  await from(tableOf(INVITATION))
    // A link that ran out before the reminder's day is made good by the reminder.
    .whereIn(column('state'), ['sent', 'expired'])
    .where(column('nextReminderAt'), '<=', now)
    .where(column('reminders'), '<', MAX_REMINDERS)
    .whereNotExists(suspendedMember(from))
    .update(
      asColumns({
        ...{ state: 'queued', mail: 'reminder', priority: 1, attempts: 0, queuedAt: now },
        ...{ nextReminderAt: null, nextAttemptAt: null, serverAnswer: null, updatedAt: now },
        ...{ claimedBy: null, claimedUntil: null },
      })
    );
};

const markExpired = async (from: From, now: Date) => {
  await from(tableOf(INVITATION))
    .where(column('state'), 'sent')
    .where(column('expiresAt'), '<=', now)
    .update(asColumns({ state: 'expired', updatedAt: now }));
};

/** Begins batches whose time has come. */
export const startDueBatches = async (now: Date): Promise<void> => {
  const from = await connection();
  await from(tableOf(BATCH))
    .where(batchColumn('state'), 'scheduled')
    .where(batchColumn('scheduledAt'), '<=', now)
    .update({
      [batchColumn('state')]: 'running',
      [batchColumn('startedAt')]: now,
      [batchColumn('updatedAt')]: now,
    });
};

/** Whether a batch waits whose time has come. */
export const hasDueBatch = async (now: Date): Promise<boolean> => {
  const from = await connection();
  const found: unknown = await from(tableOf(BATCH))
    .where(batchColumn('state'), 'scheduled')
    .where(batchColumn('scheduledAt'), '<=', now)
    .first('id');
  return found !== undefined;
};

/** Ends batches of which nothing is left to send. */
export const completeBatches = async (now: Date): Promise<void> => {
  const from = await connection();
  const link = linkTable(INVITATION, 'batch');
  const left = from(`${link.table} as l`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `l.${link.source}`)
    .select('i.id')
    .whereRaw('?? = ??', [`l.${link.target}`, `${tableOf(BATCH)}.id`])
    .whereIn(`i.${column('state')}`, ['queued', 'sending']);
  await from(tableOf(BATCH))
    .where(batchColumn('state'), 'running')
    .whereNotExists(left)
    .update({
      [batchColumn('state')]: 'completed',
      [batchColumn('finishedAt')]: now,
      [batchColumn('updatedAt')]: now,
    });
};

/**
 * What time does to invitations. Set-based and by compare-and-set, so that any process may do it at any time, and all of them do.
 */
export const upkeep = async (now: Date): Promise<void> => {
  const from = await connection();
  await markUncertain(from, now);
  await queueReminders(from, now);
  await markExpired(from, now);
  await completeBatches(now);
};

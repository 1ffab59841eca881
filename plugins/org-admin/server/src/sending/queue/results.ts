import { bulkUpdate } from '../../database/bulk-write';
import { connection } from '../../database/connection';
import { columnOf, tableOf } from '../../database/link-table';
import type { Outcome } from '../outcome';
import { retryPause } from '../pauses';
import { BATCH, INVITATION } from '../tables';
import { asColumns, column, FREE, type ClaimedInvitation } from './claims';
import { revokeQueued } from './revoke';

export interface Result {
  invitation: ClaimedInvitation;
  outcome: Outcome;
  /** Of its batch. */
  reminders: { times: number; afterDays: number };
}

export interface SendingRules {
  validDays: number;
  maxAttempts: number;
  /** The pause after the first attempt that was refused for now, in milliseconds. */
  firstRetryPause: number;
}

const DAY = 24 * 60 * 60 * 1000;
const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * DAY);

const BACK_INTO_QUEUE = new Set<Outcome['kind']>(['again', 'unsent']);

type Data = Record<string, unknown>;

const sentData = ({ invitation, reminders }: Result, now: Date, { validDays }: SendingRules) => {
  const wasReminder = invitation.mail === 'reminder';
  const reminded = (invitation.reminders ?? 0) + (wasReminder ? 1 : 0);
  return {
    ...FREE,
    state: 'sent',
    lastSentAt: now,
    ...(invitation.sentAt ? {} : { sentAt: now }),
    ...(wasReminder ? { remindedAt: now, reminders: reminded } : {}),
    expiresAt: daysAfter(now, validDays),
    attempts: (invitation.attempts ?? 0) + 1,
    nextAttemptAt: null,
    nextReminderAt: reminded < reminders.times ? daysAfter(now, reminders.afterDays) : null,
    serverAnswer: null,
  };
};

const unsentData = ({ invitation, outcome }: Result, now: Date, rules: SendingRules): Data => {
  const serverAnswer = outcome.answer;
  const attempts = (invitation.attempts ?? 0) + 1;
  switch (outcome.kind) {
    case 'unsent':
      return { ...FREE, state: 'queued', serverAnswer, nextAttemptAt: null };
    case 'again':
      if (attempts < rules.maxAttempts) {
        const pause = retryPause(attempts, rules.firstRetryPause);
        const nextAttemptAt = new Date(now.getTime() + pause);
        return { ...FREE, state: 'queued', serverAnswer, attempts, nextAttemptAt };
      }
      return { ...FREE, state: 'failed', serverAnswer, attempts, nextAttemptAt: null };
    default: {
      const state = outcome.kind === 'uncertain' ? 'uncertain' : 'failed';
      return { ...FREE, state, serverAnswer, attempts, nextAttemptAt: null };
    }
  }
};

const groupBy = <T>(list: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
};

/**
 * What a result may be written over: the mark that was made for it. Where it came so late that the invitation was marked as uncertain
 * meanwhile, it ends that. Whatever else somebody has made of the invitation stays.
 */
const MARKED = ['sending', 'uncertain'];

const writeSent = async (results: Result[], now: Date, rules: SendingRules) => {
  const from = await connection();
  const rows = results.map((result) => ({
    claim: result.invitation.claimedBy,
    id: result.invitation.id,
    data: sentData(result, now, rules),
  }));
  for (const group of groupBy(rows, ({ claim, data }) => claim + JSON.stringify(data))) {
    const { claim, data } = group[0]!;
    const ids = group.map(({ id }) => id);
    const written = await from(tableOf(INVITATION))
      .whereIn('id', ids)
      .where(column('claimedBy'), claim)
      .whereIn(column('state'), MARKED)
      .update(asColumns({ ...data, updatedAt: now }));
    if (Number(written) === ids.length) continue;
    // Accepted or revoked in the moment between the mail and this mark: that it was sent is true all the same.
    const { lastSentAt, sentAt, expiresAt } = data;
    await from(tableOf(INVITATION))
      .whereIn('id', ids)
      .where(column('claimedBy'), claim)
      .whereIn(column('state'), ['accepted', 'revoked'])
      .update(asColumns({ ...FREE, lastSentAt, expiresAt, ...(sentAt ? { sentAt } : {}) }));
  }
};

const writeUnsent = async (results: Result[], now: Date, rules: SendingRules) => {
  for (const group of groupBy(results, ({ invitation }) => invitation.claimedBy)) {
    const claim = group[0]!.invitation.claimedBy;
    await bulkUpdate(
      INVITATION,
      group.map((result) => ({ id: result.invitation.id, data: unsentData(result, now, rules) })),
      now,
      (query) => query.where(column('claimedBy'), claim).whereIn(column('state'), MARKED)
    );
  }
};

/** Batches of these invitations that were canceled. They stay as they are until the end of the transaction. */
const canceledBatches = async (results: readonly Result[]): Promise<number[]> => {
  const from = await connection();
  const rows = (await from(tableOf(BATCH))
    .whereIn('id', [...new Set(results.map(({ invitation }) => invitation.batch))])
    .orderBy('id')
    .forUpdate()
    .select('id', `${columnOf(BATCH, 'state')} as state`)) as { id: number; state: string }[];
  return rows.filter(({ state }) => state === 'canceled').map(({ id }) => Number(id));
};

/** Writes what came of mails that were handed over. To be run inside a transaction. */
export const writeResults = async (
  results: readonly Result[],
  now: Date,
  rules: SendingRules
): Promise<void> => {
  const back = results.filter(({ outcome }) => BACK_INTO_QUEUE.has(outcome.kind));
  const canceled = back.length > 0 ? await canceledBatches(back) : [];
  const sent = results.filter(({ outcome }) => outcome.kind === 'sent');
  const unsent = results.filter(({ outcome }) => outcome.kind !== 'sent');
  if (sent.length > 0) await writeSent(sent, now, rules);
  if (unsent.length > 0) await writeUnsent(unsent, now, rules);
  for (const batch of canceled) {
    // The cancel found them being sent.
    const ids = back.filter(({ invitation }) => invitation.batch === batch);
    await revokeQueued(
      batch,
      now,
      ids.map(({ invitation }) => invitation.id)
    );
  }
};

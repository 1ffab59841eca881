import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { errors } from '@strapi/utils';

import type { InvitationOrigin, MemberState } from '../../../shared/vocabulary';
import { currentActor } from '../access/actor';
import { inBatches } from '../database/batches';
import { bulkInsert, type InsertedRow } from '../database/bulk-write';
import { inTransaction } from '../database/transaction';
import { connection } from '../database/connection';
import { tableOf } from '../database/link-table';
import { rowsById } from '../database/related';
import { ORGANIZATION } from '../domain/scoped-types';
import { mailDomain } from '../mail';
import { uid } from '../plugin-id';
import { type BatchContent, findSameBatch, GOING_ON } from './content';
import { discardBatch } from './unfinished';
import { INVITABLE, type Invitee } from './invitees';
import { BEING_MADE, changeMemberState, madeOpenInvitations, revoke } from './open';

const BATCH = uid('invitation-batch');
const INVITATION = uid('invitation');
const MEMBER = uid('member');

/** Members that are invited in one transaction. */
const AT_ONCE = 500;

export interface NewBatch {
  organization: number;
  origin: InvitationOrigin;
  content: BatchContent;
  invitees: readonly Invitee[];
  /** When to send; left out, at once. */
  at?: Date | null;
  /** Called with the batch in the transaction that makes it count. */
  activated?: (batch: InsertedRow, invited: number) => Promise<void>;
}

export interface MadeBatch extends InsertedRow {
  /** How many members it invites. */
  invited: number;
}

const insertBatch = async ({ organization, origin, content }: NewBatch): Promise<InsertedRow> => {
  const { reminders, ...fixed } = content;
  const actor = currentActor();
  const data = {
    ...fixed,
    ...BEING_MADE,
    origin,
    reminderTimes: reminders.times,
    reminderAfterDays: reminders.afterDays,
    total: 0,
    adminId: actor.type === 'admin' ? Number(actor.id) : null,
    adminName: [...actor.name].slice(0, 255).join(''),
  };
  const [batch] = await inTransaction(() => bulkInsert(BATCH, organization, [{ data }]));
  return batch!;
};

/** Single invitations go before those of many. */
const priorityOf = (invitees: readonly Invitee[]) => (invitees.length > 1 ? 1 : 0);

const insertInvitations = async (
  organization: number,
  batch: InsertedRow,
  invitees: readonly Invitee[],
  priority: number
): Promise<InsertedRow[]> => {
  const queuedAt = new Date();
  const rows = invitees.map(({ member, email, language, values }) => ({
    data: {
      ...{ state: 'queued', mail: 'invitation', attempts: 0, reminders: 0 },
      ...{ email, language, values, priority, queuedAt },
      messageId: `<${batch.documentId}.${randomBytes(9).toString('hex')}@${mailDomain()}>`,
    },
    links: { member, batch: batch.id },
  }));
  return bulkInsert(INVITATION, organization, rows);
};

/** One batch of an organization at a time: of two that invite the same members, the later one revokes what the earlier one made. */
const waitForTurn = async (organization: number) => {
  const from = await connection();
  await from(tableOf(ORGANIZATION)).where('id', organization).forUpdate().select('id');
};

/** Those of the members who cannot be invited any more. */
const goneOf = async (members: readonly number[]): Promise<Set<number>> => {
  const rows = await rowsById<{ id: number; state: MemberState }>(MEMBER, members, {
    select: ['state'],
  });
  return new Set(members.filter((id) => !INVITABLE.includes(rows.get(id)?.state ?? 'removed')));
};

/** Revokes what was sent to members before, and says of them that they are invited. */
const takeOver = async (members: readonly number[]): Promise<Set<number>> => {
  await revoke(await madeOpenInvitations(members));
  const gone = await goneOf(members);
  await changeMemberState(
    members.filter((id) => !gone.has(id)),
    'added',
    'invited'
  );
  return gone;
};

type Invitations = Map<number, InsertedRow>;

/** Lets the mails of a finished batch go, all at once. */
const activate = async (batch: InsertedRow, invitations: Invitations, input: NewBatch) => {
  const { organization, at, activated } = input;
  await waitForTurn(organization);
  let invited = 0;
  for (const members of inBatches([...invitations.keys()], AT_ONCE)) {
    const gone = await takeOver(members);
    await revoke([...gone].map((member) => invitations.get(member)!.id));
    invited += members.length - gone.size;
  }
  const now = new Date();
  const { count } = await strapi.db.query(BATCH).updateMany({
    where: { id: batch.id, ...BEING_MADE },
    data: {
      total: invited,
      ...(at && at > now
        ? { state: 'scheduled', scheduledAt: at }
        : { state: 'running', scheduledAt: at ?? null, startedAt: now }),
    },
  } as never);
  if (Number(count) === 0) {
    throw new errors.ApplicationError(
      'Somebody paused or canceled this batch while it was being made. Nothing was sent; invite again.',
      { code: 'batch-interrupted' }
    );
  }
  await activated?.(batch, invited);
  return invited;
};

/**
 * Makes a batch of invitations, in transactions of some hundred rows, so that other requests get their turn. Nothing of it can be
 * sent, and nothing that was sent before is revoked, until all of it is there: then it counts at once, or, where anything fails, it
 * is taken back.
 */
export const makeBatch = async (input: NewBatch): Promise<MadeBatch> => {
  const { organization, invitees } = input;
  const priority = priorityOf(invitees);
  const batch = await insertBatch(input);
  try {
    const invitations: Invitations = new Map();
    for (const some of inBatches(invitees, AT_ONCE)) {
      const rows = await inTransaction(() =>
        insertInvitations(organization, batch, some, priority)
      );
      some.forEach(({ member }, index) => invitations.set(member, rows[index]!));
      // SQLite answers at once, so that without a turn of theirs other requests would wait for the last row.
      await nextTurn();
    }
    const invited = await inTransaction(() => activate(batch, invitations, input));
    return { ...batch, invited };
  } catch (error) {
    await discardBatch(batch.id);
    throw error;
  }
};

/**
 * Invites a few members, with a batch that sent the same before where there is one: message and pictures are not kept again for every
 * member who is added.
 * @returns how many were invited
 */
export const addToBatch = async (input: NewBatch): Promise<number> => {
  const { organization, origin, content, invitees } = input;
  const same =
    invitees.length <= AT_ONCE ? await findSameBatch(organization, origin, content) : null;
  const added = same && (await inTransaction(() => addTo(same, input)));
  return added ?? (await makeBatch(input)).invited;
};

/** @returns null where the batch does not go on any more */
const addTo = async (batch: InsertedRow, input: NewBatch): Promise<number | null> => {
  const { organization, invitees, activated } = input;
  await waitForTurn(organization);
  const { count } = await strapi.db.query(BATCH).updateMany({
    where: { id: batch.id, state: { $in: GOING_ON } },
    data: { state: 'running', finishedAt: null },
  } as never);
  if (Number(count) === 0) return null;
  const gone = await takeOver(invitees.map(({ member }) => member));
  const present = invitees.filter(({ member }) => !gone.has(member));
  await insertInvitations(organization, batch, present, priorityOf(invitees));
  await activated?.(batch, present.length);
  return present.length;
};

import { isDeepStrictEqual } from 'node:util';

import type {
  InvitationDesign,
  InvitationReminders,
  ParsedInvitationMessage,
} from '../../../shared/contracts/invitations';
import type { InvitationBatchState, InvitationOrigin } from '../../../shared/vocabulary';
import { currentActor } from '../access/actor';
import type { InsertedRow } from '../database/bulk-write';
import type { CompiledMessages } from '../invitation-message';
import { uid } from '../plugin-id';

const BATCH = uid('invitation-batch');

/** All that a batch sends: what an administrator typed, and the same compiled. */
export interface BatchContent {
  senderName: string;
  senderEmail: string;
  subject: string | null;
  body: string | null;
  design: InvitationDesign;
  messages: CompiledMessages;
  reminders: InvitationReminders;
}

export const contentOf = (
  message: ParsedInvitationMessage,
  messages: CompiledMessages
): BatchContent => ({ ...message, messages });

interface StoredBatch extends InsertedRow, Omit<BatchContent, 'reminders'> {
  reminderTimes: number | null;
  reminderAfterDays: number | null;
}

const toContent = (row: StoredBatch): BatchContent => {
  const { senderName, senderEmail, subject, body, design, messages } = row;
  const reminders = { times: row.reminderTimes ?? 0, afterDays: row.reminderAfterDays ?? 7 };
  return { senderName, senderEmail, subject, body, design, messages, reminders };
};

/** The content of a batch; null where it is not there. */
export const readContent = async (batch: number): Promise<BatchContent | null> => {
  const row = await strapi.db.query(BATCH).findOne({ where: { id: batch } });
  return row && toContent(row as StoredBatch);
};

/** States of a batch that more can be added to. */
export const GOING_ON: InvitationBatchState[] = ['running', 'completed'];

/** The newest batch of an origin, if the same administrator sent the same with it and more can be added to it. */
export const findSameBatch = async (
  organization: number,
  origin: InvitationOrigin,
  content: BatchContent
): Promise<InsertedRow | null> => {
  const { type, id } = currentActor();
  const row = (await strapi.db.query(BATCH).findOne({
    where: {
      organization: { id: organization },
      origin,
      adminId: type === 'admin' ? Number(id) : null,
      state: { $in: GOING_ON },
    },
    orderBy: { id: 'desc' },
  })) as StoredBatch | null;
  // As it would come from the database.
  const stored: unknown = JSON.parse(JSON.stringify(content));
  return row && isDeepStrictEqual(toContent(row), stored) ? row : null;
};

import { errors } from '@strapi/utils';

import type { InvitationBatch } from '../../../../shared/contracts/invitations';
import type { InvitationOrigin } from '../../../../shared/vocabulary';
import { BATCH } from '../tables';

/** A batch as it is kept, without its message and pictures. */
export interface StoredBatch {
  id: number;
  documentId: string;
  state: InvitationBatch['state'];
  origin: InvitationOrigin;
  senderName: string | null;
  senderEmail: string | null;
  subject: string | null;
  reminderTimes: number | null;
  reminderAfterDays: number | null;
  scheduledAt: string | Date | null;
  startedAt: string | Date | null;
  finishedAt: string | Date | null;
  createdAt: string | Date;
  adminName: string | null;
}

const SELECT = [
  ...['id', 'documentId', 'state', 'origin', 'senderName', 'senderEmail', 'subject'],
  ...['reminderTimes', 'reminderAfterDays', 'scheduledAt', 'startedAt', 'finishedAt'],
  ...['createdAt', 'adminName'],
];

const query = () => strapi.db.query(BATCH);

/** A batch that is still being made has neither begun nor a time: it may yet come to nothing, so nobody sees it. */
const IS_MADE = { $or: [{ state: { $ne: 'scheduled' } }, { scheduledAt: { $notNull: true } }] };

/** @throws NotFoundError (404) */
export const findBatch = async (organization: number, documentId: string): Promise<StoredBatch> => {
  const where = { documentId, organization: { id: organization }, ...IS_MADE };
  const batch = await query().findOne({ select: SELECT, where });
  if (!batch) {
    throw new errors.NotFoundError(
      'There is no such batch of invitations in this organization. Pick one from the list.',
      { code: 'invitation-batch-not-found' }
    );
  }
  return batch as StoredBatch;
};

/** Those of the wizard, newest first. */
export const findBatches = async (organization: number, page: number, pageSize: number) => {
  const { results, pagination } = await query().findPage({
    select: SELECT,
    where: { organization: { id: organization }, origin: 'wizard', ...IS_MADE },
    orderBy: { id: 'desc' },
    page,
    pageSize,
  });
  return { batches: results as StoredBatch[], pagination };
};

type Changes = Partial<Record<'startedAt' | 'finishedAt', Date | null>> & {
  state: StoredBatch['state'];
};

/**
 * Changes a batch if it still is in one of these states: several people may want to at the same moment, and one of them does.
 * @returns whether this call did
 */
export const changeBatch = async (
  id: number,
  from: readonly StoredBatch['state'][],
  data: Changes
): Promise<boolean> => {
  const { count } = await query().updateMany({
    where: { id, state: { $in: [...from] } },
    data,
  } as never);
  return Number(count) > 0;
};

import { inTransaction } from '../database/transaction';
import { uid } from '../plugin-id';
import { BEING_MADE } from './open';

const BATCH = uid('invitation-batch');
const INVITATION = uid('invitation');

const takeBackInvitations = async (batch: number) => {
  const query = strapi.db.query(INVITATION);
  for (;;) {
    const some = (await query.findMany({
      select: ['id'],
      where: { batch: { id: batch } },
      limit: 500,
    })) as { id: number }[];
    if (some.length === 0) return;
    const where = { id: { $in: some.map(({ id }) => id) } };
    await inTransaction(() => query.deleteMany({ where } as never));
  }
};

/** Takes back a batch that does not count yet: nothing of it was sent. One that does, stays. */
export const discardBatch = async (batch: number): Promise<void> => {
  const where = {
    id: batch,
    $or: [BEING_MADE, { state: { $in: ['paused', 'canceled'] }, startedAt: { $null: true } }],
  };
  if ((await strapi.db.query(BATCH).count({ where })) === 0) return;
  await takeBackInvitations(batch);
  await strapi.db.query(BATCH).deleteMany({ where: { id: batch } } as never);
};

/** Making the largest batch takes some seconds. */
const ABANDONED_AFTER = 5 * 60_000;

/** Takes back batches whose process ended while it made them: nothing of them was sent, and nothing was revoked for them. */
export const discardUnfinished = async (): Promise<void> => {
  const createdBefore = new Date(Date.now() - ABANDONED_AFTER);
  const left = (await strapi.db.query(BATCH).findMany({
    select: ['id'],
    where: { ...BEING_MADE, createdAt: { $lt: createdBefore } },
  })) as { id: number }[];
  for (const { id } of left) await discardBatch(id);
};

import type { InvitationDesign } from '../../../../shared/contracts/invitations';
import { rowsById } from '../../database/related';
import { createComposer, type CompiledMessages, type Composer } from '../../invitation-message';
import { BATCH } from '../tables';

/** What the mails of a batch are made from; nothing of it changes once the batch is there. */
export interface BatchToSend {
  senderName: string;
  senderEmail: string;
  reminders: { times: number; afterDays: number };
  /** @throws Error where the message cannot be made */
  compose: Composer;
}

interface StoredBatch {
  senderName: string;
  senderEmail: string;
  design: InvitationDesign;
  messages: CompiledMessages;
  reminderTimes: number | null;
  reminderAfterDays: number | null;
}

const READING = {
  select: [
    ...['senderName', 'senderEmail', 'design', 'messages', 'reminderTimes', 'reminderAfterDays'],
  ],
};

/** A message that cannot be made must not hold up those of other batches. */
const composerOf = ({ messages, design }: StoredBatch): Composer => {
  try {
    return createComposer(messages, design);
  } catch (error) {
    return () => {
      throw error;
    };
  }
};

/** Batches whose messages are kept in memory: each may hold pictures of half a megabyte. */
const KEPT = 8;

/** The batches that were sent from last. */
export class BatchCache {
  private readonly kept = new Map<number, BatchToSend>();

  /** A batch by its id; null where it is not there any more. */
  async get(id: number): Promise<BatchToSend | null> {
    const known = this.kept.get(id) ?? (await this.read(id));
    if (!known) return null;
    this.kept.delete(id);
    this.kept.set(id, known);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return known;
  }

  private async read(id: number): Promise<BatchToSend | null> {
    const stored = (await rowsById<StoredBatch>(BATCH, [id], READING)).get(id);
    if (!stored) return null;
    return {
      senderName: stored.senderName,
      senderEmail: stored.senderEmail,
      reminders: { times: stored.reminderTimes ?? 0, afterDays: stored.reminderAfterDays ?? 7 },
      compose: composerOf(stored),
    };
  }
}

import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

import type { z } from 'zod';

import type { PagedAnswer } from '../../../shared/contracts/common';
import type {
  batchesQuery,
  batchInvitationsQuery,
  InvitationBatch,
  InvitationRow,
} from '../../../shared/contracts/invitations';
import { getService } from '../services';
import { acceptLink, invitationsConfig } from './accept-link';
import { cancelBatch, pauseBatch, resumeBatch, retryBatch } from './batches/control';
import { countByState, expectedEnd } from './batches/progress';
import { findInvitations, iso } from './batches/rows';
import { findBatch, findBatches, type StoredBatch } from './batches/store';
import { countUnderWay, type UnderWay } from './batches/under-way';
import { revokeQueuedOfMembers } from './queue/revoke';
import { SendingWorker } from './worker';

export interface SendingService {
  /** The queue was added to: it is looked at now. To be called after the transaction has committed. */
  wake(): void;
  /** The address in a mail with which an invitation is accepted. */
  acceptLink(token: string): string;
  list(org: string, query: z.output<typeof batchesQuery>): Promise<PagedAnswer<InvitationBatch>>;
  get(org: string, batch: string): Promise<InvitationBatch>;
  invitations(
    org: string,
    batch: string,
    query: z.output<typeof batchInvitationsQuery>
  ): Promise<PagedAnswer<InvitationRow>>;
  /** @param organization its id */
  underWay(organization: number): Promise<UnderWay>;
  pause(org: string, batch: string): Promise<InvitationBatch>;
  resume(org: string, batch: string): Promise<InvitationBatch>;
  cancel(org: string, batch: string): Promise<InvitationBatch>;
  retry(org: string, batch: string, options: { uncertain: boolean }): Promise<InvitationBatch>;
  /**
   * Mails to these members that wait in the queue are not sent; invitations of which none was sent yet are revoked. Joins the caller's
   * transaction.
   */
  withhold(members: readonly number[]): Promise<void>;
  /** Begins to send in this process. */
  start(): void;
  /** Finishes what is being handed over. */
  stop(): Promise<void>;
}

/** Names this process among all on the database. */
const nodeName = () =>
  `${hostname().slice(0, 100)}:${process.pid}:${randomBytes(6).toString('hex')}`;

const toAnswers = async (batches: readonly StoredBatch[]): Promise<InvitationBatch[]> => {
  const counts = await countByState(batches.map(({ id }) => id));
  const now = new Date();
  const answers: InvitationBatch[] = [];
  for (const batch of batches) {
    const ofBatch = counts.get(batch.id)!;
    const end = await expectedEnd(batch, ofBatch, now, invitationsConfig());
    answers.push({
      documentId: batch.documentId,
      state: batch.state,
      senderName: batch.senderName ?? '',
      senderEmail: batch.senderEmail ?? '',
      subject: batch.subject,
      reminders: { times: batch.reminderTimes ?? 0, afterDays: batch.reminderAfterDays ?? 7 },
      scheduledAt: iso(batch.scheduledAt),
      startedAt: iso(batch.startedAt),
      finishedAt: iso(batch.finishedAt),
      createdAt: iso(batch.createdAt)!,
      createdBy: batch.adminName ?? '',
      counts: ofBatch,
      expectedEnd: iso(end),
    });
  }
  return answers;
};

/** Sends what the invitations' queue holds, and tells and steers how batches go on. */
export default (): SendingService => {
  let worker: SendingWorker | null = null;

  const find = async (org: string, documentId: string) => {
    const { id } = await getService('organizations').get(org);
    return { organization: id, batch: await findBatch(id, documentId) };
  };

  const service: SendingService = {
    wake: () => worker?.wake(),
    acceptLink,
    underWay: countUnderWay,

    async list(org, { page, pageSize }) {
      const { id } = await getService('organizations').get(org);
      const { batches, pagination } = await findBatches(id, page, pageSize);
      return { data: await toAnswers(batches), meta: { pagination } };
    },

    async get(org, documentId) {
      const { batch } = await find(org, documentId);
      return (await toAnswers([batch]))[0]!;
    },

    async invitations(org, documentId, query) {
      const { batch } = await find(org, documentId);
      return findInvitations(batch.id, query);
    },

    async pause(org, documentId) {
      const { organization, batch } = await find(org, documentId);
      await pauseBatch(organization, batch);
      return service.get(org, documentId);
    },

    async resume(org, documentId) {
      const { organization, batch } = await find(org, documentId);
      await resumeBatch(organization, batch, new Date());
      service.wake();
      return service.get(org, documentId);
    },

    async cancel(org, documentId) {
      const { organization, batch } = await find(org, documentId);
      await cancelBatch(organization, batch, new Date());
      return service.get(org, documentId);
    },

    async retry(org, documentId, { uncertain }) {
      const { organization, batch } = await find(org, documentId);
      await retryBatch(organization, batch, uncertain, new Date());
      service.wake();
      return service.get(org, documentId);
    },

    withhold: (members) => revokeQueuedOfMembers(members, new Date()),

    start() {
      if (worker) return;
      worker = new SendingWorker(nodeName());
      worker.start();
    },

    async stop() {
      const ending = worker;
      worker = null;
      await ending?.stop();
    },
  };
  return service;
};

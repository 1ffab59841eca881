import type { z } from 'zod';

import type { PagedAnswer } from '../../../../shared/contracts/common';
import type {
  batchInvitationsQuery,
  InvitationRow,
} from '../../../../shared/contracts/invitations';
import { INVITATION } from '../tables';

interface StoredRow extends Record<
  'nextAttemptAt' | 'sentAt' | 'expiresAt' | 'acceptedAt',
  string | Date | null
> {
  documentId: string;
  member: { documentId: string; displayName: string | null } | null;
  email: string | null;
  state: InvitationRow['state'];
  attempts: number | null;
  serverAnswer: string | null;
  reminders: number | null;
}

export const iso = (value: string | Date | null): string | null =>
  value === null ? null : new Date(value).toISOString();

const toRow = (stored: StoredRow): InvitationRow => ({
  documentId: stored.documentId,
  member: stored.member && {
    documentId: stored.member.documentId,
    name: stored.member.displayName ?? '',
  },
  email: stored.email ?? '',
  state: stored.state,
  attempts: stored.attempts ?? 0,
  serverAnswer: stored.serverAnswer,
  nextAttemptAt: iso(stored.nextAttemptAt),
  sentAt: iso(stored.sentAt),
  expiresAt: iso(stored.expiresAt),
  acceptedAt: iso(stored.acceptedAt),
  reminders: stored.reminders ?? 0,
});

/** The invitations of a batch, in the order in which they were made. */
export const findInvitations = async (
  batch: number,
  { state, page, pageSize }: z.output<typeof batchInvitationsQuery>
): Promise<PagedAnswer<InvitationRow>> => {
  const { results, pagination } = await strapi.db.query(INVITATION).findPage({
    select: [
      ...['id', 'documentId', 'email', 'state', 'attempts', 'serverAnswer', 'nextAttemptAt'],
      ...['sentAt', 'expiresAt', 'acceptedAt', 'reminders'],
    ],
    where: { batch: { id: batch }, ...(state ? { state } : {}) },
    populate: { member: { select: ['documentId', 'displayName'] } },
    orderBy: { id: 'asc' },
    page,
    pageSize,
  });
  return { data: (results as StoredRow[]).map(toRow), meta: { pagination } };
};

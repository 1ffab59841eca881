import type { Knex } from 'knex';

import type { MemberInvitation } from '../../../shared/contracts/invitations';
import { inBatches } from '../database/batches';
import { connection, type From } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { rowsById } from '../database/related';
import { uid } from '../plugin-id';

const INVITATION = uid('invitation');

interface StoredInvitation extends Record<
  'createdAt' | 'sentAt' | 'expiresAt' | 'acceptedAt',
  Date | null
> {
  documentId: string;
  state: MemberInvitation['state'];
  serverAnswer: string | null;
  reminders: number | null;
  batch: number | null;
}

interface StoredBatch {
  documentId: string;
  origin: string;
  adminName: string | null;
}

/** The newest invitation of each member that has any: `member` and `invitation` are ids. */
const newestInvitations = (from: From): Knex.QueryBuilder => {
  const link = linkTable(INVITATION, 'member');
  return from(link.table)
    .groupBy(link.target)
    .select(`${link.target} as member`)
    .max({ invitation: link.source });
};

/** A query of the ids of members who were ever invited. */
export const invitedMembers = (from: From): Knex.QueryBuilder => {
  const link = linkTable(INVITATION, 'member');
  return from(link.table).select(link.target);
};

/** A query of the ids of members whose newest invitation is in one of these states. */
export const membersWithNewestIn = (
  from: From,
  states: readonly MemberInvitation['state'][]
): Knex.QueryBuilder => {
  const link = linkTable(INVITATION, 'member');
  const newest = from(link.table).groupBy(link.target).max(link.source);
  return from(`${link.table} as l`)
    .join(`${tableOf(INVITATION)} as i`, 'i.id', `l.${link.source}`)
    .whereIn(`l.${link.source}`, newest)
    .whereIn(`i.${columnOf(INVITATION, 'state')}`, states)
    .select(`l.${link.target}`);
};

/** The id of the newest invitation of members, by the member's id. */
export const newestIds = async (members: readonly number[]): Promise<Map<number, number>> => {
  const link = linkTable(INVITATION, 'member');
  const from = await connection();
  const ids = new Map<number, number>();
  for (const batch of inBatches(members)) {
    const rows = (await newestInvitations(from).whereIn(link.target, batch)) as {
      member: number;
      invitation: number;
    }[];
    for (const { member, invitation } of rows) ids.set(Number(member), Number(invitation));
  }
  return ids;
};

const iso = (date: Date | null) => date && date.toISOString();

const toInvitation = (
  stored: StoredInvitation,
  batch: StoredBatch | undefined
): MemberInvitation => ({
  documentId: stored.documentId,
  state: stored.state,
  createdAt: iso(stored.createdAt)!,
  sentAt: iso(stored.sentAt),
  expiresAt: iso(stored.expiresAt),
  acceptedAt: iso(stored.acceptedAt),
  serverAnswer: stored.serverAnswer,
  reminders: stored.reminders ?? 0,
  invitedBy: batch?.adminName ?? '',
  batch: batch?.origin === 'wizard' ? batch.documentId : null,
});

/** The newest invitation of members, by the member's id; those who were never invited are left out. */
export const newestInvitationsOf = async (
  members: readonly number[]
): Promise<Map<number, MemberInvitation>> => {
  const newest = await newestIds(members);
  const invitations = await rowsById<StoredInvitation>(INVITATION, newest.values(), {
    select: [
      ...['documentId', 'state', 'serverAnswer', 'reminders'],
      ...['createdAt', 'sentAt', 'expiresAt', 'acceptedAt'],
    ],
    toOne: ['batch'],
  });
  const batches = await rowsById<StoredBatch>(
    uid('invitation-batch'),
    [...invitations.values()].map(({ batch }) => batch).filter((id) => id !== null),
    { select: ['documentId', 'origin', 'adminName'] }
  );
  const found = new Map<number, MemberInvitation>();
  for (const [member, id] of newest) {
    const stored = invitations.get(id);
    if (stored) found.set(member, toInvitation(stored, batches.get(stored.batch ?? 0)));
  }
  return found;
};

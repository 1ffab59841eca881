import type { z } from 'zod';

import type { invitationAction } from '../../../shared/contracts/invitations';
import type { MemberActionResult } from '../../../shared/contracts/member-actions';
import type { InvitationState } from '../../../shared/vocabulary';
import { inBatches } from '../database/batches';
import { inTransaction } from '../database/transaction';
import { connection } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';
import { rowsById } from '../database/related';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { readInvitees } from './invitees';
import { readContent } from './content';
import { addToBatch } from './make-batch';
import { newestIds } from './newest';
import { changeMemberState, openInvitations, revoke } from './open';

const INVITATION = uid('invitation');
const MEMBER = uid('member');

/** Mails after the first, whoever asks for them. */
const MAX_REMINDERS = 3;

interface Newest {
  id: number;
  member: number;
  state: InvitationState;
  reminders: number | null;
  batch: number | null;
}

const newestOf = async (members: readonly number[]): Promise<Newest[]> => {
  const ids = await newestIds(members);
  const rows = await rowsById<Omit<Newest, 'member'>>(INVITATION, ids.values(), {
    select: ['state', 'reminders'],
    toOne: ['batch'],
  });
  return [...ids].flatMap(([member, id]) => {
    const row = rows.get(id);
    return row ? [{ ...row, member }] : [];
  });
};

type Change = (organization: Organization, members: readonly number[]) => Promise<number>;

const audit = async (
  organization: number,
  action: 'invitation.sent-again' | 'invitation.reminded' | 'invitation.revoked',
  members: readonly number[],
  count: number
) => {
  if (count === 0) return;
  const one =
    members.length === 1
      ? (
          await rowsById<{ documentId: string; displayName: string }>(MEMBER, members, {
            select: ['documentId', 'displayName'],
          })
        ).get(members[0]!)
      : undefined;
  await getService('audit').record({
    organization,
    action,
    subject: one && { type: 'member', id: one.documentId, name: one.displayName },
    details: { count },
  });
};

/** What was sent last, with a new link, to those who have not accepted; those being handed over right now are left alone. */
const resend: Change = async (organization, members) => {
  const newest = (await newestOf(members)).filter(
    ({ state, batch }) => state !== 'accepted' && state !== 'sending' && batch !== null
  );
  const { invitees } = await readInvitees(
    organization,
    newest.map(({ member }) => member)
  );
  const batchOf = new Map(newest.map(({ member, batch }) => [member, batch!]));
  const groups = new Map<number, typeof invitees>();
  for (const invitee of invitees) {
    const batch = batchOf.get(invitee.member)!;
    const group = groups.get(batch);
    if (group) group.push(invitee);
    else groups.set(batch, [invitee]);
  }
  let changed = 0;
  for (const [batch, group] of groups) {
    const content = await readContent(batch);
    if (!content) continue;
    const again = group.map(({ member }) => member);
    changed += await addToBatch({
      organization: organization.id,
      origin: 'resend',
      content,
      invitees: group,
      activated: (_batch, invited) =>
        audit(organization.id, 'invitation.sent-again', again, invited),
    });
  }
  return changed;
};

/** Another mail with a link beside the older ones, to those who got the first and have not answered. */
const remind: Change = async (organization, members) => {
  const { invitees } = await readInvitees(organization, members);
  const states = ['sent', 'expired'];
  const due = (await newestOf(invitees.map(({ member }) => member))).filter(
    ({ state, reminders }) => states.includes(state) && (reminders ?? 0) < MAX_REMINDERS
  );
  const column = (attribute: string) => columnOf(INVITATION, attribute);
  const data = {
    ...{ state: 'queued', mail: 'reminder', priority: due.length > 1 ? 1 : 0, attempts: 0 },
    ...{ nextReminderAt: null, nextAttemptAt: null, serverAnswer: null },
    ...{ claimedBy: null, claimedUntil: null },
  };
  return inTransaction(async () => {
    const from = await connection();
    const now = new Date();
    let changed = 0;
    for (const batch of inBatches(due)) {
      const ids = batch.map(({ id }) => id);
      const columns = Object.entries({ ...data, queuedAt: now, updatedAt: now });
      const written = await from(tableOf(INVITATION))
        .whereIn('id', ids)
        .whereIn(column('state'), states)
        .update(Object.fromEntries(columns.map(([name, value]) => [column(name), value])));
      changed += Number(written);
    }
    const reminded = due.map(({ member }) => member);
    await audit(organization.id, 'invitation.reminded', reminded, changed);
    return changed;
  });
};

/** Those of the members that these invitations are for. */
const membersOf = async (invitations: readonly number[]) => {
  const rows = await rowsById<{ id: number; member: number | null }>(INVITATION, invitations, {
    select: [],
    toOne: ['member'],
  });
  return [...new Set([...rows.values()].flatMap(({ member }) => member ?? []))];
};

/** Links that were sent open nothing any more; members who were only invited are as they were before. */
const revokeAll: Change = (organization, members) =>
  inTransaction(async () => {
    const open: number[] = [];
    for (const batch of inBatches(members)) open.push(...(await openInvitations(batch)));
    const affected = await membersOf(open);
    await revoke(open);
    await changeMemberState(affected, 'invited', 'added');
    await audit(organization.id, 'invitation.revoked', affected, affected.length);
    return affected.length;
  });

const ACTIONS: Record<z.output<typeof invitationAction>['action'], Change> = {
  resend,
  remind,
  revoke: revokeAll,
};

/**
 * Does one thing to the invitations of one or many members.
 * @throws NotFoundError for a member that is none of this organization
 */
export const actOnInvitations = async (
  organization: Organization,
  { action, ...selection }: z.output<typeof invitationAction>
): Promise<MemberActionResult> => {
  const members = await getService('members').select(organization.id, selection);
  const changed = await ACTIONS[action](organization, members);
  if (changed > 0 && action !== 'revoke') getService('sending').wake();
  return { changed, unchanged: members.length - changed };
};

import { errors } from '@strapi/utils';

import type { AuditAction } from '../../../shared/contracts/audit';
import { FORMER_STATES } from '../../../shared/vocabulary';
import { uid } from '../plugin-id';
import { getService } from '../services';
import { assertAdministratorStaysOnDelete } from './last-administrator';
import { organizationOf } from './organization-boundary';

const MEMBER = uid('member');
const isFormer = (state: string | null) => FORMER_STATES.some((former) => former === state);

/** What the audit log calls a change of a member's state; null for one that it leaves to who makes it, such as an invitation. */
export const auditActionOf = (from: string | null, to: string): AuditAction | null => {
  if (from === to) return null;
  if (to === 'suspended') return 'member.suspended';
  if (to === 'left') return 'member.left';
  if (to === 'removed') return 'member.removed';
  const isBack = from === 'suspended' || isFormer(from);
  return isBack ? 'member.restored' : null;
};

/**
 * Refuses to bring back a member whose data were erased: there is nobody whom the row is about any more.
 * @throws ApplicationError (400) `member-erased`
 */
export const assertStaysErased = (
  rows: readonly Record<string, unknown>[],
  { state }: Record<string, unknown>
): void => {
  if (typeof state !== 'string' || isFormer(state)) return;
  const erased = rows.find(({ erasedAt }) => erasedAt);
  if (erased) throw memberErased(String(erased.displayName));
};

export const memberErased = (name: string) =>
  new errors.ApplicationError(
    `The personal data of ${name} were erased. Nothing can be put back; add the person as a new member.`,
    { code: 'member-erased', name }
  );

interface Before {
  accessRole?: string | null;
  state?: string | null;
}

/**
 * A membership that is written to be over ends, one that is written to go on is given back, and who is suspended gets no mail, whatever
 * wrote it.
 */
const followState = async (id: number, from: string | null, to: string, leftAt: unknown) => {
  if (to === 'suspended') await getService('sending').withhold([id]);
  if (isFormer(from) === isFormer(to)) return;
  if (isFormer(to)) {
    const at = typeof leftAt === 'string' || leftAt instanceof Date ? new Date(leftAt) : new Date();
    await getService('members').end([id], to as 'left' | 'removed', at);
    return;
  }
  const organization = await organizationOf(MEMBER, id);
  if (organization !== null) await getService('members').rejoin(organization, [id]);
};

/** What follows a member's new access role or state, when it was written by itself: what writes in bulk does the same itself. */
export const afterMemberWrite = async (
  id: number,
  before: Before,
  { accessRole, state, leftAt }: Record<string, unknown>
): Promise<void> => {
  if (typeof accessRole === 'string' && accessRole !== before.accessRole) {
    await getService('audit').recordAccessRoleChange(id, before.accessRole ?? null, accessRole);
  }
  const from = before.state ?? null;
  const action = typeof state === 'string' ? auditActionOf(from, state) : null;
  if (action) await getService('audit').recordMember(id, action, { from, to: state });
  if (typeof state === 'string') await followState(id, from, state, leftAt);
};

interface StoredMember extends Before {
  id: number;
  documentId: string;
  displayName: string | null;
  organization: { id: number } | null;
}

/** Before members are deleted: their organization keeps an administrator, and the audit log tells who took them out. */
export const beforeMembersAreDeleted = async (where: object): Promise<void> => {
  const members = (await strapi.db.query(MEMBER).findMany({
    select: ['id', 'documentId', 'displayName', 'accessRole', 'state'],
    where,
    populate: { organization: { select: ['id'] } },
  })) as StoredMember[];
  await assertAdministratorStaysOnDelete(members);
  for (const { documentId, displayName, state, organization } of members) {
    if (!organization) continue;
    await getService('audit').record({
      organization: organization.id,
      action: 'member.removed',
      subject: { type: 'member', id: documentId, name: displayName ?? '' },
      details: { from: state ?? null, deleted: true },
    });
  }
};

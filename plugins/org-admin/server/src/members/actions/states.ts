import type { MemberState } from '../../../../shared/vocabulary';
import { bulkUpdate } from '../../database/bulk-write';
import { memberErased } from '../../domain/member-changes';
import { uid } from '../../plugin-id';
import { getService } from '../../services';
import { rejoin } from '../leaving/rejoin';
import { isFormer, isPresent, type StoredMember } from '../stored-member';

const MEMBER = uid('member');

/** States of an invitation whose link works, or will. */
const OPEN_INVITATIONS = new Set<string>(['queued', 'sending', 'sent', 'failed', 'uncertain']);

/** What a member is told as who is suspended or brought back: from one state to another. */
interface Move {
  member: StoredMember;
  to: MemberState;
}

const move = async (
  organization: number,
  action: 'member.suspended' | 'member.restored',
  moves: readonly Move[]
) => {
  await bulkUpdate(
    MEMBER,
    moves.map(({ member: { id }, to }) => ({ id, data: { state: to } }))
  );
  await getService('audit').recordMembers(
    organization,
    action,
    moves.map(({ member: { documentId, displayName, state }, to }) => ({
      documentId,
      name: displayName,
      details: { from: state, to },
    }))
  );
};

/**
 * Suspends members; what is queued for them is not sent.
 * @returns how many were suspended
 */
export const suspend = async (
  organization: number,
  members: readonly StoredMember[]
): Promise<number> => {
  const moves = members.filter(isPresent).map((member): Move => ({ member, to: 'suspended' }));
  await getService('sending').withhold(moves.map(({ member }) => member.id));
  await move(organization, 'member.suspended', moves);
  return moves.length;
};

/** Who was active is active again, who was invited and can still accept is invited, and everybody else can be invited. */
const stateBeforeSuspension = (
  { user, joinedAt }: StoredMember,
  invitation: string | undefined
): MemberState => {
  if (user !== null && joinedAt !== null) return 'active';
  return invitation !== undefined && OPEN_INVITATIONS.has(invitation) ? 'invited' : 'added';
};

/**
 * Brings back members who are suspended or no longer there.
 * @returns how many were brought back
 * @throws ApplicationError (400) `member-erased` where there is nobody else to bring back
 */
export const restore = async (
  organization: number,
  members: readonly StoredMember[]
): Promise<number> => {
  const suspended = members.filter(({ state }) => state === 'suspended');
  const former = members.filter((member) => isFormer(member) && !member.erasedAt);
  const erased = members.find(({ erasedAt }) => erasedAt);
  if (erased && suspended.length + former.length === 0) throw memberErased(erased.displayName);

  const invitations = await getService('invitations').newestOf(suspended.map(({ id }) => id));
  const moves = [
    ...suspended.map((member): Move => ({
      member,
      to: stateBeforeSuspension(member, invitations.get(member.id)?.state),
    })),
    ...former.map((member): Move => ({ member, to: 'added' })),
  ];
  await rejoin(
    organization,
    former.map(({ id }) => id)
  );
  await move(organization, 'member.restored', moves);
  return moves.length;
};

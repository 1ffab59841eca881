import type { MemberProfile } from '../../../../shared/contracts/members';
import type { MemberInvitation } from '../../../../shared/contracts/invitations';
import type { InvitationState, MemberState } from '../../../../shared/vocabulary';

/** Whether the membership is over. */
export const isFormer = (state: MemberState): boolean => state === 'left' || state === 'removed';

type Known = Pick<MemberProfile, 'state'> & { erasedAt?: string | null };

export const canSuspend = ({ state }: Known): boolean =>
  state === 'added' || state === 'invited' || state === 'active';

/** A former member of whom nothing personal is left cannot come back. */
export const canRestore = ({ state, erasedAt }: Known): boolean =>
  state === 'suspended' || (isFormer(state) && !erasedAt);

export const canRemove = ({ state }: Known): boolean => !isFormer(state);

export const canErase = ({ state, erasedAt }: Known): boolean => isFormer(state) && !erasedAt;

/** Active members have accepted already, suspended ones are kept out. */
export const canInvite = ({ state }: Known): boolean => state === 'added' || state === 'invited';

/** Reminders after the first mail, at most. */
export const MAX_REMINDERS = 3;

const RESENDABLE: readonly InvitationState[] = [
  'sent',
  'failed',
  'uncertain',
  'expired',
  'revoked',
];
const REVOCABLE: readonly InvitationState[] = ['queued', 'sending', 'sent', 'failed', 'uncertain'];

/** What can be done with a member's newest invitation. */
export const invitationActions = (
  member: Known,
  invitation: Pick<MemberInvitation, 'state' | 'reminders'>
) => {
  const open = canInvite(member);
  const { state, reminders } = invitation;
  return {
    resend: open && RESENDABLE.includes(state),
    remind: open && state === 'sent' && reminders < MAX_REMINDERS,
    revoke: open && REVOCABLE.includes(state),
  };
};

/** When the invitation came into its state, as far as that is known. */
export const invitationDate = ({
  createdAt,
  sentAt,
  acceptedAt,
}: Pick<MemberInvitation, 'createdAt' | 'sentAt' | 'acceptedAt'>): string =>
  acceptedAt ?? sentAt ?? createdAt;

/** Whether its state will change by itself before long. */
export const isUnderWay = (invitation: Pick<MemberInvitation, 'state'> | null): boolean =>
  invitation?.state === 'queued' || invitation?.state === 'sending';

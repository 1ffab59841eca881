import type { InvitationCounts } from '../../../../shared/contracts/invitations';
import type { InvitationState } from '../../../../shared/vocabulary';

/** The states in the order in which a bar shows them, done ones first, each with its color of the theme. */
export const STATE_COLORS = [
  { state: 'accepted', color: 'success600' },
  { state: 'sent', color: 'primary600' },
  { state: 'uncertain', color: 'warning500' },
  { state: 'failed', color: 'danger500' },
  { state: 'expired', color: 'neutral500' },
  { state: 'revoked', color: 'neutral400' },
  { state: 'sending', color: 'primary200' },
  { state: 'queued', color: 'neutral200' },
] as const satisfies readonly { state: InvitationState; color: string }[];

/** Those whose first mail is no longer waiting. */
export const doneOf = ({ total, queued, sending }: InvitationCounts): number =>
  total - queued - sending;

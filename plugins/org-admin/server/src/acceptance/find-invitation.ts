import type { InvitationDesign } from '../../../shared/contracts/invitations';
import type { InvitationState, MemberState } from '../../../shared/vocabulary';
import { findToken } from '../invitation-tokens';
import { uid } from '../plugin-id';
import { getService } from '../services';
import type { LinkRefusal } from './refusals';

/** An invitation as its link finds it. */
export interface FoundInvitation {
  id: number;
  documentId: string;
  state: InvitationState;
  /** The address that was invited. */
  email: string | null;
  language: string | null;
  createdAt: string;
  expiresAt: string | null;
  member: {
    id: number;
    documentId: string;
    firstName: string;
    lastName: string;
    displayName: string;
    state: MemberState;
    joinedAt: string | null;
    /** The account that the member had before, where it comes back. */
    user: { id: number } | null;
  };
  organization: {
    id: number;
    documentId: string;
    name: string;
    language: string | null;
    timezone: string | null;
  };
  batch: {
    senderName: string | null;
    senderEmail: string | null;
    design: Partial<InvitationDesign> | null;
  } | null;
}

/** What a token leads to: an invitation that can be accepted, or why not, with the invitation where there is one. */
export type Finding =
  | { refusal: null; invitation: FoundInvitation }
  | { refusal: LinkRefusal; invitation: FoundInvitation | null };

/** Invitations that can be accepted: whatever became of the sending, whoever has the link got the mail. */
export const OPEN_INVITATIONS: readonly InvitationState[] = [
  'queued',
  'sending',
  'sent',
  'failed',
  'uncertain',
];

/** Members who can become active by an invitation; those who left or were removed must be restored first. */
export const INVITABLE_MEMBERS: readonly MemberState[] = ['added', 'invited'];

const read = async (id: number) => {
  const found = (await strapi.db.query(uid('invitation')).findOne({
    where: { id },
    populate: {
      member: { populate: { user: { select: ['id'] } } },
      organization: true,
      batch: true,
    },
  } as never)) as unknown as FoundInvitation | null;
  return found?.member && found.organization ? found : null;
};

/** A link that is void was replaced where the member has a newer one, and withdrawn where it has none. */
const whyVoid = async ({ documentId, member }: FoundInvitation): Promise<LinkRefusal> => {
  const newest = (await getService('invitations').newestOf([member.id])).get(member.id);
  if (!newest || newest.documentId === documentId || newest.state === 'revoked') {
    return 'invitation-revoked';
  }
  return newest.state === 'accepted' ? 'invitation-used' : 'invitation-replaced';
};

const refusalOf = async (
  invitation: FoundInvitation,
  isVoid: boolean
): Promise<LinkRefusal | null> => {
  const { state, member, expiresAt, email } = invitation;
  if (state === 'accepted') return 'invitation-used';
  if (isVoid || state === 'revoked' || !email) return whyVoid(invitation);
  if (member.state === 'active') return 'invitation-used';
  if (!INVITABLE_MEMBERS.includes(member.state)) return 'invitation-revoked';
  if (state === 'expired' || (expiresAt && new Date(expiresAt) <= new Date())) {
    return 'invitation-expired';
  }
  return null;
};

/** Finds what a link leads to, whatever the token looks like. Changes nothing. */
export const findInvitation = async (token: string): Promise<Finding> => {
  const known = await findToken(token);
  const invitation = known && (await read(known.invitation));
  if (!invitation) return { refusal: 'invitation-invalid', invitation: null };
  const refusal = await refusalOf(invitation, known.isVoid);
  return { refusal, invitation };
};

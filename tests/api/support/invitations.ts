import { keepTokens, newToken } from '../../../plugins/org-admin/server/src/invitation-tokens';
import type { TestApp } from './app';
import { make, type Made } from './factories';

export interface Invited extends Made {
  token: string;
  /** Where the link leads to. */
  path: string;
}

const IN_A_WEEK = 7 * 24 * 60 * 60 * 1000;

export interface InvitationOptions {
  email: string;
  /** Attributes of the invitation. */
  invitation?: Record<string, unknown>;
  /** Attributes of its batch. */
  batch?: Record<string, unknown>;
}

/** An invitation of a member that was sent already, with the token that its mail held. */
export const invite = async (
  app: TestApp,
  organization: Made,
  member: Made,
  { email, invitation = {}, batch = {} }: InvitationOptions
): Promise<Invited> => {
  const sentWith = await make(app, 'invitation-batch', {
    organization: organization.documentId,
    state: 'completed',
    origin: 'member',
    senderName: 'Ada Lovelace',
    senderEmail: 'ada@example.com',
    design: {},
    ...batch,
  });
  const made = await make(app, 'invitation', {
    organization: organization.documentId,
    member: member.documentId,
    batch: sentWith.documentId,
    state: 'sent',
    email,
    language: 'en',
    values: {},
    expiresAt: new Date(Date.now() + IN_A_WEEK),
    ...invitation,
  });
  const token = newToken();
  await keepTokens([{ invitation: made.id, token }]);
  return { ...made, token, path: `/api/org-admin/invitations/${token}` };
};

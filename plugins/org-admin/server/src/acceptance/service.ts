import type {
  AcceptedInvitation,
  InvitationDescription,
} from '../../../shared/contracts/acceptance';
import type { PluginConfig } from '../config';
import { inTransaction } from '../database/transaction';
import { PLUGIN_ID } from '../plugin-id';
import { getService } from '../services';
import { tokens, type Account } from '../users-permissions';
import { createAttempts, type Attempts } from './attempts';
import { checkNothing, chooseAccount, hasAccount, type Credentials } from './choose-account';
import { findInvitation, type Finding, type FoundInvitation } from './find-invitation';
import { join, Overtaken } from './join';
import { languageOf } from '../invitation-message';
import { linkRefused } from './refusals';
import { announceAcceptance } from './webhook';

const ATTEMPTS = 5;
const DAY = 24 * 60 * 60 * 1000;

export interface Accepted {
  invitation: FoundInvitation;
  account: Account;
  isNewAccount: boolean;
}

export interface AcceptanceService {
  attempts: Attempts;
  /** What a link leads to. Changes nothing. */
  find(token: string): Promise<Finding>;
  /** An invitation as a front end shows it. */
  describe(invitation: FoundInvitation): Promise<InvitationDescription>;
  /**
   * Makes an active member of who was invited, with a new account or one that is there.
   * @throws ApplicationError and ValidationError with the codes of the contract
   */
  accept(token: string, credentials: Credentials): Promise<Accepted>;
  /** What a front end gets of it, with a log-in. */
  logIn(accepted: Accepted): Promise<AcceptedInvitation>;
}

/** When a link ends; until a mail of it has gone out, as if it went out when it was written. */
const endOf = ({ expiresAt, createdAt }: FoundInvitation): Date => {
  if (expiresAt) return new Date(expiresAt);
  const { validDays } = strapi
    .plugin(PLUGIN_ID)
    .config('invitations') as PluginConfig['invitations'];
  return new Date(new Date(createdAt).getTime() + validDays * DAY);
};

const openInvitation = async (token: string): Promise<FoundInvitation> => {
  const { refusal, invitation } = await findInvitation(token);
  if (refusal === null) return invitation;
  await checkNothing();
  throw linkRefused(refusal);
};

const acceptOnce = async (token: string, credentials: Credentials): Promise<Accepted> => {
  const invitation = await openInvitation(token);
  const chosen = await chooseAccount(invitation, credentials);
  const account = await inTransaction(() => join(invitation, chosen));
  return { invitation, account, isNewAccount: chosen.isNew };
};

export default (): AcceptanceService => ({
  attempts: createAttempts(),
  find: findInvitation,

  async describe(invitation) {
    const { organization, member, email } = invitation;
    return {
      organization: { documentId: organization.documentId, name: organization.name },
      member: { firstName: member.firstName, lastName: member.lastName, email: email ?? '' },
      language: languageOf(invitation.language, organization.language),
      expiresAt: endOf(invitation).toISOString(),
      hasAccount: await hasAccount(invitation),
    };
  },

  async accept(token, credentials) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const accepted = await acceptOnce(token, credentials);
        await getService('accounts').loggedIn(accepted.account.id);
        await announceAcceptance(accepted.invitation);
        return accepted;
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error;
      }
    }
  },

  async logIn({ invitation: { organization, member }, account }) {
    return {
      organization: { documentId: organization.documentId, name: organization.name },
      member: { documentId: member.documentId, name: member.displayName },
      jwt: await tokens().issue({ id: account.id }),
    };
  },
});

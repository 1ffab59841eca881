import type { Core } from '@strapi/strapi';

import type { FoundInvitation } from './find-invitation';

/** The webhook event of an invitation that was accepted. */
const EVENT = 'members.invitation-accepted';

/** To be called in `bootstrap`. */
export const registerAcceptanceWebhook = (strapi: Core.Strapi): void => {
  strapi.get('webhookStore').addAllowedEvent('MEMBERS_INVITATION_ACCEPTED', EVENT);
};

export const announceAcceptance = ({ documentId, organization, member }: FoundInvitation): void => {
  void strapi.eventHub.emit(EVENT, {
    organization: { documentId: organization.documentId, name: organization.name },
    member: { documentId: member.documentId, name: member.displayName },
    invitation: documentId,
  });
};

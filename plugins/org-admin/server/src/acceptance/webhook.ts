import { getService } from '../services';
import type { FoundInvitation } from './find-invitation';

export const announceAcceptance = ({
  documentId,
  organization,
  member,
}: FoundInvitation): Promise<void> =>
  getService('webhooks').announce('members.invitation-accepted', organization.id, {
    member: { documentId: member.documentId, name: member.displayName },
    invitation: documentId,
  });

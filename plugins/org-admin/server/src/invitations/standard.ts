import { compileMessages } from '../invitation-message';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { readInvitees } from './invitees';
import { contentOf } from './content';
import { addToBatch } from './make-batch';
import { findMessage } from './settings';

/** Sends the message that is remembered for the organization, or the standard texts, at once. */
export const inviteStandard = async (
  organization: Organization,
  members: readonly number[]
): Promise<void> => {
  const { invitees } = await readInvitees(organization, members);
  if (invitees.length === 0) return;
  const { message } = await findMessage(organization);
  await addToBatch({
    organization: organization.id,
    origin: 'member',
    content: contentOf(message, await compileMessages(message, organization)),
    invitees,
    activated: (batch, count) =>
      getService('audit').record({
        organization: organization.id,
        action: 'invitation-batch.created',
        subject: { type: 'invitation-batch', id: batch.documentId, name: message.subject ?? '' },
        details: { invited: count },
      }),
  });
  getService('sending').wake();
};

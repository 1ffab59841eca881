import { errors } from '@strapi/utils';
import type { z } from 'zod';

import type { createInvitationBatch, InvitationBatch } from '../../../shared/contracts/invitations';
import { assertSendable, compileMessages } from '../invitation-message';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { readInvitees, selectInvitees } from './invitees';
import { contentOf } from './content';
import { makeBatch } from './make-batch';
import { saveMessage } from './settings';

type Input = z.output<typeof createInvitationBatch>;

const DAY = 24 * 60 * 60 * 1000;
const MAX_DAYS_AHEAD = 366;

const timeOf = (at: string | undefined): Date | null => {
  if (at === undefined) return null;
  const time = new Date(at);
  if (time.getTime() > Date.now() + MAX_DAYS_AHEAD * DAY) {
    throw new errors.ValidationError('at: lies over a year ahead. Choose an earlier time.', {
      code: 'scheduled-too-far',
    });
  }
  return time;
};

/**
 * Invites many, now or at a time, and remembers the message for the organization.
 * @throws ValidationError for a message that cannot be sent; ApplicationError `nobody-to-invite`; NotFoundError for a member or an
 * import that is none of this organization
 */
export const sendBatch = async (
  organization: Organization,
  { at, ...input }: Input
): Promise<{ batch: InvitationBatch; skipped: number }> => {
  const { senderName, senderEmail, subject, body, design, reminders } = input;
  const message = { senderName, senderEmail, subject, body, design, reminders };
  const time = timeOf(at);
  assertSendable(message);
  const messages = await compileMessages(message, organization);
  const members = await selectInvitees(organization.id, input);
  const { invitees, skipped } = await readInvitees(organization, members);
  if (invitees.length === 0) {
    throw new errors.ApplicationError(
      'None of these members can be invited: they are active already, suspended, or gone. Choose others.',
      { code: 'nobody-to-invite', skipped }
    );
  }
  await saveMessage(organization.id, message);
  const { documentId } = await makeBatch({
    organization: organization.id,
    origin: 'wizard',
    content: contentOf(message, messages),
    invitees,
    at: time,
    activated: (batch, invited) =>
      getService('audit').record({
        organization: organization.id,
        action: 'invitation-batch.created',
        subject: { type: 'invitation-batch', id: batch.documentId, name: subject ?? '' },
        details: { invited, skipped, ...(time ? { at: time.toISOString() } : {}) },
      }),
  });
  getService('sending').wake();
  return { batch: await getService('sending').get(organization.documentId, documentId), skipped };
};

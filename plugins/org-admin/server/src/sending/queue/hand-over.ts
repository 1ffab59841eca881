import { languageOf } from '../../invitation-message';
import { mailDomain, sendMail, type OutgoingMail } from '../../mail';
import { acceptLink } from '../accept-link';
import type { BatchToSend } from '../batches/batch-cache';
import { outcomeOf, SENT, type Outcome } from '../outcome';
import type { ClaimedInvitation } from './claims';

/** Of the first mail of an invitation, at every attempt: a server that gets it twice can tell. */
const messageIdOf = ({ messageId, documentId }: ClaimedInvitation): string =>
  messageId ?? `<${documentId}@${mailDomain()}>`;

/** A reminder is a mail of its own, which names the first as the one that it follows. */
const identityOf = (invitation: ClaimedInvitation) => {
  const first = messageIdOf(invitation);
  if (invitation.mail === 'invitation') return { messageId: first };
  const number = (invitation.reminders ?? 0) + 1;
  return { messageId: first.replace(/(?=@[^@]*$)/, `-r${number}`), inReplyTo: first };
};

const compose = (
  invitation: ClaimedInvitation,
  batch: BatchToSend,
  token: string
): OutgoingMail => {
  const { firstName = '', lastName = '' } = invitation.values ?? {};
  const language = languageOf(invitation.language, '');
  const { subject, html, text, attachments } = batch.compose(language, invitation.mail, {
    firstName,
    lastName,
    link: acceptLink(token),
  });
  return {
    fromName: batch.senderName,
    replyTo: batch.senderEmail,
    to: invitation.email,
    subject,
    text,
    html,
    attachments,
    ...identityOf(invitation),
    // RFC 3834: so that nobody's holiday answers by itself.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};

/** Hands one mail to the mail server, and tells what came of it. Never throws. */
export const handOver = async (
  invitation: ClaimedInvitation,
  batch: BatchToSend,
  token: string
): Promise<Outcome> => {
  let mail: OutgoingMail;
  try {
    mail = compose(invitation, batch, token);
  } catch (error) {
    strapi.log.error(error);
    return { kind: 'refused', answer: `The message could not be made: ${String(error)}` };
  }
  try {
    await sendMail(mail);
    return SENT;
  } catch (error) {
    return outcomeOf(error);
  }
};

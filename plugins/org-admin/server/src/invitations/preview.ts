import { randomBytes } from 'node:crypto';

import { errors } from '@strapi/utils';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';

import type { InvitationPreview, previewInvitation } from '../../../shared/contracts/invitations';
import { holdsLink, unknownFieldsIn } from '../../../shared/invitation-fields';
import { currentActor, currentPerson } from '../access/actor';
import { rowsById } from '../database/related';
import {
  assertSendable,
  compileMail,
  composeMail,
  contentIdOf,
  createAttachments,
  languageOf,
  PICTURE_FIELDS,
} from '../invitation-message';
import { fromAddress, mailDomain, sendMail } from '../mail';
import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import { getService } from '../services';

export type PreviewRequest = z.output<typeof previewInvitation>;

/** No token at all: the link leads to where invitations are accepted, and opens none. */
const NO_TOKEN = 'preview';

interface StoredMember {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  language: string | null;
}

/** The message as one member would get it. */
const composeFor = async (organization: Organization, { member, ...message }: PreviewRequest) => {
  const ids = await getService('members').select(organization.id, { members: [member] });
  const rows = await rowsById<StoredMember>(uid('member'), ids, {
    select: ['firstName', 'lastName', 'email', 'language'],
  });
  const { firstName, lastName, email, language: own } = rows.get(ids[0]!)!;
  const language = languageOf(own, organization.language);
  const compiled = await compileMail(message, organization, language, 'invitation');
  const mail = composeMail(compiled, {
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    link: getService('sending').acceptLink(NO_TOKEN),
  });
  return { message, mail, language, email: email ?? '' };
};

/** @throws ValidationError where a picture is none; NotFoundError where there is no such member */
export const preview = async (
  organization: Organization,
  request: PreviewRequest
): Promise<InvitationPreview> => {
  const { message, mail, language, email } = await composeFor(organization, request);
  // A browser does not know the attachments of a mail.
  const html = PICTURE_FIELDS.reduce(
    (text, field) => text.replaceAll(`cid:${contentIdOf(field)}`, message.design[field] ?? ''),
    mail.html
  );
  return {
    ...mail,
    html,
    language,
    from: `${message.senderName} <${fromAddress()}>`,
    replyTo: message.senderEmail,
    to: email,
    unknownFields: unknownFieldsIn(message.subject, message.body),
    hasLink: message.body === null || holdsLink(message.body),
  };
};

/** Test mails of one administrator, in this process. */
const limiter = new RateLimiterMemory({ points: 10, duration: 10 * 60 });

const limit = async (administrator: string) => {
  try {
    await limiter.consume(administrator);
  } catch {
    throw new errors.RateLimitError('Too many test mails in a short time. Wait some minutes.', {
      code: 'too-many-test-mails',
    });
  }
};

const MAX_ANSWER = 300;

const notSent = (error: unknown) => {
  const { response, message } = error as { response?: unknown; message?: unknown };
  const answer = String(response ?? message ?? error).slice(0, MAX_ANSWER);
  return new errors.ApplicationError(`The mail server did not take the message: ${answer}`, {
    code: 'mail-not-sent',
    answer,
  });
};

/**
 * Sends the message to the person who asks for it, and to nobody else.
 * @throws ValidationError for a message that cannot be sent; RateLimitError (429); ApplicationError `mail-not-sent`
 */
export const sendTest = async (
  organization: Organization,
  request: PreviewRequest
): Promise<{ to: string }> => {
  const person = currentPerson();
  if (!person) {
    throw new errors.PolicyError(
      'A test mail goes to who asks for it: an API token has no address.',
      {
        code: 'account-required',
      }
    );
  }
  assertSendable(request);
  const { message, mail } = await composeFor(organization, request);
  await limit(currentActor().id ?? person.email);
  try {
    await sendMail({
      ...mail,
      fromName: message.senderName,
      replyTo: message.senderEmail,
      to: person.email,
      messageId: `<test.${randomBytes(12).toString('hex')}@${mailDomain()}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: createAttachments(message.design),
    });
  } catch (error) {
    throw notSent(error);
  }
  return { to: person.email };
};

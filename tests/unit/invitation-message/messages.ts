import {
  invitationMessage,
  type InvitationMessage,
} from '../../../plugins/org-admin/shared/contracts/invitations';
import type { InvitationMail, Language } from '../../../plugins/org-admin/shared/vocabulary';
import {
  compileMessages,
  createComposer,
  type PersonalValues,
} from '../../../plugins/org-admin/server/src/invitation-message';

export const LINK = 'https://example.org/accept/AbC_-123?a=1&b=2';

/** A message as the contract reads it. */
export const messageOf = (given: Partial<InvitationMessage> = {}) =>
  invitationMessage.parse({
    senderName: 'Maria de Vries',
    senderEmail: 'maria@example.org',
    ...given,
  });

export interface Composing extends Partial<PersonalValues> {
  organization?: string;
  language?: Language;
  mail?: InvitationMail;
  validDays?: number;
}

/** The mail that one person gets. */
export const compose = async (
  given: Partial<InvitationMessage> = {},
  {
    organization = 'De Brug',
    language = 'en',
    mail = 'invitation',
    validDays = 14,
    ...values
  }: Composing = {}
) => {
  const message = messageOf(given);
  const compiled = await compileMessages(message, { name: organization }, validDays);
  // As it comes from the database.
  const stored = JSON.parse(JSON.stringify(compiled));
  return createComposer(stored, message.design)(language, mail, {
    firstName: 'Ann',
    lastName: 'Berg',
    link: LINK,
    ...values,
  });
};

/** The HTML of the part that the administrator typed. */
export const bodyOf = (html: string) =>
  [...html.matchAll(/class="words"[\s\S]*?<div[^>]*>([\s\S]*?)<\/div>/g)][1]![1]!
    .replace(/ style="[^"]*"/g, '')
    .trim();

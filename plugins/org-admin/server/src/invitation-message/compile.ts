import type {
  InvitationField,
  ParsedInvitationMessage,
} from '../../../shared/contracts/invitations';
import { safeInHeader } from '../../../shared/contracts/invitations';
import {
  INVITATION_MAILS,
  type InvitationMail,
  type Language,
  LANGUAGES,
} from '../../../shared/vocabulary';
import type { PluginConfig } from '../config';
import { PLUGIN_ID } from '../plugin-id';
import { encodeValue, escapeHtml } from './encode';
import { layOut, linkColor } from './layout';
import { parseMarkdown } from './markdown';
import { type Form, Markers } from './markers';
import { readPictures } from './pictures';
import { plainText } from './plain-text';
import { renderMjml } from './render-mjml';
import { WORDS } from './translations';

/** Fields that have another value for every person. */
export type PersonalField = 'firstName' | 'lastName' | 'link';
/** A finished piece of a mail, or the place of a value. */
export type Part = string | { field: PersonalField; form: Form };

/** A mail without what is personal: plain JSON. To compose one is to put values between its parts. */
export interface CompiledMail {
  subject: Part[];
  html: Part[];
  text: Part[];
}

/** Pictures are not in it. */
export type CompiledMessages = Record<Language, Record<InvitationMail, CompiledMail>>;

const configuredDays = () =>
  (strapi.plugin(PLUGIN_ID).config('invitations') as PluginConfig['invitations']).validDays;

/** Puts what is the same for everybody in its places, and joins what then stands side by side. */
const fillConstants = (
  parts: ReturnType<Markers['split']>,
  constants: Partial<Record<InvitationField, string>>,
  target: 'html' | 'plain'
): Part[] => {
  const filled: Part[] = [];
  for (const part of parts) {
    let next: Part;
    if (typeof part === 'string') next = part;
    else {
      const value = constants[part.field];
      next =
        value === undefined
          ? { field: part.field as PersonalField, form: part.form }
          : encodeValue(value, part.form, target);
    }
    const last = filled.at(-1);
    if (typeof next === 'string' && typeof last === 'string')
      filled[filled.length - 1] = last + next;
    else filled.push(next);
  }
  return filled;
};

/** Compiles one mail in one language. */
export const compileMail = async (
  message: ParsedInvitationMessage,
  organization: { name: string },
  language: Language,
  mail: InvitationMail,
  validDays: number = configuredDays()
): Promise<CompiledMail> => {
  const words = WORDS[language];
  const markers = new Markers();
  const constants = {
    organization: safeInHeader(organization.name),
    sender: safeInHeader(message.senderName),
  };
  const sentence = (key: keyof typeof words) =>
    markers.mark(
      words[key]
        .replaceAll('{senderEmail}', message.senderEmail)
        .replaceAll('{days}', String(validDays))
    );

  const isReminder = mail === 'reminder';
  const subject =
    (isReminder ? words.reminderSubject : '') + markers.mark(message.subject ?? words.subject);
  const lead = isReminder ? `${words.reminderLead}\n\n` : '';
  const body = parseMarkdown(
    lead + markers.mark(message.body ?? words.body),
    markers,
    linkColor(message.design)
  );
  const footer = [sentence('why'), sentence(validDays === 1 ? 'validForOneDay' : 'validForDays')];

  const html = await renderMjml(
    layOut(
      {
        title: markers.of('organization'),
        preheader: isReminder ? words.reminderLead : sentence('preheader'),
        organization: markers.of('organization'),
        body: body.html(),
        buttonText: escapeHtml(message.design.buttonText ?? words.buttonText),
        link: markers.of('link', 'address'),
        footer: footer.map(escapeHtml),
      },
      message.design,
      readPictures(message.design),
      language
    )
  );
  const text = [markers.of('organization'), plainText(body.tokens), '-- ', ...footer];
  return {
    subject: fillConstants(markers.split(subject), constants, 'plain'),
    html: fillConstants(markers.split(html), constants, 'html'),
    text: fillConstants(
      markers.split(`${text.slice(0, 2).join('\n\n')}\n\n${text.slice(2).join('\n')}\n`),
      constants,
      'plain'
    ),
  };
};

/**
 * Compiles what is sent, in every language: the same for all, so that sending thousands is only putting values in their places.
 * @param validDays left out, those of the configuration
 * @throws ValidationError where a picture of the design is none
 */
export const compileMessages = async (
  message: ParsedInvitationMessage,
  organization: { name: string },
  validDays: number = configuredDays()
): Promise<CompiledMessages> => {
  const compiled: Partial<Record<Language, Record<InvitationMail, CompiledMail>>> = {};
  for (const language of LANGUAGES) {
    const mails: Partial<Record<InvitationMail, CompiledMail>> = {};
    for (const mail of INVITATION_MAILS) {
      mails[mail] = await compileMail(message, organization, language, mail, validDays);
    }
    compiled[language] = mails as Record<InvitationMail, CompiledMail>;
  }
  return compiled as CompiledMessages;
};

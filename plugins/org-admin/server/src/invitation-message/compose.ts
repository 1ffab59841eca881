import { type InvitationDesign, safeInHeader } from '../../../shared/contracts/invitations';
import type { InvitationMail, Language } from '../../../shared/vocabulary';
import type { CompiledMail, CompiledMessages, Part, PersonalField } from './compile';
import { encodeValue } from './encode';
import { contentIdOf, type Picture, type PictureField, readPictures } from './pictures';

export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
  attachments: { filename: string; content: Buffer; contentType: string; cid: string }[];
}

export interface PersonalValues {
  firstName: string;
  lastName: string;
  link: string;
}

export type Composer = (
  language: Language,
  mail: InvitationMail,
  values: PersonalValues
) => ComposedMail;

const fill = (
  parts: readonly Part[],
  values: Record<PersonalField, string>,
  target: 'html' | 'plain'
) => {
  let text = '';
  for (const part of parts) {
    text += typeof part === 'string' ? part : encodeValue(values[part.field], part.form, target);
  }
  return text;
};

/** One mail to one person, without its pictures. */
export const composeMail = (
  mail: CompiledMail,
  { firstName, lastName, link }: PersonalValues
): Omit<ComposedMail, 'attachments'> => {
  const values = { firstName: safeInHeader(firstName), lastName: safeInHeader(lastName), link };
  return {
    subject: safeInHeader(fill(mail.subject, values, 'plain')),
    html: fill(mail.html, values, 'html'),
    text: fill(mail.text, values, 'plain'),
  };
};

/** The pictures of a design, as files of a mail. */
export const createAttachments = (design: InvitationDesign): ComposedMail['attachments'] =>
  (Object.entries(readPictures(design)) as [PictureField, Picture][]).map(
    ([field, { content, contentType, extension }]) => ({
      filename: `${field}.${extension}`,
      content,
      contentType,
      cid: contentIdOf(field),
    })
  );

/** Composes the mails of one batch. What is the same for all mails is made once; all mails share the bytes of the pictures. */
export const createComposer = (messages: CompiledMessages, design: InvitationDesign): Composer => {
  const attachments = createAttachments(design);
  return (language, mail, values) => ({
    ...composeMail(messages[language][mail], values),
    attachments,
  });
};

import type { InvitationSettings } from '../../../shared/contracts/invitations';
import { LANGUAGES } from '../../../shared/vocabulary';
import { WORDS } from './translations';

export { compileMail, compileMessages, type CompiledMail, type CompiledMessages } from './compile';
export {
  composeMail,
  createAttachments,
  createComposer,
  type ComposedMail,
  type Composer,
  type PersonalValues,
} from './compose';
export { languageOf } from './language';
export { contentIdOf, PICTURE_FIELDS, readPictures } from './pictures';
export { assertSendable } from './sendable';

/** The texts that are sent where an administrator typed none. */
export const STANDARD_TEXTS = Object.fromEntries(
  LANGUAGES.map((language) => {
    const { subject, body, buttonText } = WORDS[language];
    return [language, { subject, body, buttonText }];
  })
) as InvitationSettings['standard'];

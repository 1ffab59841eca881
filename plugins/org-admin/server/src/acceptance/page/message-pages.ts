import type { Language } from '../../../../shared/vocabulary';
import type { FoundInvitation } from '../find-invitation';
import { languageOf } from '../../invitation-message';
import type { LinkRefusal } from '../refusals';
import { renderPage, type Page } from './document';
import { markup } from './markup';
import { textsIn } from './texts';

/** Whom to ask, where an invitation says who sent it. */
const senderOf = (invitation: FoundInvitation, t: ReturnType<typeof textsIn>) => {
  const { senderName, senderEmail } = invitation.batch ?? {};
  if (!senderEmail) return false;
  return markup`<p>${t('refusal.sender', { sender: senderName ?? '' })} <a href="mailto:${senderEmail}">${senderEmail}</a></p>`;
};

/**
 * Says why a link does not lead anywhere, and what to do.
 * @param preferred the language of a person of whom nothing is known
 */
export const refusalPage = (
  refusal: LinkRefusal,
  invitation: FoundInvitation | null,
  preferred: Language
): Page => {
  const language = invitation
    ? languageOf(invitation.language, invitation.organization.language)
    : preferred;
  const t = textsIn(language);
  const title = t(`refusal.${refusal}.title`);
  return renderPage({
    language,
    title,
    design: invitation?.batch?.design,
    organization: invitation?.organization.name,
    content: markup`<h1>${title}</h1>
<p>${t(`refusal.${refusal}.text`)}</p>
${invitation && senderOf(invitation, t)}`,
  });
};

/** @param seconds until the next attempt */
export const tooManyPage = (seconds: number, language: Language): Page => {
  const t = textsIn(language);
  const title = t('tooMany.title');
  return renderPage({
    language,
    title,
    content: markup`<h1>${title}</h1>
<p>${t('tooMany.text', { minutes: Math.max(2, Math.ceil(seconds / 60)) })}</p>`,
  });
};

/** Where something went wrong that is no fault of the person's. */
export const failurePage = (language: Language): Page => {
  const t = textsIn(language);
  const title = t('failure.title');
  return renderPage({
    language,
    title,
    content: markup`<h1>${title}</h1>
<p>${t('failure.text')}</p>`,
  });
};

interface Welcome {
  invitation: FoundInvitation;
  username: string;
  isNewAccount: boolean;
  /** Where the front end is, if it is known. */
  frontEnd: string | null;
}

/** What comes after accepting. */
export const welcomePage = ({ invitation, username, isNewAccount, frontEnd }: Welcome): Page => {
  const { organization, batch } = invitation;
  const language = languageOf(invitation.language, organization.language);
  const t = textsIn(language);
  const title = t('welcome.title', { organization: organization.name });
  return renderPage({
    language,
    title,
    design: batch?.design,
    organization: organization.name,
    content: markup`<h1>${title}</h1>
<p role="status">${t(isNewAccount ? 'welcome.new' : 'welcome.linked', { username })}</p>
${frontEnd && markup`<a class="button" href="${frontEnd}">${t('welcome.continue', { host: new URL(frontEnd).host })}</a>`}`,
  });
};

import { type Language, LANGUAGES } from '../../../shared/vocabulary';

const known = (language: string | null) =>
  LANGUAGES.find((one) => one === language?.toLowerCase().split('-')[0]);

/** The language that somebody is written to: the member's own (`nl-BE` is `nl`), else the organization's, else English. */
export const languageOf = (
  memberLanguage: string | null,
  organizationLanguage: string | null
): Language => known(memberLanguage) ?? known(organizationLanguage) ?? 'en';

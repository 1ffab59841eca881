import { LANGUAGES, type Language } from '../../../shared/vocabulary';

const known = (tag: string | null): Language | undefined => {
  const primary = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary);
};

/** The language to speak to a person in: its own, or else that of its organization. Both are language tags. */
export const languageOf = (own: string | null, organization: string | null): Language =>
  known(own) ?? known(organization) ?? 'en';

import type { Language } from '../../../../shared/vocabulary';
import en from './en.json';
import nl from './nl.json';
import sv from './sv.json';

export type TranslationKey = keyof typeof en;
export type Translate = (key: TranslationKey) => string;

const TRANSLATIONS: Record<Language, Record<TranslationKey, string>> = { en, nl, sv };

/** Headings, names of sheets and values in a language. */
export const translator =
  (language: Language): Translate =>
  (key) =>
    TRANSLATIONS[language][key];

import type { Language } from '../../../../shared/vocabulary';
import en from '../translations/en.json';
import nl from '../translations/nl.json';
import sv from '../translations/sv.json';

export type TextKey = keyof typeof en;
export type Texts = (key: TextKey, values?: Record<string, string | number>) => string;

const TEXTS: Record<Language, Record<TextKey, string>> = { en, nl, sv };

/** The page's texts in a language, with values in the place of `{name}`. */
export const textsIn =
  (language: Language): Texts =>
  (key, values = {}) =>
    TEXTS[language][key].replace(/\{(\w+)\}/g, (_field, name: string) =>
      String(values[name] ?? '')
    );

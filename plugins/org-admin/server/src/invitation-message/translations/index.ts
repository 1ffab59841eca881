import type { Language } from '../../../../shared/vocabulary';
import en from './en.json';
import nl from './nl.json';
import sv from './sv.json';

/** The words of invitations, by language. Fields in braces are those an administrator may type, `{senderEmail}` and `{days}`. */
export const WORDS: Record<Language, Record<keyof typeof en, string>> = { en, nl, sv };

import type { MemberField } from '../../../shared/member-fields';
import { valueError, type TextError } from './problems';

/** Controls (general category Cc), and the separators that break lines. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** The same, but for tabs and line ends. */
const CONTROL_BUT_LINES = /[^\P{Cc}\t\n\r]/u;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

interface TextRule {
  field: MemberField;
  max: number;
  /** Whether the text may have several lines. */
  lines?: boolean;
}

/** Length in characters as people and databases count them, not in UTF-16 units. */
const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** What keeps a text from being stored and shown as it is; null where nothing does. */
export const checkText = (
  text: string,
  { field, max, lines = false }: TextRule
): TextError | null => {
  const control = (lines ? CONTROL_BUT_LINES : CONTROL).exec(text);
  if (control) {
    const own = { character: codePoint(control[0]) };
    return valueError('controlCharacter', { field, value: text, own });
  }
  if (text.length > max) {
    const length = characters(text);
    if (length > max)
      return valueError('tooLong', { field, value: text, params: { max }, own: { length } });
  }
  return null;
};

import {
  customField,
  MAX_EMAIL_LENGTH,
  MAX_FIELD_LENGTH,
  MAX_TEXT_LENGTH,
  type BuiltInMemberField,
  type MemberField,
} from '../../../shared/member-fields';
import { valueError, type TextError } from './problems';
import type { ProfileField } from './profile-fields';
import { checkText } from './text';

export type FieldValue = string | number | boolean | string[];

/** Reads a cell that is not empty and has no blanks around it. */
export type ParseValue = (cell: string) => FieldValue | TextError;

const line =
  (field: MemberField, max: number = MAX_FIELD_LENGTH): ParseValue =>
  (cell) =>
    checkText(cell, { field, max }) ?? cell;

const paragraph =
  (field: MemberField): ParseValue =>
  (cell) =>
    checkText(cell, { field, max: MAX_TEXT_LENGTH, lines: true }) ?? cell;

/** A line that has a certain form, too. */
const shaped =
  (
    field: MemberField,
    code: TextError['code'],
    max: number,
    read: (cell: string) => string | null
  ): ParseValue =>
  (cell) =>
    checkText(cell, { field, max }) ?? read(cell) ?? valueError(code, { field, value: cell });

/**
 * One @ between a local part and a domain with a dot, no blanks, none of the characters that have a meaning in mail headers. Whether a
 * mailbox exists only a mail can tell, so this is not stricter.
 */
const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/u;

const readEmail = (cell: string) => {
  const dots = cell.startsWith('.') || cell.includes('..') || cell.includes('.@');
  return EMAIL.test(cell) && !dots ? cell : null;
};

const PHONE = /^[+(]?[\d\s()+\-./\u00A0\u2010-\u2015]*(?:(?:ext\.?|x|#)\s*\d+)?$/i;
const readPhone = (cell: string) =>
  PHONE.test(cell) && cell.replace(/\D/g, '').length >= 3 ? cell : null;

/** A language tag (BCP 47), written as the standard has it: `nl_be` becomes `nl-BE`. */
const readLanguage = (cell: string) => {
  const tag = cell.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The day of an ISO 8601 date, with or without a time; other ways of writing dates mean different days to different people. */
const readDate = (cell: string) => {
  const [, year, month, day] = DATE.exec(cell) ?? [];
  if (!year) return null;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && year >= '1000'
    ? iso
    : null;
};

/** `1,234` is a thousand to some and little over one to others. */
const AMBIGUOUS = /^[+-]?\d{1,3}(?:,\d{3})+$/;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;

const readNumber = (cell: string) => {
  if (!NUMBER.test(cell) || AMBIGUOUS.test(cell)) return null;
  const number = Number(cell.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
};

const YES = new Set([
  'yes',
  'y',
  'true',
  '1',
  'ja',
  'j',
  'sant',
  'wahr',
  'waar',
  'oui',
  'o',
  'vrai',
  'on',
  'x',
  '✓',
]);
const NO = new Set([
  'no',
  'n',
  'false',
  '0',
  'nee',
  'nej',
  'nein',
  'falskt',
  'falsch',
  'onwaar',
  'non',
  'faux',
  'off',
]);

const readBoolean = (cell: string) => {
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
};

const list =
  (field: MemberField, separators: RegExp, sameAs: (item: string) => string): ParseValue =>
  (cell) => {
    const items = new Map<string, string>();
    for (const part of cell.split(separators)) {
      const item = part.trim();
      if (item === '') continue;
      const wrong = checkText(item, { field, max: MAX_FIELD_LENGTH });
      if (wrong) return wrong;
      if (!items.has(sameAs(item))) items.set(sameAs(item), item);
    }
    return [...items.values()];
  };

const BUILT_IN: Record<BuiltInMemberField, ParseValue> = {
  firstName: line('firstName'),
  lastName: line('lastName'),
  email: shaped('email', 'invalidEmail', MAX_EMAIL_LENGTH, readEmail),
  personalId: line('personalId'),
  comment: paragraph('comment'),
  // A comma may be part of a team's id.
  team: list('team', /[|;\n]/, (item) => item.normalize('NFC').toLowerCase()),
  phone: shaped('phone', 'invalidPhone', MAX_FIELD_LENGTH, readPhone),
  jobTitle: line('jobTitle'),
  location: line('location'),
  skills: list('skills', /[|;,\n]/, (item) => item.toLowerCase()),
  language: shaped('language', 'invalidLanguage', MAX_FIELD_LENGTH, readLanguage),
  joinedAt: shaped('joinedAt', 'invalidDate', MAX_FIELD_LENGTH, readDate),
};

const choice =
  (field: MemberField, options: readonly string[]): ParseValue =>
  (cell) => {
    const same = (option: string) => option.trim().toLowerCase() === cell.toLowerCase();
    const found = options.find((option) => option.trim() === cell) ?? options.find(same);
    if (found !== undefined) return found;
    return valueError('invalidChoice', {
      field,
      value: cell,
      params: { options: options.join(', ') },
    });
  };

/** How the cells of a profile field are read. */
const customParser = ({ key, type, options }: ProfileField): ParseValue => {
  const field = customField(key);
  const bad = (code: TextError['code'], cell: string) => valueError(code, { field, value: cell });
  switch (type) {
    case 'text':
      return paragraph(field);
    case 'number':
      return (cell) => readNumber(cell) ?? bad('invalidNumber', cell);
    case 'date':
      return (cell) => readDate(cell) ?? bad('invalidDate', cell);
    case 'boolean':
      return (cell) => readBoolean(cell) ?? bad('invalidBoolean', cell);
    case 'choice':
      return choice(field, options);
  }
};

/** How the cells of each member field are read. */
export const valueParsers = (
  profileFields: readonly ProfileField[]
): Map<MemberField, ParseValue> =>
  new Map<MemberField, ParseValue>([
    ...(Object.entries(BUILT_IN) as [BuiltInMemberField, ParseValue][]),
    ...profileFields.map((field): [MemberField, ParseValue] => [
      customField(field.key),
      customParser(field),
    ]),
  ]);

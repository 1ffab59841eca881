import { errors } from '@strapi/utils';

import { customField } from '../../../shared/member-fields';
import { LANGUAGES, type Language } from '../../../shared/vocabulary';
import {
  isProblem,
  shown,
  valueParsers,
  type FieldValue,
  type ProfileField,
} from '../member-values';
import { setValues, walkValues, type HeldValue } from './values';

export interface RenamedOption {
  from: string;
  to: string;
}

/** What a field is to become. */
export interface Conversion {
  from: ProfileField;
  to: ProfileField;
  renamedOptions: readonly RenamedOption[];
  /** The language that yes and no are written in where they become text. */
  language: string;
}

/** The value under the new definition; undefined where it does not fit. */
type Convert = (value: unknown) => unknown;

const YES_NO: Record<Language, [yes: string, no: string]> = {
  en: ['yes', 'no'],
  nl: ['ja', 'nee'],
  sv: ['ja', 'nej'],
};

const toText = (value: unknown, language: string): string | null => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'boolean') return null;
  const [yes, no] = YES_NO[LANGUAGES.find((known) => known === language) ?? 'en'];
  return value ? yes : no;
};

const sameOption = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const createConvert = ({ from, to, renamedOptions, language }: Conversion): Convert => {
  const parse = valueParsers([to]).get(customField(to.key));
  const wasOption = (text: string) => from.options.some((option) => sameOption(option, text));
  return (value) => {
    const text = toText(value, language);
    if (text === '') return value;
    if (text === null || !parse) return undefined;
    const renamed = renamedOptions.find((option) => sameOption(option.from, text));
    const read: FieldValue | object = parse(renamed?.to ?? text);
    if (!isProblem(read)) return read;
    // What was no option before is none the less so after.
    return from.type === 'choice' && to.type === 'choice' && !wasOption(text) ? value : undefined;
  };
};

/** Whether there can be values that the new definition takes otherwise than the old one, or not at all. */
export const needsConversion = ({ from, to }: Conversion): boolean =>
  from.type !== to.type ||
  (to.type === 'choice' && from.options.some((option) => !to.options.includes(option)));

const misfit = ({ from, to }: Conversion, count: number, value: unknown) => {
  const members = count === 1 ? '1 member has' : `${count} members have`;
  const example = shown(typeof value === 'string' ? value : JSON.stringify(value));
  if (from.type === to.type) {
    return new errors.ValidationError(
      `options: ${members} an option that would be taken away, such as “${example}”. Keep it, rename it, or change those members first.`,
      { code: 'option-in-use', attribute: 'options', count, example }
    );
  }
  return new errors.ValidationError(
    `type: ${members} a value that does not fit a field of type ${to.type}, such as “${example}”. Change those members first, or keep the type.`,
    { code: 'values-do-not-fit', attribute: 'type', type: to.type, count, example }
  );
};

/**
 * Checks all values against the new definition, and writes nothing.
 * @throws ValidationError `values-do-not-fit` or `option-in-use`, with how many do not fit and an example
 */
export const assertValuesFit = async (
  organization: number,
  conversion: Conversion
): Promise<void> => {
  const convert = createConvert(conversion);
  let count = 0;
  let example: unknown;
  for await (const batch of walkValues(organization, conversion.from.key)) {
    const wrong = batch.filter(({ value }) => convert(value) === undefined);
    if (count === 0) example = wrong[0]?.value;
    count += wrong.length;
  }
  if (count > 0) throw misfit(conversion, count, example);
};

/**
 * Rewrites the values to the new definition, under the key they have. To be called in a transaction.
 * @throws as `assertValuesFit`, for a value that was written since
 */
export const convertValues = async (
  organization: number,
  conversion: Conversion
): Promise<void> => {
  const convert = createConvert(conversion);
  const { key } = conversion.from;
  for await (const batch of walkValues(organization, key, { lock: true })) {
    const changed: HeldValue[] = [];
    for (const { id, value } of batch) {
      const to = convert(value);
      if (to === undefined) throw misfit(conversion, 1, value);
      if (to !== value) changed.push({ id, value: to });
    }
    await setValues(key, changed);
  }
};

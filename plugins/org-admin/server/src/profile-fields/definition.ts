import { errors } from '@strapi/utils';

import type { ProfileField } from '../member-values';

const same = (option: string) => option.normalize('NFC').toLowerCase();

const refuse = (message: string, details: { code: string } & Record<string, unknown>) =>
  new errors.ValidationError(message, { ...details, attribute: 'options' });

/**
 * Checks that a field makes sense: a choice has options, each of them once whatever its case, and no other type has any.
 * @throws ValidationError `options-required`, `options-not-for-type`, `option-twice`
 */
export const assertDefinition = ({ type, options }: Pick<ProfileField, 'type' | 'options'>) => {
  if (type !== 'choice') {
    if (options.length === 0) return;
    throw refuse(
      `options: a field of type ${type} has none. Leave them out, or make it a choice.`,
      {
        code: 'options-not-for-type',
        type,
      }
    );
  }
  if (options.length === 0) {
    throw refuse('options: a choice needs at least one.', { code: 'options-required' });
  }
  const seen = new Set<string>();
  for (const option of options) {
    if (seen.has(same(option))) {
      throw refuse(`options: “${option}” is there twice. Keep one of them.`, {
        code: 'option-twice',
        option,
      });
    }
    seen.add(same(option));
  }
};

/**
 * Checks that what is said to be renamed was an option, is none any more, and has one in its place.
 * @throws ValidationError `option-not-renamed`
 */
export const assertRenames = (
  before: readonly string[],
  after: readonly string[],
  renamed: readonly { from: string; to: string }[]
) => {
  const has = (options: readonly string[], one: string) =>
    options.some((option) => same(option) === same(one));
  for (const { from, to } of renamed) {
    if (has(before, from) && (!has(after, from) || same(from) === same(to)) && has(after, to)) {
      continue;
    }
    throw new errors.ValidationError(
      `renamedOptions: “${from}” has to be an option that goes, and “${to}” one of the new options.`,
      { code: 'option-not-renamed', attribute: 'renamedOptions', from, to }
    );
  }
};

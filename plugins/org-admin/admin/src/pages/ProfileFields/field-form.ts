import type { ProfileFieldRow } from '../../../../shared/contracts/profile-fields';
import type { ProfileFieldType } from '../../../../shared/vocabulary';
import type { ApiProblem } from '../../hooks/useErrorMessage';
import type { Translate } from '../../hooks/useT';

export interface FieldValues {
  label: string;
  key: string;
  type: ProfileFieldType;
  options: string[];
  required: boolean;
  /** Whether members who have an option that was renamed get its new name. */
  moveRenamed: boolean;
}

export const toValues = (field: ProfileFieldRow | null): FieldValues => ({
  label: field?.label ?? '',
  key: field?.key ?? '',
  type: field?.type ?? 'text',
  options: field?.options ?? [],
  required: field?.required ?? false,
  moveRenamed: true,
});

const KEY_MAX = 64;
const KEY_PATTERN = /^[A-Za-z][A-Za-z0-9_]*$/;

/** A proposal for the key of a field: "Shoe size (EU)" becomes `shoeSizeEu`. */
export const keyFrom = (label: string): string => {
  const words = label
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const joined = words
    .map((word, index) => {
      const lower = word.toLowerCase();
      return index === 0 ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
    })
    .join('');
  if (joined === '') return '';
  return (/^\d/.test(joined) ? `field${joined}` : joined).slice(0, KEY_MAX);
};

export interface RenamedOption {
  from: string;
  to: string;
}

const same = (option: string) => option.normalize('NFC').toLowerCase();

/**
 * The options that were given another name at their place. Where options were added, taken away or moved as well, a place does not
 * tell which became which: then none was renamed.
 */
export const renamedOptions = (
  before: readonly string[],
  after: readonly string[]
): RenamedOption[] => {
  if (before.length !== after.length) return [];
  const [old, fresh] = [new Set(before.map(same)), new Set(after.map(same))];
  const renamed = after.flatMap((to, index) => {
    const from = before[index] ?? '';
    return same(from) === same(to) ? [] : [{ from, to }];
  });
  return renamed.every(({ from, to }) => !fresh.has(same(from)) && !old.has(same(to)))
    ? renamed
    : [];
};

export type FieldErrors = Partial<Record<'label' | 'key' | 'type' | 'options', string>>;

/** What can be known to be wrong before the server is asked, which checks everything again. */
export const checkValues = (values: FieldValues, t: Translate): FieldErrors => {
  const errors: FieldErrors = {};
  if (values.label.trim() === '') errors.label = t('form.error.required');
  if (values.key.trim() === '') errors.key = t('form.error.required');
  else if (!KEY_PATTERN.test(values.key.trim())) errors.key = t('profile-fields.error.key');
  if (values.type !== 'choice') return errors;
  const twice = values.options.find(
    (option, index) => values.options.findIndex((one) => same(one) === same(option)) < index
  );
  if (values.options.length === 0) errors.options = t('error.options-required');
  else if (twice !== undefined) errors.options = t('error.option-twice', { option: twice });
  return errors;
};

const FIELDS = ['label', 'key', 'type', 'options'] as const satisfies (keyof FieldErrors)[];

/** What the server says about single fields, in the language of the panel. @param message its problem as a text */
export const fieldErrors = (
  { details }: ApiProblem,
  message: string,
  t: Translate
): FieldErrors => {
  const attribute = FIELDS.find((field) => field === details?.attribute);
  if (details?.code && attribute) return { [attribute]: message };
  const errors: FieldErrors = {};
  for (const error of Array.isArray(details?.errors) ? details.errors : []) {
    const field = FIELDS.find((name) => name === [error?.path].flat()[0]);
    if (field)
      errors[field] ??= t(field === 'key' ? 'profile-fields.error.key' : 'form.error.invalid');
  }
  return errors;
};

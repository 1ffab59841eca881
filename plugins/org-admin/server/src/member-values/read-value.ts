import { MAX_FIELD_LENGTH, type MemberField } from '../../../shared/member-fields';
import type { MemberValueProblem } from '../../../shared/contracts/members';
import type { ProfileFieldType } from '../../../shared/vocabulary';
import type { FieldValue, ParseValue } from './parse-value';
import { valueError, type ValueError } from './problems';
import { checkText } from './text';

const NOT_READ: Record<Exclude<ProfileFieldType, 'choice'> | 'list', MemberValueProblem> = {
  text: 'invalidText',
  number: 'invalidNumber',
  date: 'invalidDate',
  boolean: 'invalidBoolean',
  list: 'invalidText',
};

interface Field {
  field: MemberField;
  type: ProfileFieldType | 'list';
  parse: ParseValue;
}

const readList = (field: MemberField, items: readonly unknown[]): FieldValue | ValueError => {
  const found = new Map<string, string>();
  for (const given of items) {
    if (typeof given !== 'string') {
      return valueError('invalidText', { field, value: JSON.stringify(given) });
    }
    const item = given.trim();
    const wrong = checkText(item, { field, max: MAX_FIELD_LENGTH });
    if (wrong) return wrong;
    const key = item.toLowerCase();
    if (item !== '' && !found.has(key)) found.set(key, item);
  }
  return [...found.values()];
};

/**
 * Reads a value of a request. Text is read as the cell of a file would be; numbers, booleans and lists may be given as what they are.
 * @returns null for null and blank text, which clear a field
 */
export const readValue = (
  { field, type, parse }: Field,
  value: unknown
): FieldValue | null | ValueError => {
  if (value === null) return null;
  if (type === 'list' && Array.isArray(value)) return readList(field, value);
  if (type === 'number' && typeof value === 'number' && Number.isFinite(value)) return value;
  if (type === 'boolean' && typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    const given = JSON.stringify(value);
    // No option is written like this, and its own error names the options.
    return type === 'choice' ? parse(given) : valueError(NOT_READ[type], { field, value: given });
  }
  const text = String(value).trim();
  return text === '' ? null : parse(text);
};

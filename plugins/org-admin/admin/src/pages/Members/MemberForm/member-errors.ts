import { MAX_EMAIL_LENGTH, MAX_FIELD_LENGTH } from '../../../../../shared/member-fields';
import {
  MEMBER_VALUE_PROBLEMS,
  type MemberValueError,
  type MemberValueProblem,
  type TakenBy,
} from '../../../../../shared/contracts/members';
import type { ApiProblem } from '../../../hooks/useErrorMessage';
import type { Translate } from '../../../hooks/useT';
import type { FormField, MemberValues } from './member-values';

/** By field: `phone`, `customFields.shoeSize`. */
export type MemberErrors = Partial<Record<string, string>>;

export const REQUIRED = ['firstName', 'lastName', 'email'] as const;

/**
 * What can be known here; the server checks everything again.
 *
 * @param before what the member has; null for a new one. A required profile field that it lacks may stay empty.
 */
export const checkMember = (
  values: MemberValues,
  fields: readonly FormField[],
  before: MemberValues | null,
  t: Translate
): MemberErrors => {
  const errors: MemberErrors = {};
  for (const name of REQUIRED) {
    if (values[name].trim() === '') errors[name] = t('error.value.required');
  }
  if (!errors.email && !/^[^\s@]+@[^\s@]+$/.test(values.email.trim())) {
    errors.email = t('error.value.invalidEmail');
  }
  for (const { key, required } of fields) {
    const isEmpty = (values.customFields[key] ?? '').trim() === '';
    if (required && isEmpty && (before === null || before.customFields[key])) {
      errors[`customFields.${key}`] = t('error.value.required');
    }
  }
  return errors;
};

const isValueProblem = (code: string): code is MemberValueProblem =>
  (MEMBER_VALUE_PROBLEMS as readonly string[]).includes(code);

/** The text of one of `details.errors`: by its code, or, where the contract itself refused the value, by what it said. */
const textOf = (
  { code, params = {}, message = '' }: Partial<MemberValueError>,
  path: string,
  t: Translate
): string => {
  const problem = code?.replace(/^value\./, '') ?? '';
  if (isValueProblem(problem)) return t(`error.value.${problem}`, params);
  if (message.endsWith('is required')) return t('error.value.required');
  const [, over] = /has over (\d+) characters$/.exec(message) ?? [];
  if (over) return t('error.value.tooLong', { max: Number(over) });
  if (message.endsWith('is too long')) {
    return t('error.value.tooLong', {
      max: path === 'email' ? MAX_EMAIL_LENGTH : MAX_FIELD_LENGTH,
    });
  }
  return t('member.form.not-accepted');
};

/** What the server says about single fields. An address that is taken is told elsewhere, with who has it. */
export const serverErrors = ({ details }: ApiProblem, t: Translate): MemberErrors => {
  const errors: MemberErrors = {};
  const attribute = typeof details?.attribute === 'string' ? details.attribute : undefined;
  if (details?.code === 'value-taken' && attribute) {
    errors[attribute] = t('error.value-taken', { value: String(details.value ?? '') });
  }
  const listed = (Array.isArray(details?.errors) ? details.errors : []) as Partial<
    MemberValueError & { path: string | string[] }
  >[];
  for (const error of listed) {
    const path = [error.path ?? []].flat();
    const field = path.slice(0, path[0] === 'customFields' ? 2 : 1).join('.');
    if (field) errors[field] ??= textOf(error, field, t);
  }
  return errors;
};

/** Who has the address already, where that is what the server says. */
export const takenBy = ({ details }: ApiProblem): TakenBy | null =>
  details?.code === 'email-taken' && typeof details.member === 'object'
    ? (details.member as TakenBy | null)
    : null;

import { errors } from '@strapi/utils';

import type { MemberValueError, MemberValueProblem } from '../../../shared/contracts/members';
import {
  customFieldKey,
  isCustomMemberField,
  type MemberField,
} from '../../../shared/member-fields';
import type { ProblemParams, ValueError } from '../member-values';

const MESSAGES: Record<MemberValueProblem, string> = {
  required: 'is missing',
  tooLong: 'has {length} characters; at most {max} fit',
  controlCharacter: 'contains a character that is no text ({character}); take it out',
  invalidText: '{value} is no text',
  invalidEmail: '“{value}” is no e-mail address; write it as name@example.org',
  invalidPhone: '“{value}” is no phone number; use digits, blanks and + ( ) - . /',
  invalidLanguage: '“{value}” is no language code; write it as en or nl-BE',
  invalidDate: '“{value}” is no date; write it as 2026-03-31',
  invalidNumber: '“{value}” is no number; write it as 1234.5',
  invalidBoolean: '“{value}” is neither yes nor no',
  invalidChoice: '“{value}” cannot be chosen; choose one of: {options}',
  unknownTeam: 'there is no team {value} in this organization',
  unknownField: 'the organization has no such profile field',
};

const pathOf = (field: MemberField | null): string[] => {
  if (field === null) return [];
  if (field === 'team') return ['teams'];
  return isCustomMemberField(field) ? ['customFields', customFieldKey(field)] : [field];
};

const fill = (message: string, params: ProblemParams) =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));

const toError = ({ code, field, value, params, own }: ValueError): MemberValueError => {
  const path = pathOf(field);
  const all = { ...params, ...own };
  const words = fill(MESSAGES[code], { ...all, value: value ?? '' });
  return {
    path,
    name: 'ValidationError',
    message: `${path.join('.')}: ${words}`,
    code: `value.${code}`,
    params: { ...all, ...(value === null ? {} : { value }) },
  };
};

/** The answer to values that are refused, see `MemberValueError`. */
export const refusedValues = (problems: readonly ValueError[]) => {
  const all = problems.map(toError);
  const [first] = all;
  return new errors.ValidationError(all.map(({ message }) => message).join('; '), {
    ...first?.params,
    code: first?.code,
    attribute: first?.path.join('.'),
    errors: all,
  });
};

import { z } from 'zod';

import {
  MAX_PASSWORD_BYTES,
  MIN_PASSWORD_LENGTH,
  newPassword,
} from '../../../../shared/contracts/acceptance';
import type { Texts } from './texts';

/** With which account: a new one, the one of the address invited, or another. */
export const ACCOUNT_KINDS = ['new', 'invited', 'other'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export type FieldName = 'identifier' | 'password' | 'confirmation';

export interface Problem {
  /** The field to mend; null for what concerns none. */
  field: FieldName | null;
  text: string;
}

/** Longer than anything that is accepted. */
const MAX_LENGTH = 1000;

const text = z
  .string()
  .catch('')
  .transform((value) => value.slice(0, MAX_LENGTH));

/** What the page's own form sends. Whatever else comes counts as not filled in. */
const formFields = z.object({
  account: z.enum(ACCOUNT_KINDS).catch('new'),
  identifier: text.transform((value) => value.trim().slice(0, 254)),
  password: text,
  confirmation: text,
});
export type FormFields = z.output<typeof formFields>;

export const parseForm = (body: unknown): FormFields =>
  formFields.parse(typeof body === 'object' && body !== null ? body : {});

export const passwordProblem = (password: string, t: Texts): Problem | null => {
  const field = 'password';
  if (!password) return { field, text: t('problem.passwordMissing') };
  if (newPassword.safeParse(password).success) return null;
  return password.length < MIN_PASSWORD_LENGTH
    ? { field, text: t('problem.passwordShort', { count: MIN_PASSWORD_LENGTH }) }
    : { field, text: t('problem.passwordLong', { count: MAX_PASSWORD_BYTES }) };
};

/** What a person has to mend before anything is tried. */
export const problemsIn = (fields: FormFields, t: Texts): Problem[] => {
  const { account, identifier, password, confirmation } = fields;
  const problems: Problem[] = [];
  if (account === 'other' && !identifier) {
    problems.push({ field: 'identifier', text: t('problem.identifierMissing') });
  }
  if (account !== 'new') {
    if (!password) problems.push({ field: 'password', text: t('problem.passwordMissing') });
    return problems;
  }
  const wrong = passwordProblem(password, t);
  if (wrong) problems.push(wrong);
  else if (password !== confirmation) {
    problems.push({ field: 'confirmation', text: t('problem.confirmation') });
  }
  return problems;
};

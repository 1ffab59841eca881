import { errors } from '@strapi/utils';

/** Why a link does not lead to a membership. */
export const LINK_REFUSALS = {
  'invitation-invalid':
    'This link belongs to no invitation. Copy the whole link from the newest mail, or ask who invited you.',
  'invitation-used': 'This invitation was accepted already. Log in with your account.',
  'invitation-expired': 'This invitation has expired. Ask who invited you for a new one.',
  'invitation-revoked': 'This invitation was withdrawn. Ask who invited you for a new one.',
  'invitation-replaced':
    'There is a newer invitation than this one. Open the link in the newest mail.',
} as const;
export type LinkRefusal = keyof typeof LINK_REFUSALS;

/** Why a person cannot accept, though the link is good. */
export const ACCOUNT_REFUSALS = {
  'wrong-password': 'Name or password is wrong. Try again, or reset the password first.',
  'account-blocked':
    'This account was blocked by an administrator. Ask who invited you, or use another account.',
  'account-already-member':
    'This account belongs to another member of this organization. Use another account, or ask who invited you.',
  'account-other-provider':
    'The account with this address has no password here. Log in the way you are used to, and accept with that log-in.',
} as const;
export type AccountRefusal = keyof typeof ACCOUNT_REFUSALS;

export const linkRefused = (code: LinkRefusal) =>
  new errors.ApplicationError(LINK_REFUSALS[code], { code });

export const accountRefused = (code: AccountRefusal) =>
  new errors.ApplicationError(ACCOUNT_REFUSALS[code], { code });

/** A wrong value of one field, in the shape of a request that its contract refuses. */
export const fieldRefused = (field: string, message: string, code = 'invalid-request') =>
  new errors.ValidationError(`${field}: ${message}`, {
    code,
    errors: [{ path: [field], name: 'ValidationError', message: `${field}: ${message}` }],
  });

/** The code of an error that a user can cause; null for anything else. */
export const refusalCode = (error: unknown): string | null => {
  if (!(error instanceof errors.ApplicationError)) return null;
  const { code } = (error.details ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : null;
};

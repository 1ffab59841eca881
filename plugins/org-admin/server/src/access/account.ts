import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/**
 * The account of users-permissions that makes a request of the content API.
 * @throws PolicyError (403) `account-required` for an API token, which is nobody
 */
export const requireAccount = <Account extends { id: number }>(ctx: Context): Account => {
  const { user } = ctx.state as { user?: Account };
  if (user) return user;
  throw new errors.PolicyError(
    'Log in with an account of users-permissions: an API token is nobody.',
    { code: 'account-required' }
  );
};

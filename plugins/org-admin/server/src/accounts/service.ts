import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Me } from '../../../shared/contracts/acceptance';
import { tokens, users, type Account } from '../users-permissions';
import { keepLastLogin } from './last-login';
import { membershipsOf } from './memberships';

export interface AccountsService {
  /** The account that a request at a route for everybody is logged in with; null where it is with none. */
  of(ctx: Context): Promise<Account | null>;
  /** An account and its memberships that are not over. */
  me(account: Pick<Account, 'id' | 'username' | 'email'>): Promise<Me>;
  /** Keeps when an account logged in, with each of its members. Never throws. */
  loggedIn(account: number): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): AccountsService => ({
  async of(ctx) {
    try {
      const content = await tokens().getToken(ctx);
      return content?.id === undefined ? null : await users().fetchAuthenticatedUser(content.id);
    } catch {
      // No valid token is no log-in.
      return null;
    }
  },

  async me({ id, username, email }) {
    return { account: { id, username, email }, memberships: await membershipsOf(id) };
  },

  async loggedIn(account) {
    try {
      await keepLastLogin(account, new Date());
    } catch (error) {
      strapi.log.warn(`The last log-in of an account could not be kept: ${String(error)}`);
    }
  },
});

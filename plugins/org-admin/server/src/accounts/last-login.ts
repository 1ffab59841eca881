import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { FORMER_STATES } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';
import { getService } from '../services';

const MEMBER = uid('member');

/** Writes the time of a log-in to all members of an account who have not gone, by one statement. */
export const keepLastLogin = async (account: number, at: Date): Promise<void> => {
  const from = await connection();
  const { table, source, target } = linkTable(MEMBER, 'user');
  await from(tableOf(MEMBER))
    .whereIn('id', from(table).where(target, account).select(source))
    .whereNotIn(columnOf(MEMBER, 'state'), FORMER_STATES)
    .update({ [columnOf(MEMBER, 'lastLoginAt')]: at });
};

type Action = (ctx: Context, next: Next) => Promise<unknown>;
type AuthController = Record<string, Action>;

/** What of the controller answers somebody who has just proved who it is: by password or another provider, or by a mail. */
const LOG_INS = ['callback', 'resetPassword'];

const accountIn = (body: unknown): number | null => {
  const { jwt, user } = (body ?? {}) as { jwt?: unknown; user?: { id?: unknown } | null };
  return jwt && typeof user?.id === 'number' ? user.id : null;
};

/**
 * Keeps the time of every log-in. REST of all providers and GraphQL end in the same actions of users-permissions' controller, which
 * answer with the account where the log-in succeeded. To be called in `register`, before routes are made of the controller.
 */
export const watchLogIns = (strapi: Core.Strapi): void => {
  strapi.get('controllers').extend('plugin::users-permissions.auth', (auth: AuthController) => {
    const watched = { ...auth };
    for (const name of LOG_INS) {
      const action = auth[name];
      if (!action) continue;
      watched[name] = async (ctx, next) => {
        const answer = await action.call(auth, ctx, next);
        const account = accountIn(ctx.body);
        if (account !== null) await getService('accounts').loggedIn(account);
        return answer;
      };
    }
    return watched;
  });
};

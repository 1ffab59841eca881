import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../services';
import type { Account } from '../users-permissions';

export default {
  async me(ctx: Context) {
    const { user } = ctx.state as { user?: Account };
    if (!user) {
      // Strapi answers other errors of this status without what they say.
      throw new errors.PolicyError(
        'Log in with an account of users-permissions: an API token is nobody.',
        { code: 'account-required' }
      );
    }
    ctx.body = { data: await getService('accounts').me(user) };
  },
};

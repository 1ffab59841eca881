import type { Context } from 'koa';

import { requireAccount } from '../access/account';
import { getService } from '../services';
import type { Account } from '../users-permissions';

export default {
  async me(ctx: Context) {
    ctx.body = { data: await getService('accounts').me(requireAccount<Account>(ctx)) };
  },
};

import type { Context } from 'koa';

import { updateTokenAccess } from '../../../shared/contracts/token-access';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    ctx.body = { data: await getService('token-access').read() };
  },

  async update(ctx: Context) {
    const { organizations } = parse(updateTokenAccess, ctx.request.body);
    ctx.body = { data: await getService('token-access').update(ctx.params.token, organizations) };
  },
};

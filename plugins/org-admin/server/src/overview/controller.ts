import type { Context } from 'koa';

import { getService } from '../services';

export default {
  async read(ctx: Context) {
    ctx.body = { data: await getService('overview').read(ctx.params.org) };
  },
};

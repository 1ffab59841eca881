import type { Context } from 'koa';

import { getService } from '../services';

export default {
  async find(ctx: Context) {
    ctx.body = { data: await getService('outbox').state() };
  },
};

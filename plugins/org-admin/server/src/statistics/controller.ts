import type { Context } from 'koa';

import { statisticsQuery } from '../../../shared/contracts/statistics';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    const query = parse(statisticsQuery, ctx.query);
    ctx.body = { data: await getService('statistics').read(ctx.params.org, query) };
  },
};

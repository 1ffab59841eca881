import type { Context } from 'koa';

import { circleQuery, circlesQuery } from '../../../shared/contracts/circles';
import { currentReach } from '../access/panel-reach';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = await getService('circles').list(id, parse(circlesQuery, ctx.query));
  },

  async findOne(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const { asOf } = parse(circleQuery, ctx.query);
    ctx.body = {
      data: await getService('circles').details(id, ctx.params.circle, asOf),
    };
  },

  async findPeople(ctx: Context) {
    ctx.body = {
      data: await getService('circles').people(ctx.params.circle, await currentReach()),
    };
  },
};

import type { Context } from 'koa';

import { createOrganization, updateOrganization } from '../../../shared/contracts/organizations';
import { currentReach } from '../access/panel-reach';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    ctx.body = { data: await getService('organizations').list(await currentReach()) };
  },

  async create(ctx: Context) {
    const input = parse(createOrganization, ctx.request.body);
    ctx.status = 201;
    ctx.body = { data: await getService('organizations').create(input) };
  },

  async update(ctx: Context) {
    const changes = parse(updateOrganization, ctx.request.body);
    ctx.body = { data: await getService('organizations').update(ctx.params.org, changes) };
  },
};

import type { Context } from 'koa';

import { updatePanelAccess } from '../../../shared/contracts/panel-access';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    ctx.body = { data: await getService('panel-access').read() };
  },

  async update(ctx: Context) {
    const { organizations } = parse(updatePanelAccess, ctx.request.body);
    ctx.body = { data: await getService('panel-access').update(ctx.params.role, organizations) };
  },
};

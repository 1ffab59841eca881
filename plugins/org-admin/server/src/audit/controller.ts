import type { Context } from 'koa';

import { auditQuery } from '../../../shared/contracts/audit';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = await getService('audit').list(id, parse(auditQuery, ctx.query));
  },
};

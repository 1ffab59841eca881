import type { Context } from 'koa';

import {
  batchesQuery,
  batchInvitationsQuery,
  retryBatch,
} from '../../../shared/contracts/invitations';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    ctx.body = await getService('sending').list(ctx.params.org, parse(batchesQuery, ctx.query));
  },

  async findOne(ctx: Context) {
    ctx.body = { data: await getService('sending').get(ctx.params.org, ctx.params.batch) };
  },

  async invitations(ctx: Context) {
    const query = parse(batchInvitationsQuery, ctx.query);
    const { org, batch } = ctx.params;
    ctx.body = await getService('sending').invitations(org, batch, query);
  },

  async pause(ctx: Context) {
    ctx.body = { data: await getService('sending').pause(ctx.params.org, ctx.params.batch) };
  },

  async resume(ctx: Context) {
    ctx.body = { data: await getService('sending').resume(ctx.params.org, ctx.params.batch) };
  },

  async cancel(ctx: Context) {
    ctx.body = { data: await getService('sending').cancel(ctx.params.org, ctx.params.batch) };
  },

  async retry(ctx: Context) {
    const options = parse(retryBatch, ctx.request.body);
    const { org, batch } = ctx.params;
    ctx.body = { data: await getService('sending').retry(org, batch, options) };
  },
};

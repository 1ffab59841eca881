import type { Context } from 'koa';

import { membersQuery, updateMember } from '../../../shared/contracts/members';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = await getService('members').list(id, parse(membersQuery, ctx.query));
  },

  async findOne(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = { data: await getService('members').profile(id, ctx.params.member) };
  },

  async filterOptions(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = { data: await getService('members').filterOptions(id) };
  },

  async update(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const changes = parse(updateMember, ctx.request.body);
    ctx.body = { data: await getService('members').update(id, ctx.params.member, changes) };
  },
};

import type { Context } from 'koa';

import { createMember, membersQuery, updateMember } from '../../../shared/contracts/members';
import { PERMISSIONS } from '../../../shared/permissions';
import { parse } from '../access/parse';
import { assertPermitted } from '../access/permitted';
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

  async create(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    const input = parse(createMember, ctx.request.body);
    if (input.invitation === 'now') assertPermitted(ctx, PERMISSIONS.sendInvitations);
    const { profile } = await getService('members').create(organization, input);
    ctx.status = 201;
    ctx.body = { data: profile };
  },

  async update(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    const changes = parse(updateMember, ctx.request.body);
    ctx.body = {
      data: await getService('members').update(organization, ctx.params.member, changes),
    };
  },
};

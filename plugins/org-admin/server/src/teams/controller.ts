import type { Context } from 'koa';

import { createTeam, teamsQuery, updateTeam } from '../../../shared/contracts/teams';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const { search } = parse(teamsQuery, ctx.query);
    ctx.body = { data: await getService('teams').list(id, search) };
  },

  async create(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const input = parse(createTeam, ctx.request.body);
    ctx.status = 201;
    ctx.body = { data: await getService('teams').create(id, input) };
  },

  async update(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const changes = parse(updateTeam, ctx.request.body);
    ctx.body = { data: await getService('teams').update(id, ctx.params.team, changes) };
  },

  async remove(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = { data: await getService('teams').remove(id, ctx.params.team) };
  },
};

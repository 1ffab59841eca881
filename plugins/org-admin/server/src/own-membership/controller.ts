import type { Context } from 'koa';

import { updateOwnProfile, updateOwnTime } from '../../../shared/contracts/own-membership';
import { requireAccount } from '../access/account';
import { parse } from '../access/parse';
import { getService } from '../services';

const own = (ctx: Context) =>
  getService('own-membership').find(requireAccount(ctx).id, ctx.params.org);

export default {
  async profile(ctx: Context) {
    ctx.body = { data: await getService('own-membership').profile(await own(ctx)) };
  },

  async updateProfile(ctx: Context) {
    const membership = await own(ctx);
    const changes = parse(updateOwnProfile, ctx.request.body);
    ctx.body = { data: await getService('own-membership').updateProfile(membership, changes) };
  },

  async time(ctx: Context) {
    ctx.body = { data: await getService('own-membership').time(await own(ctx)) };
  },

  async updateTime(ctx: Context) {
    const membership = await own(ctx);
    const { shares } = parse(updateOwnTime, ctx.request.body);
    ctx.body = { data: await getService('own-membership').updateTime(membership, shares) };
  },
};

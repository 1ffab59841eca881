import type { Context } from 'koa';

import {
  createProfileField,
  deleteProfileField,
  orderProfileFields,
  updateProfileField,
} from '../../../shared/contracts/profile-fields';
import { parse } from '../access/parse';
import { getService } from '../services';

export default {
  async find(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    ctx.body = { data: await getService('profile-fields').list(id) };
  },

  async create(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const input = parse(createProfileField, ctx.request.body);
    ctx.status = 201;
    ctx.body = { data: await getService('profile-fields').create(id, input) };
  },

  async update(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    const changes = parse(updateProfileField, ctx.request.body);
    ctx.body = {
      data: await getService('profile-fields').update(organization, ctx.params.field, changes),
    };
  },

  async order(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const { fields } = parse(orderProfileFields, ctx.request.body);
    ctx.body = { data: await getService('profile-fields').order(id, fields) };
  },

  async remove(ctx: Context) {
    const { id } = await getService('organizations').get(ctx.params.org);
    const { values } = parse(deleteProfileField, ctx.query);
    ctx.body = { data: await getService('profile-fields').remove(id, ctx.params.field, values) };
  },
};

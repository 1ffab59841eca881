import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import {
  appCirclesQuery,
  appUsageQuery,
  switchApp,
  timeSharesQuery,
} from '../../../shared/contracts/apps';
import { appParameter } from '../../../shared/contracts/exports';
import type { App } from '../../../shared/vocabulary';
import { parse } from '../access/parse';
import { getService } from '../services';

/** @throws NotFoundError (404) where there is no such organization or app */
const read = async (ctx: Context) => {
  const organization = await getService('organizations').get(ctx.params.org);
  const app = appParameter.safeParse(ctx.params.app);
  if (app.success) return { organization, app: app.data satisfies App };
  throw new errors.NotFoundError(`There is no app "${ctx.params.app}".`, { code: 'not-found' });
};

export default {
  async find(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    ctx.body = { data: await getService('apps').list(organization) };
  },

  async findOne(ctx: Context) {
    const { organization, app } = await read(ctx);
    ctx.body = { data: await getService('apps').details(organization, app) };
  },

  async switch(ctx: Context) {
    const { organization, app } = await read(ctx);
    const { enabled } = parse(switchApp, ctx.request.body);
    ctx.body = { data: await getService('apps').switch(organization, app, enabled) };
  },

  async circles(ctx: Context) {
    const { organization, app } = await read(ctx);
    const page = parse(appCirclesQuery, ctx.query);
    ctx.body = await getService('apps').circles(organization, app, page);
  },

  async usage(ctx: Context) {
    const { organization, app } = await read(ctx);
    const page = parse(appUsageQuery, ctx.query);
    ctx.body = await getService('usage').byMember(organization.id, app, page);
  },

  async shares(ctx: Context) {
    const organization = await getService('organizations').get(ctx.params.org);
    const { by, ...page } = parse(timeSharesQuery, ctx.query);
    ctx.body = await getService('apps').timeShares(organization, by, page);
  },
};

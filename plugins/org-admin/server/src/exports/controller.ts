import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import {
  APP_EXPORTS,
  appParameter,
  exportQuery,
  EXPORTS,
  type AppExport,
} from '../../../shared/contracts/exports';
import { parse } from '../access/parse';
import { getService } from '../services';
import { appExport, organizationExport, type NamedExport } from './catalog';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Action = (ctx: Context) => Promise<void>;

const download = async (ctx: Context, wanted: NamedExport) => {
  const query = parse(exportQuery, ctx.query);
  const { fileName, stream } = await getService('exports').start(wanted, ctx.params.org, query);
  // The headers are out by then: only a broken connection tells the client that the file is not whole.
  stream.once('error', () => ctx.res.destroy());
  ctx.attachment(fileName);
  ctx.type = XLSX;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = stream;
};

const ofApp = (kind: AppExport) => async (ctx: Context) => {
  const app = appParameter.safeParse(ctx.params.app);
  if (!app.success) {
    throw new errors.NotFoundError(`There is no app "${ctx.params.app}"`, { code: 'not-found' });
  }
  await download(ctx, appExport(app.data, kind));
};

const actions = <Name extends string>(names: readonly Name[], make: (name: Name) => Action) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Action>;

export default {
  async contents(ctx: Context) {
    ctx.body = { data: await getService('exports').contents(ctx.params.org) };
  },
  ...actions(EXPORTS, (name) => (ctx) => download(ctx, organizationExport(name))),
  ...actions(APP_EXPORTS, ofApp),
};

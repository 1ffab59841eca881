import type { Context } from 'koa';

import { exportQuery, type ExportName } from '../../../shared/contracts/exports';
import { parse } from '../access/parse';
import { getService } from '../services';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const download = async (ctx: Context, name: ExportName) => {
  const { lang } = parse(exportQuery, ctx.query);
  const { fileName, stream } = await getService('exports').start(name, ctx.params.org, lang);
  // The headers are out by then: only a broken connection tells the client that the file is not whole.
  stream.once('error', () => ctx.res.destroy());
  ctx.attachment(fileName);
  ctx.type = XLSX;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = stream;
};

export default {
  members: (ctx: Context) => download(ctx, 'members'),
};

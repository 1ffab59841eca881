import { Readable } from 'node:stream';

import type { Context } from 'koa';

import { importsQuery, rejectedQuery } from '../../../shared/contracts/imports';
import { parse } from '../access/parse';
import { getService } from '../services';
import { readOptions, readUpload } from './uploaded-file';

const sendCsv = (ctx: Context, fileName: string, body: string | Readable): void => {
  ctx.attachment(fileName);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
};

export default {
  async start(ctx: Context) {
    const upload = readUpload(ctx);
    const options = readOptions(ctx);
    const imports = getService('imports');
    if (options.dryRun) {
      ctx.body = { data: await imports.plan(ctx.params.org, upload, options) };
      return;
    }
    ctx.body = { data: await imports.start(ctx.params.org, upload, options) };
    ctx.status = 202;
  },

  async find(ctx: Context) {
    ctx.body = await getService('imports').list(ctx.params.org, parse(importsQuery, ctx.query));
  },

  async findOne(ctx: Context) {
    ctx.body = { data: await getService('imports').get(ctx.params.org, ctx.params.run) };
  },

  async rejected(ctx: Context) {
    const { lang } = parse(rejectedQuery, ctx.query);
    const { fileName, text } = await getService('imports').rejected(
      ctx.params.org,
      ctx.params.run,
      lang
    );
    const stream = Readable.from(text);
    // The headers are out by then: only a broken connection tells that the file is not whole.
    stream.once('error', () => ctx.res.destroy());
    sendCsv(ctx, fileName, stream);
  },

  limits(ctx: Context) {
    ctx.body = { data: getService('imports').limits() };
  },

  async sample(ctx: Context) {
    await getService('organizations').get(ctx.params.org);
    sendCsv(ctx, 'members.csv', getService('imports').sample());
  },

  async undo(ctx: Context) {
    ctx.body = { data: await getService('imports').undo(ctx.params.org, ctx.params.run) };
  },
};

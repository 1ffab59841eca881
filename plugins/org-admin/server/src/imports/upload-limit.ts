import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import type { PluginConfig } from '../config';
import { PLUGIN_ID } from '../plugin-id';
import { fileTooLarge } from './file-errors';

const UPLOAD = /^\/org-admin\/organizations\/[^/]+\/imports\/?$/;

/** What a form has beside the file: its options and the borders between its parts. */
const FORM_BYTES = 1024 * 1024;

const refuse = (ctx: Context, maxFileBytes: number): void => {
  const { name, message, details } = fileTooLarge(maxFileBytes);
  ctx.status = 413;
  ctx.body = { data: null, error: { status: 413, name, message, details } };
};

/**
 * Refuses an upload that says at its beginning that it is too large, before it is written to disk: it must stand before the middleware
 * that reads bodies. One that does not say how large it is runs into the limit of that middleware, whose answer is put into words.
 */
export const registerUploadLimit = (strapi: Core.Strapi): void => {
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.method !== 'POST' || !UPLOAD.test(ctx.path)) return next();
    const { maxFileBytes } = strapi.plugin(PLUGIN_ID).config('imports') as PluginConfig['imports'];
    if (Number(ctx.get('content-length')) > maxFileBytes + FORM_BYTES) {
      return refuse(ctx, maxFileBytes);
    }
    await next();
    const { details } =
      (ctx.body as { error?: { details?: { code?: string } } } | null)?.error ?? {};
    if (ctx.status === 413 && !details?.code) refuse(ctx, maxFileBytes);
  });
};

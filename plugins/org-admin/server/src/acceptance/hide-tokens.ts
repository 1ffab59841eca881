import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** What stands for a token where it may not be seen. */
const HIDDEN = '[token]';

/** What follows the address of invitations, however it is spelled, and whether or not it is a whole token. */
const AFTER_ADDRESS = /(org-admin(?:\/|%2f)+invitations(?:\/|%2f)+)[^\s/?#"'<>)\]}]+/gi;
/** A token wherever else it went: into a parameter, say, or the address of a front end's page. */
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g;

/** A text without the tokens of invitations in it. Texts that do not speak of invitations stay as they are. */
export const hideTokens = (text: string): string =>
  /invitation/i.test(text)
    ? text.replace(AFTER_ADDRESS, `$1${HIDDEN}`).replace(TOKEN, HIDDEN)
    : text;

const DEPTH = 4;

/** The same value where there is nothing to hide, and a copy where there is. */
const hideIn = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return hideTokens(value);
  if (typeof value !== 'object' || value === null || depth === DEPTH) return value;
  const entries = Reflect.ownKeys(value).map((key) => {
    const before = (value as Record<PropertyKey, unknown>)[key];
    return { key, before, after: hideIn(before, depth + 1) };
  });
  const changed = entries.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return value;
  const copy = Object.create(
    Object.getPrototypeOf(value) as object,
    Object.getOwnPropertyDescriptors(value)
  ) as object;
  for (const { key, after } of changed) {
    Object.defineProperty(copy, key, {
      value: after,
      writable: true,
      enumerable: Object.prototype.propertyIsEnumerable.call(value, key),
      configurable: true,
    });
  }
  return copy;
};

/** What is used of winston, which is Strapi's dependency. */
interface Logger {
  format: { transform(info: object, options?: object): unknown; options?: object };
}

/**
 * Keeps tokens out of everything that is logged: Strapi logs the address of every request, and a token in a log could be used by
 * whoever reads it. Behind the logger's own format, so that its finished line is covered, and before its transports.
 */
const hideInLog = (strapi: Core.Strapi): void => {
  const logger = strapi.log as unknown as Logger;
  const { format } = logger;
  logger.format = {
    options: format.options,
    transform: (info, options) => hideIn(format.transform(info, options)),
  };
};

/**
 * Keeps tokens out of what Strapi's telemetry tells of requests when they are over: it reads their address then. What it listens to
 * is listened to before it.
 */
const hideAfterRequests = (strapi: Core.Strapi): void => {
  strapi.server.use((ctx: Context, next: Next) => {
    const hide = () => {
      ctx.url = hideTokens(ctx.url);
    };
    ctx.res.prependOnceListener('finish', hide);
    ctx.res.prependOnceListener('close', hide);
    return next();
  });
};

/** To be called in `register`. */
export const registerHiddenTokens = (strapi: Core.Strapi): void => {
  hideInLog(strapi);
  hideAfterRequests(strapi);
};

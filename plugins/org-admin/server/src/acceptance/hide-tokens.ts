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

/** How deep the objects in an entry are looked into; what formats print is rarely deeper than two. */
const DEPTH = 6;

const copyWith = (original: object, changes: Map<PropertyKey, unknown>): object => {
  const copy = Object.create(
    Object.getPrototypeOf(original) as object,
    Object.getOwnPropertyDescriptors(original)
  ) as object;
  for (const [key, value] of changes) {
    const enumerable = Object.prototype.propertyIsEnumerable.call(original, key);
    Object.defineProperty(copy, key, { value, enumerable, writable: true, configurable: true });
  }
  return copy;
};

/** The same value where there is nothing to hide, and a copy where there is. Errors and what they hold are looked into too. */
const hideIn = (value: unknown, depth = 0, seen = new Map<object, unknown>()): unknown => {
  if (typeof value === 'string') return hideTokens(value);
  if (typeof value !== 'object' || value === null || depth === DEPTH) return value;
  if (seen.has(value)) return seen.get(value);
  seen.set(value, value);
  const changes = new Map<PropertyKey, unknown>();
  for (const [key, { value: before }] of Reflect.ownKeys(value).map(
    (key) => [key, Object.getOwnPropertyDescriptor(value, key)!] as const
  )) {
    const after = hideIn(before, depth + 1, seen);
    if (after !== before) changes.set(key, after);
  }
  if (changes.size === 0) return value;
  const copy = Array.isArray(value)
    ? value.map((item: unknown, index) => changes.get(String(index)) ?? item)
    : copyWith(value, changes);
  seen.set(value, copy);
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

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { badBody, badQuery } from './bad-input';
import { MAX_POPULATED, MAX_POPULATE_DEPTH, reachOf } from './populate';

const assertWithinReach = (populate: unknown) => {
  const { depth, count } = reachOf(populate);
  if (depth > MAX_POPULATE_DEPTH) {
    throw new errors.ValidationError(
      `populate: reaches ${depth} relations deep, and at most ${MAX_POPULATE_DEPTH} are answered. Ask for what is deeper by itself.`,
      { code: 'populate-too-deep', max: MAX_POPULATE_DEPTH }
    );
  }
  if (count > MAX_POPULATED) {
    throw new errors.ValidationError(
      `populate: names ${count} relations, and at most ${MAX_POPULATED} are answered. Ask in several requests.`,
      { code: 'populate-too-wide', max: MAX_POPULATED }
    );
  }
};

/**
 * `plugin::org-admin.request-limits`, for `config/middlewares` behind `strapi::errors`: refuses a `populate` that would keep the server
 * busy (checking what is populated takes Strapi twice as long with each level), and answers 400 or 413
 * to a body or a query that nobody can read, where Strapi would answer 500. Routes of the plugin's own types have it anyway.
 */
export const requestLimits: Core.MiddlewareFactory = (_config, { strapi }) => {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  return async (ctx, next) => {
    const isContent = ctx.path.startsWith(prefix);
    if (isContent) assertWithinReach(ctx.query.populate);
    try {
      await next();
    } catch (failure) {
      const isRead = isContent && ctx.method === 'GET';
      throw badBody(failure) ?? (isRead ? badQuery(failure) : null) ?? failure;
    }
  };
};

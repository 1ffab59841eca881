import { factories } from '@strapi/strapi';

import { CONTENT_NAMES } from '../content-types/kinds';
import { uid, type TypeName } from '../plugin-id';

/**
 * Strapi's own REST of the structure and app types, `/api/org-admin/<plural>`, made for all of them alike. The operations
 * types get none. Keys of controllers and services must equal the types' singular names.
 */
const perType = <T>(make: (name: TypeName) => T): Record<string, T> =>
  Object.fromEntries(CONTENT_NAMES.map((name) => [name, make(name)]));

/** Made anew for each: Strapi writes into it what the route is allowed by, and routes that share one would be allowed by the same. */
const limited = () => ({ middlewares: ['plugin::org-admin.request-limits'] });
const limits = () => ({
  find: limited(),
  findOne: limited(),
  create: limited(),
  update: limited(),
  delete: limited(),
});

export const contentApi = {
  routes: perType((name) => factories.createCoreRouter(uid(name), { config: limits() })),
  controllers: perType((name) => factories.createCoreController(uid(name))),
  services: perType((name) => factories.createCoreService(uid(name))),
};

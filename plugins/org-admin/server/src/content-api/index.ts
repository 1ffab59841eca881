import { factories } from '@strapi/strapi';

import { CONTENT_NAMES, uidOf, type TypeName } from '../content-types/kinds';

/**
 * Strapi's own REST of the structure and app types, `/api/org-admin/<plural>`, made for all of them alike. The operations
 * types get none. Keys of controllers and services must equal the types' singular names.
 */
const perType = <T>(make: (name: TypeName) => T): Record<string, T> =>
  Object.fromEntries(CONTENT_NAMES.map((name) => [name, make(name)]));

export const contentApi = {
  routes: perType((name) => factories.createCoreRouter(uidOf(name))),
  controllers: perType((name) => factories.createCoreController(uidOf(name))),
  services: perType((name) => factories.createCoreService(uidOf(name))),
};

import type { Core } from '@strapi/strapi';

import { limitReads } from './reading/boundary';
import { guardFiles } from './writing/files';
import { guardWrites } from './writing/guard-writes';

/**
 * Limits what comes through the content API, by REST or GraphQL: callers see and change what their memberships allow, and nothing of
 * any other organization. To be called in `bootstrap`.
 */
export const limitContentApi = (strapi: Core.Strapi): void => {
  limitReads(strapi);
  guardWrites(strapi);
  guardFiles(strapi);
};

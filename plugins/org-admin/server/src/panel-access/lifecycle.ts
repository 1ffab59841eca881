import type { Core } from '@strapi/strapi';

import { countWithinReach } from './homepage-count';
import { keepReadsToReach } from './reads';
import { withholdPermissions } from './withheld-permissions';
import { keepWritesToReach } from './writes';

/**
 * Keeps administrators to the organizations they reach outside the plugin's own routes: in the Content Manager and wherever else
 * Strapi's admin API reads or writes what belongs to an organization. To be called in `bootstrap`.
 */
export const keepToReach = (strapi: Core.Strapi): void => {
  keepReadsToReach(strapi);
  keepWritesToReach(strapi);
  withholdPermissions(strapi);
  countWithinReach(strapi);
};

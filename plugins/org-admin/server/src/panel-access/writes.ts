import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { wholeInstallation } from '../access/refusals';
import { targetIds } from '../domain/relation-targets';
import { ORGANIZATION, scopedTypes } from '../domain/scoped-types';
import { strapiRequestReach } from './strapi-request';

/**
 * Refuses an administrator who is limited what goes into organizations out of reach. What is there already cannot be found by it, so
 * that new rows are left: none in another organization, and no new organization, which nobody limited would reach.
 */
export const keepWritesToReach = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: [...scopedTypes, ORGANIZATION],
    async beforeCreate({ model, params }) {
      const reach = await strapiRequestReach();
      if (reach === null) return;
      if (model.uid === ORGANIZATION) throw wholeInstallation();
      const { organization } = (params.data ?? {}) as { organization?: unknown };
      const found = await strapi.db.query(ORGANIZATION).count({
        where: { id: { $in: targetIds(organization) }, documentId: { $in: [...reach] } },
      });
      if (found === 0) {
        throw new errors.ValidationError(
          'organization: there is no such organization. Choose one from the list.',
          { code: 'organization-not-found', attribute: 'organization' }
        );
      }
    },
  });
};

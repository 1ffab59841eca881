import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';
import { APP_EXPORT_DEFINITIONS, ORGANIZATION_EXPORTS } from './catalog';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/exports/organization',
    handler: 'exports.contents',
    permission: PERMISSIONS.exportOrganization,
  }),
  ...Object.entries(ORGANIZATION_EXPORTS).map(([name, { permission }]) =>
    adminRoute({
      method: 'GET',
      path: `/organizations/:org/exports/${name}.xlsx`,
      handler: `exports.${name}`,
      permission: PERMISSIONS[permission],
    })
  ),
  ...Object.entries(APP_EXPORT_DEFINITIONS).map(([kind, { permission }]) =>
    adminRoute({
      method: 'GET',
      path: `/organizations/:org/exports/apps/:app/${kind}.xlsx`,
      handler: `exports.${kind}`,
      permission: PERMISSIONS[permission],
    })
  ),
];

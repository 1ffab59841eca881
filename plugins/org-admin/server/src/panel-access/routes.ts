import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

/** Only for those who reach all organizations: who is limited must neither see the others nor lift the limit. */
export default [
  adminRoute({
    method: 'GET',
    path: '/panel-access',
    handler: 'panel-access.find',
    permission: PERMISSIONS.readPanelAccess,
  }),
  adminRoute({
    method: 'PUT',
    path: '/panel-access/:role',
    handler: 'panel-access.update',
    permission: PERMISSIONS.updatePanelAccess,
  }),
];

import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

/** Only for those who reach all organizations, as for the limits of the panel's roles. */
export default [
  adminRoute({
    method: 'GET',
    path: '/token-access',
    handler: 'token-access.find',
    permission: PERMISSIONS.readTokenAccess,
  }),
  adminRoute({
    method: 'PUT',
    path: '/token-access/:token',
    handler: 'token-access.update',
    permission: PERMISSIONS.updateTokenAccess,
  }),
];

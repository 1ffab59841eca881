import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations',
    handler: 'organizations.find',
    permission: PERMISSIONS.readOrganizations,
    keepsToReach: true,
  }),
  adminRoute({
    method: 'POST',
    path: '/organizations',
    handler: 'organizations.create',
    permission: PERMISSIONS.createOrganizations,
  }),
  adminRoute({
    method: 'PATCH',
    path: '/organizations/:org',
    handler: 'organizations.update',
    permission: PERMISSIONS.updateOrganizations,
  }),
];

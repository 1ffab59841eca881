import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/profile-fields',
    handler: 'profile-fields.find',
    permission: PERMISSIONS.readProfileFields,
  }),
  adminRoute({
    method: 'POST',
    path: '/organizations/:org/profile-fields',
    handler: 'profile-fields.create',
    permission: PERMISSIONS.updateProfileFields,
  }),
  adminRoute({
    method: 'PUT',
    path: '/organizations/:org/profile-fields/order',
    handler: 'profile-fields.order',
    permission: PERMISSIONS.updateProfileFields,
  }),
  adminRoute({
    method: 'PATCH',
    path: '/organizations/:org/profile-fields/:field',
    handler: 'profile-fields.update',
    permission: PERMISSIONS.updateProfileFields,
  }),
  adminRoute({
    method: 'DELETE',
    path: '/organizations/:org/profile-fields/:field',
    handler: 'profile-fields.remove',
    permission: PERMISSIONS.updateProfileFields,
  }),
];

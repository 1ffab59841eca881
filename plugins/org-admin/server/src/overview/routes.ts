import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/overview',
    handler: 'overview.read',
    permission: PERMISSIONS.readStatistics,
  }),
];

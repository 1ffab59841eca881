import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/statistics',
    handler: 'statistics.find',
    permission: PERMISSIONS.readStatistics,
  }),
];

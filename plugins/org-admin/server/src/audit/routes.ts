import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/audit-events',
    handler: 'audit.find',
    permission: PERMISSIONS.readAuditLog,
  }),
];

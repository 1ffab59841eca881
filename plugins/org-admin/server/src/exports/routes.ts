import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/exports/members.xlsx',
    handler: 'exports.members',
    permission: PERMISSIONS.exportMembers,
  }),
];

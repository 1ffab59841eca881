import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/outbox',
    handler: 'outbox.find',
    permission: PERMISSIONS.readOutbox,
  }),
];

import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

const read = (path: string, action: string) =>
  adminRoute({
    method: 'GET',
    path: `/organizations/:org/apps${path}`,
    handler: `apps.${action}`,
    permission: PERMISSIONS.readApps,
  });

export default [
  read('', 'find'),
  read('/time/shares', 'shares'),
  read('/:app', 'findOne'),
  read('/:app/circles', 'circles'),
  read('/:app/usage', 'usage'),
  adminRoute({
    method: 'POST',
    path: '/organizations/:org/apps/:app',
    handler: 'apps.switch',
    permission: PERMISSIONS.updateApps,
  }),
];

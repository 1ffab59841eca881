import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/teams',
    handler: 'teams.find',
    permission: PERMISSIONS.readTeams,
  }),
  adminRoute({
    method: 'POST',
    path: '/organizations/:org/teams',
    handler: 'teams.create',
    permission: PERMISSIONS.updateTeams,
  }),
  adminRoute({
    method: 'PATCH',
    path: '/organizations/:org/teams/:team',
    handler: 'teams.update',
    permission: PERMISSIONS.updateTeams,
  }),
  adminRoute({
    method: 'DELETE',
    path: '/organizations/:org/teams/:team',
    handler: 'teams.remove',
    permission: PERMISSIONS.updateTeams,
  }),
];

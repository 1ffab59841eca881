import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/members',
    handler: 'members.find',
    permission: PERMISSIONS.readMembers,
  }),
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/member-filters',
    handler: 'members.filterOptions',
    permission: PERMISSIONS.readMembers,
  }),
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/members/:member',
    handler: 'members.findOne',
    permission: PERMISSIONS.readMembers,
  }),
  adminRoute({
    method: 'POST',
    path: '/organizations/:org/members',
    handler: 'members.create',
    permission: PERMISSIONS.addMembers,
  }),
  adminRoute({
    method: 'PATCH',
    path: '/organizations/:org/members/:member',
    handler: 'members.update',
    permission: PERMISSIONS.updateMembers,
  }),
];

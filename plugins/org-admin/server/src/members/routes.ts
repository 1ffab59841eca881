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
  // Which permission to change an action needs, the action itself decides.
  adminRoute({
    method: 'POST',
    path: '/organizations/:org/members/actions',
    handler: 'members.act',
    permission: PERMISSIONS.readMembers,
  }),
  adminRoute({
    method: 'POST',
    path: '/organizations/:org/members/holdings',
    handler: 'members.holdings',
    permission: PERMISSIONS.readMembers,
  }),
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/members/:member/erasure',
    handler: 'members.erasure',
    permission: PERMISSIONS.eraseMembers,
  }),
  adminRoute({
    method: 'POST',
    path: '/organizations/:org/members/:member/erase',
    handler: 'members.erase',
    permission: PERMISSIONS.eraseMembers,
  }),
];

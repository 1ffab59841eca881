import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

export default [
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/circles',
    handler: 'circles.find',
    permission: PERMISSIONS.readCircles,
  }),
  adminRoute({
    method: 'GET',
    path: '/organizations/:org/circles/:circle',
    handler: 'circles.findOne',
    permission: PERMISSIONS.readCircles,
  }),
  adminRoute({
    method: 'GET',
    path: '/circle-people/:circle',
    handler: 'circles.findPeople',
    permission: PERMISSIONS.readCirclePeople,
    keepsToReach: true,
  }),
];

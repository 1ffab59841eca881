import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

const BATCHES = '/organizations/:org/invitation-batches';

const control = (verb: 'pause' | 'resume' | 'cancel' | 'retry') =>
  adminRoute({
    method: 'POST',
    path: `${BATCHES}/:batch/${verb}`,
    handler: `sending.${verb}`,
    permission: PERMISSIONS.sendInvitations,
  });

export default [
  adminRoute({
    method: 'GET',
    path: BATCHES,
    handler: 'sending.find',
    permission: PERMISSIONS.readInvitations,
  }),
  adminRoute({
    method: 'GET',
    path: `${BATCHES}/:batch`,
    handler: 'sending.findOne',
    permission: PERMISSIONS.readInvitations,
  }),
  adminRoute({
    method: 'GET',
    path: `${BATCHES}/:batch/invitations`,
    handler: 'sending.invitations',
    permission: PERMISSIONS.readInvitations,
  }),
  control('pause'),
  control('resume'),
  control('cancel'),
  control('retry'),
];

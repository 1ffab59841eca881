import { PERMISSIONS } from '../../../shared/permissions';
import { adminRoute } from '../access/admin-route';

const ORGANIZATION = '/organizations/:org';
const SETTINGS = `${ORGANIZATION}/invitation-settings`;
const BATCHES = `${ORGANIZATION}/invitation-batches`;

const send = (path: string, action: string, method: 'POST' | 'PUT' = 'POST') =>
  adminRoute({
    method,
    path,
    handler: `invitations.${action}`,
    permission: PERMISSIONS.sendInvitations,
  });

export default [
  adminRoute({
    method: 'GET',
    path: SETTINGS,
    handler: 'invitations.settings',
    permission: PERMISSIONS.readInvitations,
  }),
  send(SETTINGS, 'saveSettings', 'PUT'),
  send(BATCHES, 'create'),
  send(`${BATCHES}/recipients`, 'recipients'),
  send(`${BATCHES}/preview`, 'preview'),
  send(`${BATCHES}/test`, 'test'),
  send(`${ORGANIZATION}/invitations/actions`, 'act'),
];

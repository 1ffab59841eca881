import type { Core } from '@strapi/strapi';

import { PERMISSIONS, type PermissionKey } from '../../../shared/permissions';
import { PLUGIN_ID } from '../plugin-id';

/** What the roles page of the panel shows for each permission: its group and its name. */
const LABELS: Record<PermissionKey, { subCategory: string; displayName: string }> = {
  readOrganizations: { subCategory: 'Organizations', displayName: 'See the list of organizations' },
  createOrganizations: { subCategory: 'Organizations', displayName: 'Create organizations' },
  updateOrganizations: { subCategory: 'Organizations', displayName: 'Change organizations' },
  readMembers: { subCategory: 'Members', displayName: 'See members and their contact data' },
  addMembers: { subCategory: 'Members', displayName: 'Add members' },
  updateMembers: {
    subCategory: 'Members',
    displayName: 'Change, suspend and restore members',
  },
  removeMembers: { subCategory: 'Members', displayName: 'Remove members' },
  eraseMembers: { subCategory: 'Members', displayName: 'Erase personal data of former members' },
  readTeams: { subCategory: 'Teams', displayName: 'See teams' },
  updateTeams: { subCategory: 'Teams', displayName: 'Create, change and delete teams' },
  readProfileFields: { subCategory: 'Profile fields', displayName: 'See profile fields' },
  updateProfileFields: {
    subCategory: 'Profile fields',
    displayName: 'Create, change and delete profile fields',
  },
  readInvitations: { subCategory: 'Invitations', displayName: 'See invitations' },
  sendInvitations: {
    subCategory: 'Invitations',
    displayName: 'Send, repeat and revoke invitations',
  },
  readImports: { subCategory: 'Imports', displayName: 'See past imports' },
  importMembers: { subCategory: 'Imports', displayName: 'Import members' },
  undoImports: { subCategory: 'Imports', displayName: 'Undo imports' },
  readCircles: { subCategory: 'Circles', displayName: 'See the circle dashboard' },
  readCirclePeople: {
    subCategory: 'Circles',
    displayName: 'See who is in a circle, by name, beside it in the Content Manager',
  },
  readStatistics: { subCategory: 'Statistics', displayName: 'See statistics' },
  readApps: { subCategory: 'Apps', displayName: 'See apps and what is in them' },
  updateApps: { subCategory: 'Apps', displayName: 'Switch apps on and off' },
  exportMembers: { subCategory: 'Exports', displayName: 'Export members' },
  exportOrganization: { subCategory: 'Exports', displayName: 'Export the whole organization' },
  exportCircles: { subCategory: 'Exports', displayName: 'Export the circle dashboard' },
  exportStatistics: { subCategory: 'Exports', displayName: 'Export statistics' },
  exportAppItems: { subCategory: 'Exports', displayName: 'Export the items of apps' },
  exportAppUsage: { subCategory: 'Exports', displayName: 'Export how members use apps' },
  readAuditLog: { subCategory: 'Audit log', displayName: 'See the audit log' },
  readOutbox: { subCategory: 'E-mail', displayName: 'See the embedded outbox' },
  readPanelAccess: {
    subCategory: 'Panel access',
    displayName: 'See which organizations roles of the panel reach',
  },
  updatePanelAccess: {
    subCategory: 'Panel access',
    displayName: 'Limit roles of the panel to organizations',
  },
  readTokenAccess: {
    subCategory: 'Token access',
    displayName: 'See which organizations API tokens reach',
  },
  updateTokenAccess: {
    subCategory: 'Token access',
    displayName: 'Limit API tokens to organizations',
  },
};

/** Makes the plugin's permissions known, so that roles of the panel can be given them. */
export const registerPermissions = (strapi: Core.Strapi) => {
  const actions = (Object.keys(PERMISSIONS) as PermissionKey[]).map((key) => ({
    section: 'plugins',
    pluginName: PLUGIN_ID,
    uid: PERMISSIONS[key].slice(`plugin::${PLUGIN_ID}.`.length),
    ...LABELS[key],
  }));
  return strapi.service('admin::permission').actionProvider.registerMany(actions);
};

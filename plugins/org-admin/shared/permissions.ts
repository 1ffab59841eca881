/**
 * The permissions of the admin panel, one per action. The server registers and checks them, the panel hides by them.
 * The last dot segment of each is unique, because Strapi's `useRBAC` names what is allowed by that segment alone.
 */
export const PERMISSIONS = {
  readOrganizations: 'plugin::org-admin.organizations.read-organizations',
  createOrganizations: 'plugin::org-admin.organizations.create-organizations',
  updateOrganizations: 'plugin::org-admin.organizations.update-organizations',
  readMembers: 'plugin::org-admin.members.read-members',
  addMembers: 'plugin::org-admin.members.add-members',
  updateMembers: 'plugin::org-admin.members.update-members',
  removeMembers: 'plugin::org-admin.members.remove-members',
  eraseMembers: 'plugin::org-admin.members.erase-members',
  readTeams: 'plugin::org-admin.teams.read-teams',
  updateTeams: 'plugin::org-admin.teams.update-teams',
  readProfileFields: 'plugin::org-admin.profile-fields.read-profile-fields',
  updateProfileFields: 'plugin::org-admin.profile-fields.update-profile-fields',
  readInvitations: 'plugin::org-admin.invitations.read-invitations',
  sendInvitations: 'plugin::org-admin.invitations.send-invitations',
  readImports: 'plugin::org-admin.imports.read-imports',
  importMembers: 'plugin::org-admin.imports.import-members',
  undoImports: 'plugin::org-admin.imports.undo-imports',
  readCircles: 'plugin::org-admin.circles.read-circles',
  readCirclePeople: 'plugin::org-admin.circles.read-circle-people',
  readStatistics: 'plugin::org-admin.statistics.read-statistics',
  readApps: 'plugin::org-admin.apps.read-apps',
  updateApps: 'plugin::org-admin.apps.update-apps',
  exportMembers: 'plugin::org-admin.exports.export-members',
  exportOrganization: 'plugin::org-admin.exports.export-organization',
  exportCircles: 'plugin::org-admin.exports.export-circles',
  exportStatistics: 'plugin::org-admin.exports.export-statistics',
  exportAppItems: 'plugin::org-admin.exports.export-app-items',
  exportAppUsage: 'plugin::org-admin.exports.export-app-usage',
  readAuditLog: 'plugin::org-admin.audit.read-audit-log',
  readOutbox: 'plugin::org-admin.outbox.read-outbox',
  readPanelAccess: 'plugin::org-admin.panel-access.read-panel-access',
  updatePanelAccess: 'plugin::org-admin.panel-access.update-panel-access',
  readTokenAccess: 'plugin::org-admin.token-access.read-token-access',
  updateTokenAccess: 'plugin::org-admin.token-access.update-token-access',
} as const;

export type PermissionKey = keyof typeof PERMISSIONS;
export type PermissionUid = (typeof PERMISSIONS)[PermissionKey];

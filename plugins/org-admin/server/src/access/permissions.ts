import type { Core } from '@strapi/strapi';

import { PERMISSIONS, type PermissionKey } from '../../../shared/permissions';
import { PLUGIN_ID } from '../plugin-id';

/** What the roles page of the panel shows for each permission: its group and its name. */
const LABELS: Record<PermissionKey, { subCategory: string; displayName: string }> = {
  readOrganizations: { subCategory: 'Organizations', displayName: 'See the list of organizations' },
  createOrganizations: { subCategory: 'Organizations', displayName: 'Create organizations' },
  updateOrganizations: { subCategory: 'Organizations', displayName: 'Change organizations' },
  readMembers: { subCategory: 'Members', displayName: 'See members and their contact data' },
  updateMembers: { subCategory: 'Members', displayName: 'Change members' },
  readImports: { subCategory: 'Imports', displayName: 'See past imports' },
  importMembers: { subCategory: 'Imports', displayName: 'Import members' },
  undoImports: { subCategory: 'Imports', displayName: 'Undo imports' },
  exportMembers: { subCategory: 'Exports', displayName: 'Export members' },
  readAuditLog: { subCategory: 'Audit log', displayName: 'See the audit log' },
  readOutbox: { subCategory: 'E-mail', displayName: 'See the embedded outbox' },
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

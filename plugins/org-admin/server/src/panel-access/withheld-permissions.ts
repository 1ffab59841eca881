import type { Core } from '@strapi/strapi';

import { PERMISSIONS } from '../../../shared/permissions';
import { reachOf } from '../access/panel-reach';
import { ORGANIZATION } from '../domain/scoped-types';

interface Permission {
  action: string;
  subject?: string | null;
}

interface PermissionService {
  findUserPermissions(user: { id: number | string }): Promise<Permission[]>;
}

const WHOLE_INSTALLATION = new Set<string>([
  PERMISSIONS.createOrganizations,
  PERMISSIONS.readOutbox,
  PERMISSIONS.readPanelAccess,
  PERMISSIONS.updatePanelAccess,
  PERMISSIONS.readTokenAccess,
  PERMISSIONS.updateTokenAccess,
]);

const isWithheld = ({ action, subject }: Permission) =>
  WHOLE_INSTALLATION.has(action) ||
  (action === 'plugin::content-manager.explorer.create' && subject === ORGANIZATION);

/** The service outlives this Strapi where a process starts another. */
const originals = new WeakMap<PermissionService, PermissionService['findUserPermissions']>();

/**
 * Takes from administrators who are limited, whatever their roles say, the permissions for what is about the whole installation, so that
 * the panel does not offer it to them. The routes and writes themselves refuse it too.
 */
export const withholdPermissions = (strapi: Core.Strapi): void => {
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  const findUserPermissions = originals.get(service) ?? service.findUserPermissions;
  originals.set(service, findUserPermissions);
  service.findUserPermissions = async (user) => {
    const permissions = await findUserPermissions(user);
    if (!permissions.some(isWithheld) || (await reachOf(user.id)) === null) return permissions;
    return permissions.filter((permission) => !isWithheld(permission));
  };
};

import type { PermissionUid } from '../../../shared/permissions';

interface AdminRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/org-admin`, with parameters as `:org`. */
  path: string;
  /** `<controller>.<action>` */
  handler: string;
  permission: PermissionUid;
}

/**
 * Every route of the admin panel is made here, so that none exists without its permission: a route without this policy
 * would be open to every administrator who is logged in.
 */
export const adminRoute = ({ method, path, handler, permission }: AdminRoute) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [permission] } },
    ],
  },
});

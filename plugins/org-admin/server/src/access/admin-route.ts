import type { PermissionUid } from '../../../shared/permissions';
import { PLUGIN_ID } from '../plugin-id';
import type { Span } from './within-reach';

interface AdminRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/org-admin`, with parameters as `:org`. */
  path: string;
  /** `<controller>.<action>` */
  handler: string;
  permission: PermissionUid;
  /** Of a route without `:org`: its controller keeps to what the administrator reaches. Left out, only those who reach all get to it. */
  keepsToReach?: true;
}

const ORGANIZATION_PARAMETER = /^\/organizations\/:org(\/|$)/;

const spanOf = ({ path, keepsToReach }: AdminRoute): Span => {
  if (ORGANIZATION_PARAMETER.test(path)) return 'organization';
  return keepsToReach ? 'reach' : 'installation';
};

/**
 * Every route of the admin panel is made here, so that none exists without its permission, nor outside the organizations that an
 * administrator reaches: a route without these policies would be open to every administrator who is logged in.
 */
export const adminRoute = (route: AdminRoute) => ({
  method: route.method,
  path: route.path,
  handler: route.handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [route.permission] } },
      { name: `plugin::${PLUGIN_ID}.within-reach`, config: { span: spanOf(route) } },
    ],
  },
});

import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { PermissionUid } from '../../../shared/permissions';
import { administersOrganization } from './organization-administrator';

/**
 * Demands a permission beside that of the route, where what a request asks for decides which it needs.
 * @throws PolicyError (403), of which Strapi lets the words through where it hides those of every other ForbiddenError: `permission-missing`
 */
export const assertPermitted = (ctx: Context, permission: PermissionUid): void => {
  const ability = ctx.state.userAbility as { can(action: string): boolean } | undefined;
  if (ability?.can(permission) || administersOrganization(ctx)) return;
  const name = permission.split('.').pop() ?? permission;
  throw new errors.PolicyError(
    `Your role does not have the permission "${name}", which this needs. Ask an administrator for it.`,
    { code: 'permission-missing', permission: name }
  );
};

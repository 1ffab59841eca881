import * as React from 'react';
import { Page, useAuth } from '@strapi/strapi/admin';

import { PERMISSIONS, type PermissionKey } from '../../../shared/permissions';

type Allowed = Record<PermissionKey, boolean>;

const KEYS = Object.keys(PERMISSIONS) as PermissionKey[];

const PermissionsContext = React.createContext<Allowed | null>(null);

/**
 * Finds out once what this administrator may do in the plugin; everything below reads it with `usePermissions`.
 *
 * Strapi's `useRBAC` is not asked: where it mounts before the administrator's permissions have come, it decides on none and
 * does not decide again. The server's policy asks for the action alone, and so does this.
 */
export const PermissionsProvider = ({ children }: { children: React.ReactNode }) => {
  const permissions = useAuth('PermissionsProvider', (state) => state.permissions);
  const isLoading = useAuth('PermissionsProvider', (state) => state.isLoading);

  const allowed = React.useMemo(() => {
    const actions = new Set(permissions.map(({ action }) => action));
    return Object.fromEntries(KEYS.map((key) => [key, actions.has(PERMISSIONS[key])])) as Allowed;
  }, [permissions]);

  if (isLoading) return <Page.Loading />;
  return <PermissionsContext.Provider value={allowed}>{children}</PermissionsContext.Provider>;
};

/** What this administrator may do in the plugin, by the keys of `PERMISSIONS`. */
export const usePermissions = (): Allowed => {
  const allowed = React.useContext(PermissionsContext);
  if (!allowed) throw new Error('usePermissions outside PermissionsProvider');
  return allowed;
};

/** Shows its children to those who have the permission, and Strapi's "no permission" page to others. */
export const RequirePermission = ({
  permission,
  children,
}: {
  permission: PermissionKey;
  children: React.ReactNode;
}) => (usePermissions()[permission] ? <>{children}</> : <Page.NoPermissions />);

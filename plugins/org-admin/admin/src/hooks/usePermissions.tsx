import * as React from 'react';
import { Page, useRBAC } from '@strapi/strapi/admin';

import { PERMISSIONS, type PermissionKey } from '../../../shared/permissions';
import { toPermission } from '../permissions';

type Allowed = Record<PermissionKey, boolean>;

const KEYS = Object.keys(PERMISSIONS) as PermissionKey[];
const ALL = KEYS.map(toPermission);

/** `useRBAC` names what is allowed by the last segment of the action: `…read-members` becomes `canReadMembers`. */
const rbacName = (key: PermissionKey) => {
  const last = PERMISSIONS[key].split('.').pop() ?? '';
  const words = last.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `can${words.join('')}`;
};

const PermissionsContext = React.createContext<Allowed | null>(null);

/** Asks once what this administrator may do in the plugin; everything below reads it with `usePermissions`. */
export const PermissionsProvider = ({ children }: { children: React.ReactNode }) => {
  const { allowedActions, isLoading, error } = useRBAC(ALL);

  const allowed = React.useMemo(
    () =>
      Object.fromEntries(
        KEYS.map((key) => [key, Boolean(allowedActions[rbacName(key)])])
      ) as Allowed,
    // `useRBAC` makes a new object each time; what it says is what matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [JSON.stringify(allowedActions)]
  );

  if (isLoading) return <Page.Loading />;
  if (error) return <Page.Error />;
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

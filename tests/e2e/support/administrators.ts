import { adminApi } from './admin-api';
import type { Account } from './panel';

const PASSWORD = 'Other-password-1';

interface Permission {
  action: string;
  subject?: string | null;
  properties?: object;
}

/** A new role of the panel with these permissions. */
export const newRole = async (
  name: string,
  permissions: readonly Permission[]
): Promise<{ id: number; name: string }> => {
  const api = adminApi();
  const role = await api.post<{ id: number; name: string }>('/admin/roles', {
    name: `${name} ${Date.now()}`,
    description: 'for a test',
  });
  await api.put(`/admin/roles/${role.id}/permissions`, {
    permissions: permissions.map(({ action, subject = null, properties = {} }) => ({
      ...{ action, subject, properties },
      conditions: [],
    })),
  });
  return role;
};

/** A new administrator of the panel with one role. */
export const administratorOf = async (name: string, role: number): Promise<Account> => {
  const api = adminApi();
  const email = `${name}@example.com`;
  const user = await api.post<{ registrationToken: string }>('/admin/users', {
    firstname: name,
    lastname: 'Tester',
    email,
    roles: [role],
  });
  await api.post('/admin/register', {
    registrationToken: user.registrationToken,
    userInfo: { firstname: name, lastname: 'Tester', password: PASSWORD },
  });
  return { email, password: PASSWORD };
};

/** A new administrator who has these permissions of the plugin, and no others. */
export const administratorWith = async (
  name: string,
  actions: readonly string[]
): Promise<Account> => {
  const permissions = actions.map((action) => ({ action: `plugin::org-admin.${action}` }));
  return administratorOf(name, (await newRole(name, permissions)).id);
};

import type { UID } from '@strapi/strapi';

import type { AdminClient } from './admin-client';
import type { TestApp } from './app';
import type { Made } from './factories';

interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields: string[] };
}

export interface TestRole {
  id: number;
  code: string;
  /** A new administrator with this role, and others. */
  admin(...others: TestRole[]): Promise<AdminClient>;
  /** Limits the role to organizations; null for all of them. */
  limit(organizations: readonly Made[] | null): Promise<void>;
}

/** What the Content Manager asks for to do everything with a type. */
export const everythingWith = (app: TestApp, type: string): Permission[] => {
  const uid = `plugin::org-admin.${type}` as UID.ContentType;
  const fields = Object.keys(app.strapi.contentType(uid).attributes);
  return ['create', 'read', 'update', 'delete'].map((verb) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject: uid,
    ...(verb === 'delete' ? {} : { properties: { fields } }),
  }));
};

let made = 0;

/** Makes a role of the panel with these permissions. */
export const makeRole = async (
  app: TestApp,
  superAdmin: AdminClient,
  permissions: readonly Permission[]
): Promise<TestRole> => {
  made += 1;
  const role = (await app.strapi
    .service('admin::role')
    .create({ name: `Role ${made}`, description: 'for a test' })) as { id: number; code: string };
  await app.strapi.service('admin::role').assignPermissions(
    role.id,
    permissions.map(({ action, subject = null, properties = {} }) => ({
      ...{ action, subject, properties },
      conditions: [],
    }))
  );
  return {
    ...role,
    async admin(...others) {
      const client = await app.admin({ role: role.code });
      const roles = [role, ...others].map(({ id }) => id);
      if (others.length > 0)
        await superAdmin.put(`/admin/users/${client.id}`, { roles }).expect(200);
      return client;
    },
    async limit(organizations) {
      await superAdmin
        .put(`/org-admin/panel-access/${role.id}`, {
          organizations: organizations?.map(({ documentId }) => documentId) ?? null,
        })
        .expect(200);
    },
  };
};

import type { Core, UID } from '@strapi/strapi';

import { PLUGIN_ID } from '../plugin-id';
import { contentApiRoutes } from '../routes';

const ROLE = 'plugin::users-permissions.role' as UID.ContentType;
const PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;
const GIVEN = 'account-actions-given';

/** The actions of the plugin's own content API routes that need an account. */
const actions = (): string[] =>
  contentApiRoutes.routes
    .filter(({ config }) => config.auth !== false)
    .map(({ handler }) => `plugin::${PLUGIN_ID}.${handler}`);

const giveOnce = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID });
  const given = ((await store.get({ key: GIVEN })) ?? []) as string[];
  const missing = actions().filter((action) => !given.includes(action));
  if (missing.length === 0) return;
  const role = (await strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } })) as {
    id: number;
  } | null;
  for (const action of role ? missing : []) {
    const where = { action, role: { id: role!.id } };
    if (await strapi.db.query(PERMISSION).findOne({ where } as never)) continue;
    await strapi.db.query(PERMISSION).create({ data: { action, role: role!.id } } as never);
  }
  await store.set({ key: GIVEN, value: [...given, ...missing] });
};

/**
 * Allows everybody who has an account the plugin's own routes of the content API, each once: what an administrator changes after
 * that stays changed. Where users-permissions has not made its roles yet, this is done right behind it, for it gives its own
 * defaults only where there are no permissions at all. To be called in `bootstrap`.
 */
export const giveAccountActions = async (strapi: Core.Strapi): Promise<void> => {
  if ((await strapi.db.query(ROLE).count()) > 0) return giveOnce(strapi);
  const accounts = strapi.plugin('users-permissions').service('users-permissions') as {
    initialize(): Promise<void>;
  };
  const { initialize } = accounts;
  accounts.initialize = async () => {
    accounts.initialize = initialize;
    await initialize.call(accounts);
    await giveOnce(strapi);
  };
};

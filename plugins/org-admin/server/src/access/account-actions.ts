import type { Core, UID } from '@strapi/strapi';

import { CONTENT_NAMES } from '../content-types/kinds';
import { PLUGIN_ID, uid } from '../plugin-id';
import { contentApiRoutes } from '../routes';

const ROLE = 'plugin::users-permissions.role' as UID.ContentType;
const PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;
const GIVEN = 'account-actions-given';

const VERBS = ['find', 'findOne', 'create', 'update', 'delete'];

/**
 * The actions of the content API that need an account: of the plugin's own routes, and of every type. What an account gets of a type,
 * and what it may change, is as its memberships allow.
 */
const actions = (): string[] => [
  ...contentApiRoutes.routes
    .filter(({ config }) => config.auth !== false)
    .map(({ handler }) => `plugin::${PLUGIN_ID}.${handler}`),
  ...CONTENT_NAMES.flatMap((name) => VERBS.map((verb) => `${uid(name)}.${verb}`)),
];

const allow = async (role: number, given: readonly string[]): Promise<void> => {
  const where = { action: { $in: given }, role: { id: role } };
  const there = (await strapi.db
    .query(PERMISSION)
    .findMany({ select: ['action'], where } as never)) as { action: string }[];
  const allowed = new Set(there.map(({ action }) => action));
  await strapi.db.transaction(async () => {
    for (const action of given) {
      if (allowed.has(action)) continue;
      await strapi.db.query(PERMISSION).create({ data: { action, role } } as never);
    }
  });
};

const giveOnce = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID });
  const given = ((await store.get({ key: GIVEN })) ?? []) as string[];
  const missing = actions().filter((action) => !given.includes(action));
  if (missing.length === 0) return;
  const role = (await strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } })) as {
    id: number;
  } | null;
  if (role) await allow(role.id, missing);
  await store.set({ key: GIVEN, value: [...given, ...missing] });
};

/**
 * Allows everybody who has an account the content API of the plugin, each action once: what an administrator changes after
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

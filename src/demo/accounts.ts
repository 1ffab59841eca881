import { randomBytes } from 'node:crypto';

import type { Core, UID } from '@strapi/strapi';

import type { World } from './world';

/** How many members have an account with which they could log in. Their passwords are known to nobody. */
const ACCOUNTS = 6;

/** Gives some members an account, as if they had accepted an invitation; one goes by another name there. */
export const linkAccounts = async (strapi: Core.Strapi, { members }: World): Promise<void> => {
  const users = strapi.plugin('users-permissions')?.service('user') as
    { add(data: object): Promise<{ id: number }> } | undefined;
  if (!users) return;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const active = members.filter(({ state }) => state === 'active').slice(0, ACCOUNTS);
  for (const [index, member] of active.entries()) {
    const name = `${member.firstName} ${member.lastName}`;
    const known = await strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { email: member.email } });
    const account =
      known ??
      (await users.add({
        username: index === 0 ? `${member.firstName} van ${member.lastName}` : name,
        email: member.email,
        password: randomBytes(24).toString('base64url'),
        provider: 'local',
        confirmed: true,
        role: role?.id,
      }));
    await strapi.documents('plugin::org-admin.member' as UID.ContentType).update({
      documentId: member.documentId,
      data: { user: account.id } as never,
    });
  }
};

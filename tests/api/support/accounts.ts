import { randomBytes } from 'node:crypto';

import type { UID } from '@strapi/strapi';

import type { TestApp } from './app';
import type { Made } from './factories';
import type { HttpClient } from './http-client';

const USER = 'plugin::users-permissions.user' as UID.ContentType;

/** Makes a users-permissions account and links it to a member. It is logged in without the form, which few may use in a minute. */
export const accountOf = async (
  app: TestApp,
  member: Made
): Promise<HttpClient & { id: number; username: string }> => {
  const username = `user-${randomBytes(6).toString('hex')}`;
  const password = 'Test-password-1';
  const role = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = await app.strapi.service('plugin::users-permissions.user').add({
    username,
    email: `${username}@example.com`,
    password,
    confirmed: true,
    provider: 'local',
    role: role?.id,
  });
  const { documentId } = (await app.strapi.db.query(USER).findOne({ where: { id: user.id } })) as {
    documentId: string;
  };
  await app.strapi.documents('plugin::org-admin.member').update({
    documentId: member.documentId,
    data: { user: documentId } as never,
  });
  const jwt = app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  return { ...app.withToken(jwt), id: user.id, username };
};

import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

export interface FirstAdmin {
  email: string;
  /** Null where there is an administrator already: it is kept nowhere in clear. */
  password: string | null;
}

const EMAIL = 'admin@tidewheel.example';

/** 96 bits, and what the panel asks of a password: a small letter, a capital and a digit. */
const generatePassword = (): string => {
  const password = randomBytes(12).toString('base64url');
  return [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(password))
    ? password
    : generatePassword();
};

/** Makes the panel's first super admin, where the panel has no administrator at all. */
export const createFirstAdmin = async (strapi: Core.Strapi): Promise<FirstAdmin> => {
  const users = strapi.service('admin::user');
  const first = await strapi.db
    .query('admin::user')
    .findOne({ select: ['email'], orderBy: { id: 'asc' } });
  if (first) return { email: first.email, password: null };
  const password = generatePassword();
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await users.create({
    email: EMAIL,
    firstname: 'Demo',
    lastname: 'Administrator',
    password,
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  });
  return { email: EMAIL, password };
};

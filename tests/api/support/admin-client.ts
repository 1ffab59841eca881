import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type supertest from 'supertest';

import { client, type HttpClient } from './http-client';

export interface AdminOptions {
  /** Actions of a role that has no other; left out, the administrator is a super admin. */
  permissions?: string[];
  /** Code of a role that is there already, such as `strapi-editor`. */
  role?: string;
  firstname?: string;
  lastname?: string;
}

export interface AdminClient extends HttpClient {
  id: number;
  email: string;
  name: string;
  /** Bearer token, for requests that this client does not make. */
  token: string;
}

const PASSWORD = 'Test-password-1';

const roleIdFor = async (strapi: Core.Strapi, { permissions, role }: AdminOptions) => {
  if (permissions) {
    const created = await strapi
      .service('admin::role')
      .create({ name: `test ${randomBytes(6).toString('hex')}`, description: '' });
    await strapi.service('admin::role').assignPermissions(
      created.id,
      permissions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }))
    );
    return created.id as number;
  }
  const found = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: role ?? 'strapi-super-admin' } });
  if (!found) throw new Error(`There is no admin role "${role}".`);
  return found.id as number;
};

/** Makes an administrator and logs in through the form's own route. */
export const createAdminClient = async (
  strapi: Core.Strapi,
  agent: () => ReturnType<typeof supertest>,
  options: AdminOptions = {}
): Promise<AdminClient> => {
  const { firstname = 'Test', lastname = 'Administrator' } = options;
  const email = `admin-${randomBytes(6).toString('hex')}@example.com`;
  const user = await strapi.service('admin::user').create({
    email,
    firstname,
    lastname,
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [await roleIdFor(strapi, options)],
  });
  const login = await agent().post('/admin/login').send({ email, password: PASSWORD });
  if (login.status !== 200) {
    throw new Error(`Logging in answered ${login.status}: ${login.text}`);
  }
  return {
    ...client(agent, login.body.data.token),
    id: user.id,
    email,
    name: `${firstname} ${lastname}`,
    token: login.body.data.token,
  };
};

import type { UID } from '@strapi/strapi';

import { accountOf } from './accounts';
import type { TestApp } from './app';
import { make, makeOrganization, type Made, type TestOrganization } from './factories';
import type { HttpClient } from './http-client';

export const memberWith = (organization: TestOrganization, accessRole: string, more: object = {}) =>
  organization.member({ state: 'active', accessRole, ...more });

/** An organization with somebody of each access role, the collaborator in the circle Sales; and another organization. */
export const makeTwoOrganizations = async (app: TestApp) => {
  const home = await makeOrganization(app, { name: 'Home', invitationReplyTo: 'boss@example.com' });
  const other = await makeOrganization(app, { name: 'Elsewhere' });
  const sales = await home.circle({ name: 'Sales' });
  const office = await home.circle({ name: 'Office', privateApps: ['okrs'] });
  const collaborating = await memberWith(home, 'collaborator', { lastName: 'Collab' });
  await home.membership(collaborating, sales);
  const contact = { phone: '1', email: 'r@r.com' };
  const reading = await memberWith(home, 'reader', { lastName: 'Reader', ...contact });
  return {
    home,
    other,
    sales,
    office,
    collaborating,
    reading,
    administrator: await accountOf(app, await memberWith(home, 'administrator')),
    collaborator: await accountOf(app, collaborating),
    reader: await accountOf(app, reading),
    stranger: await accountOf(app, await memberWith(other, 'administrator')),
    token: await app.apiToken(),
    item: (type: string, data: object) =>
      make(app, type, { organization: home.documentId, ...data }),
  };
};

export type TwoOrganizations = Awaited<ReturnType<typeof makeTwoOrganizations>>;

/** What a list shows of each row; its total is told right. */
export const listed = async (who: HttpClient, path: string, field = 'title') => {
  const { body } = await who.get(`/api/org-admin/${path}`).expect(200);
  expect(body.meta.pagination.total).toBe(body.data.length);
  return body.data.map((row: Record<string, unknown>) => row[field]).sort();
};

interface Answer {
  status: number;
  body: { error?: { details?: { code?: string } } };
}

export const codeOf = ({ status, body }: Answer) => [status, body.error?.details?.code];

/** An attribute of a row as it is kept, relations with what they point to. */
export const stored = async ({ strapi }: TestApp, type: string, { id }: Made, name: string) => {
  const row = await strapi.db
    .query(`plugin::org-admin.${type}` as UID.ContentType)
    .findOne({ where: { id }, populate: true } as never);
  return (row as Record<string, unknown> | null)?.[name];
};

import type { CircleDetails, CircleRow } from '../../../plugins/org-admin/shared/contracts/circles';
import type { AdminClient } from './admin-client';
import type { TestApp } from './app';
import { make, type Made, type TestOrganization } from './factories';

type Query = Record<string, string | number>;

/** The address of an organization's circles, or of what is below. */
export const circlesPath = (organization: Made, rest = '', query: Query = {}) => {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)])
  );
  return `/org-admin/organizations/${organization.documentId}/circles${rest}?${search}`;
};

export const listCircles = async (
  admin: AdminClient,
  organization: Made,
  query: Query = {}
): Promise<CircleRow[]> =>
  (await admin.get(circlesPath(organization, '', { pageSize: 100, ...query })).expect(200)).body
    .data;

export const readCircle = async (
  admin: AdminClient,
  organization: Made,
  circle: Made,
  query: Query = {}
): Promise<CircleDetails> =>
  (await admin.get(circlesPath(organization, `/${circle.documentId}`, query)).expect(200)).body
    .data;

export const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

const DAY = 24 * 60 * 60 * 1000;
/** The day so many days from now. */
export const dayFromNow = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Makes an item of an app in a circle, which was there since a moment: the document service sets `createdAt` itself. */
export const makeItem = async (
  app: TestApp,
  organization: TestOrganization,
  type: string,
  circle: Made,
  data: Record<string, unknown> = {},
  createdAt?: string
) => {
  const item = await make(app, type, {
    organization: organization.documentId,
    ...(type === 'meeting' ? {} : { title: `A ${type}` }),
    circle: circle.documentId,
    ...data,
  });
  if (createdAt) {
    const uid = `plugin::org-admin.${type}` as 'plugin::org-admin.action';
    await app.strapi.db.query(uid).update({ where: { id: item.id }, data: { createdAt } });
  }
  return item;
};

import type { UID } from '@strapi/strapi';

import type { TestApp } from './app';

/** What a test needs to know of a document it made. */
export interface Made {
  id: number;
  documentId: string;
}

let made = 0;
const next = () => (made += 1);

/** Makes a document of the plugin's through the document service, with everything that holds for it. */
export const make = async (
  { strapi }: TestApp,
  type: string,
  data: Record<string, unknown>
): Promise<Made> => {
  const uid = `plugin::org-admin.${type}` as UID.ContentType;
  const { id, documentId } = await strapi.documents(uid).create({ data: data as never });
  return { id: Number(id), documentId };
};

/**
 * One organization and what is in it. Every function fills in what must be there, and `data` says what matters to the test.
 * Relations are given as documents that these functions answered.
 */
export const makeOrganization = async (app: TestApp, data: Record<string, unknown> = {}) => {
  const number = next();
  const organization = await make(app, 'organization', {
    name: `Organization ${number}`,
    slug: `organization-${number}`,
    ...data,
  });
  const within = (type: string, filled: Record<string, unknown>, given: Record<string, unknown>) =>
    make(app, type, { organization: organization.documentId, ...filled, ...given });

  return {
    ...organization,
    circle: (given: Record<string, unknown> = {}) =>
      within('circle', { name: `Circle ${next()}` }, given),
    role: (circle: Made, given: Record<string, unknown> = {}) =>
      within('role', { name: `Role ${next()}`, circle: circle.documentId }, given),
    member: (given: Record<string, unknown> = {}) => {
      const number = next();
      const filled = {
        firstName: 'Member',
        lastName: `Number ${number}`,
        email: `member-${number}@example.com`,
      };
      return within('member', filled, given);
    },
    team: (given: Record<string, unknown> = {}) => {
      const teamId = `team-${next()}`;
      return within('team', { teamId, name: teamId }, given);
    },
    membership: (member: Made, circle: Made, given: Record<string, unknown> = {}) =>
      within('circle-membership', { member: member.documentId, circle: circle.documentId }, given),
    assignment: (member: Made, role: Made, given: Record<string, unknown> = {}) =>
      within('assignment', { member: member.documentId, role: role.documentId }, given),
    agreement: (circle: Made, given: Record<string, unknown> = {}) =>
      within(
        'domain-agreement',
        { title: `Agreement ${next()}`, circle: circle.documentId },
        given
      ),
    profileField: (given: Record<string, unknown> = {}) => {
      const key = `field${next()}`;
      return within('profile-field', { key, label: key }, given);
    },
  };
};

export type TestOrganization = Awaited<ReturnType<typeof makeOrganization>>;

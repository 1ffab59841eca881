import { addLargeOrganization } from '../../bench/support/large-organization.mjs';
import { membersCsv } from '../../bench/support/members-csv.mjs';
import type { AdminClient } from './admin-client';
import type { TestApp } from './app';
import { makeOrganization, type Made } from './factories';
import { runImport } from './imports';

const MEMBERS = 10_000;

/** 10,000 members, 2,000 circles and roles, 50,000 assignments and 100,000 items. It takes minutes. */
export const makeLargeOrganization = async (app: TestApp, admin: AdminClient): Promise<Made> => {
  const organization = await makeOrganization(app, { name: 'Large', slug: 'large' });
  const { created } = await runImport(admin, organization, membersCsv(MEMBERS), {
    createTeams: true,
  });
  expect(created).toBe(MEMBERS);
  await addLargeOrganization(app.strapi, organization.documentId, 1);
  return organization;
};

/** What the guide's OpenAPI promises of answers, held against real ones: strictly, so that nothing is answered that is not promised. */
import { OPERATIONS } from '../../plugins/org-admin/server/src/operations/table';
import { accountOf } from './support/accounts';
import { startTestApp, type TestApp } from './support/app';
import { memberWith } from './support/boundary';
import { make, makeOrganization, type TestOrganization } from './support/factories';
import type { HttpClient } from './support/http-client';

let app: TestApp;
let organization: TestOrganization;
let administrator: HttpClient;

beforeAll(async () => {
  app = await startTestApp();
  organization = await makeOrganization(app);
  const member = await memberWith(organization, 'administrator');
  administrator = await accountOf(app, member);
  const circle = await organization.circle();
  await organization.membership(member, circle);
  await organization.assignment(member, await organization.role(circle), { timePercent: 20 });
  const parent = await organization.team();
  await organization.team({ parent: parent.documentId });
  await organization.profileField({ type: 'choice', options: ['A', 'B'] });
  const own = { organization: organization.documentId, member: member.documentId };
  await make(app, 'action', { ...own, title: 'Open', dueOn: '2030-01-01' });
});
afterAll(() => app.stop());

it.each([
  ['accounts.me', 'me'],
  ['own-membership.time', 'organizations/:org/me/time'],
  ['teams.find', 'organizations/:org/teams'],
  ['profile-fields.find', 'organizations/:org/profile-fields'],
])('%s answers what is promised', async (operation, path) => {
  const { data } = OPERATIONS[operation]!;
  const { body } = await administrator
    .get(`/api/org-admin/${path.replace(':org', organization.documentId)}`)
    .expect(200);
  const parsed = data!.safeParse(body.data);
  expect(parsed.error?.issues ?? []).toEqual([]);
  // A key that no schema knows would be left out.
  expect(parsed.data).toEqual(body.data);
  if (Array.isArray(body.data)) expect(body.data.length).toBeGreaterThan(0);
});

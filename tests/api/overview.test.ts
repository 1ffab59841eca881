import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import type { Overview } from '../../plugins/org-admin/shared/contracts/overview';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let circle: Made;
let ann: Made;

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const overviewOf = async ({ documentId }: Made): Promise<Overview> => {
  const { body } = await admin.get(`/org-admin/organizations/${documentId}/overview`).expect(200);
  return (body as { data: Overview }).data;
};

const elect = async (name: string, electedUntil: string, more: Record<string, unknown> = {}) => {
  const role = await organization.role(circle, { name, elected: true });
  await organization.assignment(ann, role, { electedUntil, ...more });
  return role;
};

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app);
  circle = await organization.circle({ name: 'Marketing' });
  ann = await organization.member({ firstName: 'Ann', lastName: 'Öst' });
});
afterAll(() => app.stop());

describe('the overview of an organization', () => {
  it('tells totals, vacancies, and nothing of what is not there', async () => {
    await organization.role(circle, { name: 'Vacant' });
    expect(await overviewOf(organization)).toMatchObject({
      totals: { members: 1, circles: 1, roles: 1, rolesWithoutMember: 1 },
      invitations: { batches: 0, toSend: 0 },
      elections: { total: 0, next: [] },
    });
  });

  it('tells the elections that end within 30 days, first those that end first', async () => {
    const later = await elect('Facilitator', inDays(29));
    const soon = await elect('Secretary', inDays(0));
    await elect('Far', inDays(45));
    await elect('Over', inDays(-1));
    await elect('Left', inDays(3), { until: inDays(-2) });
    const { elections } = await overviewOf(organization);
    expect(elections).toEqual({
      total: 2,
      next: [
        {
          electedUntil: inDays(0),
          member: { documentId: ann.documentId, name: 'Ann Öst' },
          role: { documentId: soon.documentId, name: 'Secretary' },
          circle: { documentId: circle.documentId, name: 'Marketing' },
        },
        expect.objectContaining({
          electedUntil: inDays(29),
          role: { documentId: later.documentId, name: 'Facilitator' },
        }),
      ],
    });
  });

  it('counts invitations that are under way', async () => {
    const invite = (extra: object) =>
      admin
        .post(`/org-admin/organizations/${organization.documentId}/invitation-batches`)
        .send({ members: [ann.documentId], ...extra })
        .expect(201);
    await invite({
      senderName: 'Ada',
      senderEmail: 'ada@example.com',
      subject: 'Come',
      body: 'Please: {{link}}',
      at: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect((await overviewOf(organization)).invitations).toEqual({ batches: 1, toSend: 1 });
  });

  it('knows nothing of other organizations', async () => {
    const other = await makeOrganization(app);
    expect(await overviewOf(other)).toMatchObject({
      totals: { members: 0, circles: 0, roles: 0 },
      invitations: { batches: 0, toSend: 0 },
      elections: { total: 0 },
    });
    await admin.get('/org-admin/organizations/aaaaaaaaaaaaaaaaaaaaaaaa/overview').expect(404);
  });
});

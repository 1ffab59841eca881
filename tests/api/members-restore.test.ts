import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let ann: Made;
let circle: Made;

const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  ann = await organization.member({ firstName: 'Ann', lastName: 'Lee', state: 'active' });
  circle = await organization.circle({ name: 'Sails' });
});
afterAll(() => app.stop());

const at = (rest = '') => `/org-admin/organizations/${organization.documentId}/members${rest}`;
const act = (action: string, members: Made[], given: object = {}) =>
  admin.post(at('/actions'), {
    action,
    members: members.map(({ documentId }) => documentId),
    ...given,
  });
const profile = async ({ documentId }: Made) =>
  (await admin.get(at(`/${documentId}`)).expect(200)).body.data;
/** A row as it is kept. */
const row = (type: string, { id }: Made, populate: string[] = []) =>
  app.strapi.db.query(`plugin::org-admin.${type}`).findOne({ where: { id }, populate } as never);

describe('a member who is brought back', () => {
  it('has its teams, items and circles again, with the history of before', async () => {
    const team = await organization.team({ name: 'Crew' });
    await act('add-to-team', [ann], { team: team.documentId }).expect(200);
    const elsewhere = await organization.circle({ name: 'Anchors' });
    const membership = await organization.membership(ann, circle, {
      coreMember: true,
      circleAdmin: true,
      since: '2025-01-01',
    });
    await organization.membership(ann, elsewhere, { archivedAt: '2025-06-01T00:00:00.000Z' });
    const role = await organization.role(circle);
    const assignment = await organization.assignment(ann, role);
    const action = await make(app, 'action', {
      organization: organization.documentId,
      title: 'Mend the sail',
      member: ann.documentId,
    });
    await act('remove', [ann]).expect(200);
    const { leftAt } = await profile(ann);
    await act('restore', [ann]).expect(200);

    const back = await profile(ann);
    expect(back).toMatchObject({ state: 'added', leftAt: null, teams: [{ name: 'Crew' }] });
    expect(back.circles).toEqual([
      {
        documentId: circle.documentId,
        name: 'Sails',
        coreMember: true,
        circleAdmin: true,
        since: today,
      },
    ]);
    const before = await row('circle-membership', membership);
    expect(new Date(before.archivedAt).toISOString()).toBe(leftAt);
    expect(before.since).toBe('2025-01-01');
    const ended = await row('assignment', assignment);
    expect(ended.until).toBe(today);
    expect((await row('action', action, ['member'])).member.documentId).toBe(ann.documentId);

    await act('remove', [ann]).expect(200);
    await act('restore', [ann]).expect(200);
    expect((await profile(ann)).circles).toHaveLength(1);
  });

  it('is not put into a circle that is no longer there', async () => {
    await organization.membership(ann, circle);
    await act('remove', [ann]).expect(200);
    await app.strapi.documents('plugin::org-admin.circle').update({
      documentId: circle.documentId,
      data: { archivedAt: new Date() } as never,
    });
    await act('restore', [ann]).expect(200);
    expect((await profile(ann)).circles).toEqual([]);
  });
});

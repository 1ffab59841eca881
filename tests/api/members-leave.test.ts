import { accountOf } from './support/accounts';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let ann: Made;
let account: Awaited<ReturnType<typeof accountOf>>;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
let number = 0;
beforeEach(async () => {
  number += 1;
  organization = await makeOrganization(app, {
    name: `Östra Hamnen ${number}`,
    slug: `harbor-${number}`,
  });
  ann = await organization.member({ firstName: 'Ann', lastName: 'Lee', state: 'active' });
  account = await accountOf(app, ann);
});
afterAll(() => app.stop());

const leavePath = ({ documentId }: { documentId: string }) =>
  `/api/org-admin/organizations/${documentId}/leave`;
const leave = (confirm: unknown = `Östra Hamnen ${number}`) =>
  account.post(leavePath(organization), { confirm });
const profile = async () =>
  (
    await admin
      .get(`/org-admin/organizations/${organization.documentId}/members/${ann.documentId}`)
      .expect(200)
  ).body.data;

describe('leaving an organization', () => {
  it('ends the membership, and the account stays', async () => {
    const circle = await organization.circle();
    await organization.membership(ann, circle);
    const { data } = (await leave().expect(200)).body;
    expect(data).toEqual({
      organization: { documentId: organization.documentId, name: `Östra Hamnen ${number}` },
      member: { documentId: ann.documentId, name: 'Ann Lee' },
      state: 'left',
      leftAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(await profile()).toMatchObject({ state: 'left', leftAt: data.leftAt, circles: [] });
    const path = `/org-admin/organizations/${organization.documentId}/audit-events`;
    expect((await admin.get(`${path}?action=member.left`).expect(200)).body.data[0]).toMatchObject({
      actor: { type: 'member', id: String(account.id), name: account.username },
      subject: { type: 'member', id: ann.documentId, name: 'Ann Lee' },
      details: { from: 'active' },
    });
    await account.get('/api/users/me').expect(200);

    const again = await leave().expect(403);
    expect(again.body.error.details.code).toBe('membership-over');
  });

  it('is confirmed with the name or the short name of the organization', async () => {
    for (const confirm of ['', 'yes', 'Östra Hamnen']) {
      const { error } = (await leave(confirm).expect(400)).body;
      expect(error.details.code).toBe('confirm-mismatch');
    }
    for (const confirm of [undefined, true, { $ne: '' }, 'x'.repeat(256)]) {
      await account.post(leavePath(organization), { confirm }).expect(400);
    }
    expect((await profile()).state).toBe('active');
    await leave(` HARBOR-${number} `).expect(200);
  });

  it('is not possible while suspended', async () => {
    await app.strapi
      .documents('plugin::org-admin.member')
      .update({ documentId: ann.documentId, data: { state: 'suspended' } as never });
    const { error } = (await leave().expect(403)).body;
    expect(error.details.code).toBe('membership-suspended');
    expect((await profile()).state).toBe('suspended');
  });

  it('leaves other memberships of the account alone', async () => {
    const other = await makeOrganization(app, { name: 'Other' });
    const there = await other.member({ state: 'active' });
    const user = await app.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { id: account.id } });
    await app.strapi
      .documents('plugin::org-admin.member')
      .update({ documentId: there.documentId, data: { user: user.documentId } as never });
    await leave().expect(200);
    const { data } = (await account.get('/api/org-admin/me').expect(200)).body;
    expect(
      data.memberships.map((one: { organization: { name: string } }) => one.organization.name)
    ).toEqual(['Other']);
  });

  it('answers alike for an organization that is not there and for one of others', async () => {
    const other = await makeOrganization(app, { name: 'Other' });
    await other.member({ state: 'active' });
    const answers = [];
    for (const documentId of [other.documentId, 'nothinghasthisid', "x' or 1=1"]) {
      const path = leavePath({ documentId: encodeURIComponent(documentId) });
      answers.push((await account.post(path, { confirm: 'Other' }).expect(404)).body);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('takes an account: no visitor, and no token that is nobody', async () => {
    const visitor = await app.visitor.post(leavePath(organization), { confirm: 'x' });
    expect([401, 403]).toContain(visitor.status);
    const token = await app.apiToken();
    const answer = await token.post(leavePath(organization), { confirm: 'x' }).expect(403);
    expect(answer.body.error.details.code).toBe('account-required');
    expect((await profile()).state).toBe('active');
  });

  it('can be taken from accounts by an administrator, and stays so when the app starts again', async () => {
    const permission = app.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: 'plugin::org-admin.members.leave' };
    expect(await permission.count({ where })).toBe(1);
    const found = await permission.findOne({ where, populate: ['role'] });
    await permission.delete({ where });
    await leave().expect(403);
    await app.restart();
    expect(await app.strapi.db.query('plugin::users-permissions.permission').count({ where })).toBe(
      0
    );
    await app.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { ...where, role: found.role.id } } as never);
    admin = await app.admin();
    expect((await profile()).state).toBe('active');
  });
});

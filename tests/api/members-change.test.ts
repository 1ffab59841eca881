import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let ann: Made;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  await organization.profileField({ key: 'size', type: 'number' });
  await organization.profileField({ key: 'diet', type: 'text', required: true });
  ann = await organization.member({
    firstName: 'Ann',
    lastName: 'Lee',
    email: 'ann@example.com',
    phone: '123',
    customFields: { size: 40, diet: 'none', gone: 'of a field that is gone' },
  });
});
afterAll(() => app.stop());

const at = (id = ann.documentId) =>
  `/org-admin/organizations/${organization.documentId}/members/${id}`;
const change = (changes: object) => admin.patch(at(), changes);
const customFieldsOf = (profile: { customFields: { key: string; value: unknown }[] }) =>
  Object.fromEntries(profile.customFields.map(({ key, value }) => [key, value]));
const events = async () =>
  (
    await admin
      .get(
        `/org-admin/organizations/${organization.documentId}/audit-events?action=member.updated,member.access-role-changed`
      )
      .expect(200)
  ).body.data;

describe('changing a member', () => {
  it('changes what is named and nothing else; null clears', async () => {
    const team = await organization.team({ name: 'Crew' });
    const { data } = (
      await change({
        lastName: 'Lind',
        phone: null,
        jobTitle: 'Rigger',
        teams: [team.documentId],
        customFields: { size: '41' },
      }).expect(200)
    ).body;
    expect(data).toMatchObject({
      firstName: 'Ann',
      lastName: 'Lind',
      phone: null,
      jobTitle: 'Rigger',
      teams: [{ name: 'Crew' }],
    });
    expect(customFieldsOf(data)).toEqual({
      size: 41,
      diet: 'none',
      gone: 'of a field that is gone',
    });
    const cleared = await change({ teams: [], customFields: { size: null, gone: null } });
    expect(cleared.body.data.teams).toEqual([]);
    expect(customFieldsOf(cleared.body.data)).toEqual({ size: null, diet: 'none' });
  });

  it('is told by the audit log with the names of the fields, not with values', async () => {
    await change({ lastName: 'Lind', phone: '123', customFields: { size: 41 } }).expect(200);
    await change({ lastName: 'Lind', comment: null }).expect(200);
    const told = await events();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      action: 'member.updated',
      subject: { id: ann.documentId, name: 'Ann Lind' },
      details: { fields: ['lastName', 'customFields.size'] },
    });
  });

  it('tells of an access role once, as such', async () => {
    await change({ accessRole: 'collaborator' }).expect(200);
    expect((await events()).map(({ action }: { action: string }) => action)).toEqual([
      'member.access-role-changed',
    ]);
  });

  it('finds a member by its new name and address', async () => {
    await change({ lastName: 'Öberg', email: 'new@example.com' }).expect(200);
    const list = `/org-admin/organizations/${organization.documentId}/members`;
    for (const search of ['oberg', 'new@example.com']) {
      const found = await admin.get(`${list}?search=${search}`).expect(200);
      expect(found.body.data).toHaveLength(1);
      expect(found.body.data[0].personalId).toBe('new@example.com');
    }
  });

  it.each([
    [{ firstName: null }],
    [{ email: '' }],
    [{}],
    [{ state: 'active' }],
    [{ teams: null }],
    [{ customFields: { diet: null } }],
    [{ customFields: { diet: '  ' } }],
    [{ customFields: { size: true } }],
    [{ customFields: { other: 'x' } }],
    [{ customFields: [] }],
  ])('to %j is refused', async (changes) => {
    const before = (await admin.get(at()).expect(200)).body;
    await change({ ...changes, ...(Object.keys(changes).length && { jobTitle: 'Cook' }) }).expect(
      400
    );
    expect((await admin.get(at()).expect(200)).body).toEqual(before);
  });

  it('to an address of another member names that member', async () => {
    const bo = await organization.member({ firstName: 'Bo', lastName: 'Ek', email: 'bo@x.org' });
    const { error } = (await change({ email: 'BO@x.org' }).expect(400)).body;
    expect(error.details).toMatchObject({
      code: 'email-taken',
      member: { documentId: bo.documentId, name: 'Bo Ek', state: 'added' },
    });
    await change({ email: 'ANN@example.com' }).expect(200);
  });

  it('at the same moment as somebody else keeps both changes', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await organization.profileField({ key });
    const changes = ['a', 'b', 'c', 'd'].map((key) => change({ customFields: { [key]: key } }));
    const statuses = (await Promise.all(changes)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200]);
    const { data } = (await admin.get(at()).expect(200)).body;
    expect(customFieldsOf(data)).toMatchObject({ a: 'a', b: 'b', c: 'c', d: 'd' });
  });

  it('leaves a linked account as it is', async () => {
    const user = await app.strapi.documents('plugin::users-permissions.user').create({
      data: { username: 'annie', email: 'annie@x.org', password: 'Secret-1' } as never,
    });
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: ann.documentId,
      data: { user: user.documentId } as never,
    });
    const { data } = (await change({ email: 'a2@x.org', firstName: 'Anna' }).expect(200)).body;
    expect(data.account).toEqual({ username: 'annie', email: 'annie@x.org', blocked: false });
  });
});

import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
const people: Record<string, Made> = {};
let circle: Made;
let formerCircle: Made;
let role: Made;
let crew: Made;
let night: Made;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Lovelace' });
  organization = await makeOrganization(app);
  circle = await organization.circle({ name: 'Sails' });
  formerCircle = await organization.circle({ name: 'Anchors' });
  role = await organization.role(circle, { name: 'Rigger' });
  crew = await organization.team({ teamId: 'crew', name: 'Crew' });
  night = await organization.team({ teamId: 'night', name: 'Night watch' });
  const member = (name: string, values: Record<string, unknown>) =>
    organization.member(values).then((made) => (people[name] = made));

  await member('asa', {
    firstName: 'Åsa',
    lastName: 'Öberg',
    email: 'Asa.Oberg@example.com',
    personalId: 'P-001',
    state: 'active',
    accessRole: 'administrator',
    lastLoginAt: '2026-03-01T10:00:00.000Z',
    teams: [crew.documentId, night.documentId],
  });
  await member('bo', {
    firstName: 'Bo',
    lastName: 'Ek',
    email: 'bo@example.com',
    comment: 'Knows 100% of the ropes',
    state: 'invited',
    teams: [crew.documentId],
  });
  await member('cy', {
    firstName: 'Cy',
    lastName: 'Öberg',
    email: 'cy_1@example.org',
    state: 'active',
    accessRole: 'collaborator',
    lastLoginAt: '2026-04-01T10:00:00.000Z',
  });
  await member('di', { firstName: 'Di', lastName: 'Zan', email: 'di@example.com', state: 'left' });

  await organization.membership(people.bo!, circle, { coreMember: true });
  await organization.membership(people.cy!, formerCircle, {
    archivedAt: '2026-01-01T00:00:00.000Z',
  });
  await organization.assignment(people.asa!, role, { focus: 'Mainsail', timePercent: 20 });
  await organization.assignment(people.di!, role, { until: '2026-01-31' });
  const stranger = await makeOrganization(app);
  await stranger.member({ firstName: 'Åsa', lastName: 'Elsewhere' });
});
afterAll(() => app.stop());

interface Row {
  documentId: string;
  firstName: string;
  teams: { documentId: string; name: string }[];
  circles: { name: string }[];
}

const at = (rest = '') => `/org-admin/organizations/${organization.documentId}/members${rest}`;
const find = async (query: Record<string, string> = {}) => {
  const answer = await admin.get(at(`?${new URLSearchParams(query)}`)).expect(200);
  return answer.body as { data: Row[]; meta: { pagination: Record<string, number> } };
};
const namesOf = async (query: Record<string, string>) =>
  (await find(query)).data.map(({ firstName }) => firstName);

describe('the members of an organization', () => {
  it('are all listed, with their teams and circles', async () => {
    const { data, meta } = await find();
    expect(meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 4 });
    const bo = data.find(({ firstName }) => firstName === 'Bo');
    expect(bo).toEqual({
      documentId: people.bo!.documentId,
      firstName: 'Bo',
      lastName: 'Ek',
      email: 'bo@example.com',
      personalId: 'bo@example.com',
      accessRole: 'reader',
      state: 'invited',
      teams: [{ documentId: crew.documentId, name: 'Crew' }],
      circles: [{ documentId: circle.documentId, name: 'Sails' }],
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      lastLoginAt: null,
      invitation: null,
    });
    const asa = data.find(({ firstName }) => firstName === 'Åsa');
    expect(asa?.teams.map(({ name }) => name)).toEqual(['Crew', 'Night watch']);
    expect(data.find(({ firstName }) => firstName === 'Cy')?.circles).toEqual([]);
  });

  it.each([
    ['part of a name', 'zan', ['Di']],
    ['a name without its accents', 'oberg', ['Åsa', 'Cy']],
    ['a name with other accents and case', 'ÅSA', ['Åsa']],
    ['first and last name', 'cy öberg', ['Cy']],
    ['words in another order', 'öberg cy', ['Cy']],
    ['an e-mail address', 'ASA.OBERG@', ['Åsa']],
    ['a personal id', 'p-001', ['Åsa']],
    ['a word of the comment', 'ropes', ['Bo']],
    ['a percent sign, which is no wildcard', '100%', ['Bo']],
    ['only a percent sign', '%', ['Bo']],
    ['an underscore, which is no wildcard', 'cy_', ['Cy']],
    ['a quote', "o'", []],
    ['nothing that is there', 'nobody', []],
  ])('are searched by %s', async (_what, search, names) => {
    expect((await namesOf({ search })).sort()).toEqual([...names].sort());
  });

  it.each([
    ['state', { state: 'active' }, ['Cy', 'Åsa']],
    ['several states', { state: 'active,left' }, ['Cy', 'Di', 'Åsa']],
    ['access role', { accessRole: 'collaborator' }, ['Cy']],
    ['state and access role together', { state: 'active', accessRole: 'administrator' }, ['Åsa']],
    ['search and state together', { search: 'example.com', state: 'left' }, ['Di']],
  ])('are filtered by %s', async (_what, query, names) => {
    expect((await namesOf(query as Record<string, string>)).sort()).toEqual([...names].sort());
  });

  it('are filtered by team', async () => {
    expect((await namesOf({ team: crew.documentId })).sort()).toEqual(['Bo', 'Åsa']);
    expect(await namesOf({ team: night.documentId })).toEqual(['Åsa']);
    const either = `${crew.documentId},${night.documentId}`;
    expect((await namesOf({ team: either })).sort()).toEqual(['Bo', 'Åsa']);
  });

  it('are filtered by circle: those who belong to it or hold a role of it now', async () => {
    expect((await namesOf({ circle: circle.documentId })).sort()).toEqual(['Bo', 'Åsa']);
    expect(await namesOf({ circle: formerCircle.documentId })).toEqual([]);
  });

  it('are sorted either way, those without the value last', async () => {
    expect(await namesOf({ sort: 'firstName', search: 'example' })).toHaveLength(4);
    expect((await namesOf({ sort: 'lastName' })).slice(0, 1)).toEqual(['Bo']);
    expect(await namesOf({ sort: 'email' })).toEqual(['Åsa', 'Bo', 'Cy', 'Di']);
    expect(await namesOf({ sort: '-email' })).toEqual(['Di', 'Cy', 'Bo', 'Åsa']);
    expect((await namesOf({ sort: 'lastLoginAt' })).slice(0, 2)).toEqual(['Åsa', 'Cy']);
    expect((await namesOf({ sort: '-lastLoginAt' })).slice(0, 2)).toEqual(['Cy', 'Åsa']);
  });

  it('come in pages that never overlap', async () => {
    const seen: string[] = [];
    for (const page of ['1', '2', '3']) {
      const { data, meta } = await find({ page, pageSize: '2', sort: 'state' });
      expect(meta.pagination).toMatchObject({ pageSize: 2, pageCount: 2, total: 4 });
      seen.push(...data.map(({ documentId }) => documentId));
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it.each([
    ['page', '0'],
    ['page', 'x'],
    ['pageSize', '101'],
    ['state', 'asleep'],
    ['accessRole', 'king'],
    ['sort', 'password'],
    ['team', "'; drop table org_members; --"],
    ['search', 'x'.repeat(201)],
  ])('are not listed with %s=%s, and the answer names it', async (name, value) => {
    const answer = await admin.get(at(`?${new URLSearchParams({ [name]: value })}`)).expect(400);
    expect(answer.body.error.message).toContain(name);
  });

  it('are not found in an organization that is not there', async () => {
    await admin.get('/org-admin/organizations/nothinghasthisid/members').expect(404);
  });

  it('offer teams and circles to filter by', async () => {
    const path = `/org-admin/organizations/${organization.documentId}/member-filters`;
    const { data } = (await admin.get(path).expect(200)).body;
    expect(data.teams.map(({ name }: { name: string }) => name)).toEqual(['Crew', 'Night watch']);
    expect(data.circles.map(({ name }: { name: string }) => name)).toEqual(['Anchors', 'Sails']);
  });
});

describe('the profile of a member', () => {
  it('shows everything there is, and only roles and circles of today', async () => {
    const field = await organization.profileField({ key: 'shirt', label: 'Shirt size' });
    expect(field.documentId).toBeTruthy();
    const user = await app.strapi.documents('plugin::users-permissions.user').create({
      data: { username: 'asa', email: 'asa@private.example', password: 'Secret-1' } as never,
    });
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: people.asa!.documentId,
      data: { user: user.documentId, customFields: { shirt: 'M' }, skills: ['Knots'] } as never,
    });
    const { data } = (await admin.get(at(`/${people.asa!.documentId}`)).expect(200)).body;
    expect(data).toMatchObject({
      firstName: 'Åsa',
      email: 'Asa.Oberg@example.com',
      lastLoginAt: '2026-03-01T10:00:00.000Z',
      skills: ['Knots'],
      customFields: [{ key: 'shirt', label: 'Shirt size', value: 'M' }],
      roles: [
        {
          name: 'Rigger',
          circle: { documentId: circle.documentId, name: 'Sails' },
          focus: 'Mainsail',
          timePercent: 20,
        },
      ],
      account: { username: 'asa', email: 'asa@private.example', blocked: false },
    });
    expect(JSON.stringify(data)).not.toMatch(/password|emailKey|searchText/);
    const former = (await admin.get(at(`/${people.di!.documentId}`)).expect(200)).body.data;
    expect(former.roles).toEqual([]);
  });

  it('is not found under another organization', async () => {
    const elsewhere = await makeOrganization(app);
    const path = `/org-admin/organizations/${elsewhere.documentId}/members/${people.asa!.documentId}`;
    await admin.get(path).expect(404);
    await admin.patch(path, { accessRole: 'reader' }).expect(404);
    const { data } = (await admin.get(at(`/${people.asa!.documentId}`)).expect(200)).body;
    expect(data.accessRole).toBe('administrator');
  });
});

describe('the access role of a member', () => {
  const events = async () =>
    (
      await admin
        .get(
          `/org-admin/organizations/${organization.documentId}/audit-events?action=member.access-role-changed`
        )
        .expect(200)
    ).body.data;

  it('is changed, and the audit log tells by whom, from what and to what', async () => {
    const answer = await admin
      .patch(at(`/${people.bo!.documentId}`), { accessRole: 'collaborator' })
      .expect(200);
    expect(answer.body.data.accessRole).toBe('collaborator');
    expect((await events())[0]).toMatchObject({
      actor: { type: 'admin', id: String(admin.id), name: 'Ada Lovelace' },
      subject: { type: 'member', id: people.bo!.documentId, name: 'Bo Ek' },
      details: { from: 'reader', to: 'collaborator' },
    });
  });

  it('is told by the audit log also when it is changed in the Content Manager or by a token', async () => {
    const before = (await events()).length;
    const at = (id: string) => `/content-manager/collection-types/plugin::org-admin.member/${id}`;
    await admin.put(at(people.bo!.documentId), { accessRole: 'administrator' }).expect(200);
    await admin.put(at(people.bo!.documentId), { comment: 'No change of role' }).expect(200);
    const token = await app.apiToken();
    await token
      .put(`/api/org-admin/members/${people.bo!.documentId}`, { data: { accessRole: 'reader' } })
      .expect(200);
    const [latest, previous, ...rest] = await events();
    expect(latest).toMatchObject({
      actor: { type: 'token' },
      details: { from: 'administrator', to: 'reader' },
    });
    expect(previous).toMatchObject({
      actor: { type: 'admin' },
      details: { from: 'collaborator', to: 'administrator' },
    });
    expect(rest).toHaveLength(before);
  });

  it.each([[{ accessRole: 'king' }], [{ accessRole: null }], [{}]])(
    'cannot become %j',
    async (changes) => {
      const before = await events();
      await admin.patch(at(`/${people.bo!.documentId}`), changes).expect(400);
      expect(await events()).toEqual(before);
    }
  );
});

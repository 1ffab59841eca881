import type { UID } from '@strapi/strapi';

import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { everythingWith, makeRole, type TestRole } from './support/limited-admin';

let app: TestApp;
let superAdmin: AdminClient;
let limited: AdminClient;
let role: TestRole;
let own: TestOrganization;
let other: TestOrganization;
let ownCircle: Made;
let otherCircle: Made;

const TYPES = [
  ...['organization', 'circle', 'role', 'member', 'team', 'domain-agreement', 'action'],
  ...['circle-membership', 'assignment', 'profile-field'],
];

beforeAll(async () => {
  app = await startTestApp();
  superAdmin = await app.admin();
  own = await makeOrganization(app, { name: 'Own', slug: 'own' });
  other = await makeOrganization(app, { name: 'Other', slug: 'other' });
  for (const [organization, name] of [
    [own, 'Harbor'],
    [other, 'Lighthouse'],
  ] as const) {
    const circle = await organization.circle({ name, purpose: `The ${name}` });
    const child = await organization.circle({ name: `${name} child`, parent: circle.documentId });
    const held = await organization.role(circle, { name: `${name} keeper` });
    const member = await organization.member({
      firstName: name,
      lastName: 'Person',
      email: `${name.toLowerCase()}@example.com`,
    });
    await organization.membership(member, child);
    await organization.assignment(member, held);
    await organization.team({ members: [member.documentId] });
    await organization.agreement(circle, { title: `${name} rule` });
    await organization.profileField();
    if (organization === own) ownCircle = circle;
    else otherCircle = circle;
  }
  role = await makeRole(
    app,
    superAdmin,
    TYPES.flatMap((type) => everythingWith(app, type))
  );
  await role.limit([own]);
  limited = await role.admin();
});
afterAll(() => app.stop());

const uid = (type: string) => `plugin::org-admin.${type}` as UID.ContentType;
const at = (type: string, rest = '') => `/content-manager/collection-types/${uid(type)}${rest}`;
const connect = ({ documentId }: Made) => ({ connect: [{ documentId }] });
const namesOf = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();
const stored = (type: string, { documentId }: Made) =>
  app.strapi.db.query(uid(type)).findOne({ where: { documentId } });

describe('the Content Manager shows an administrator who is limited', () => {
  it('lists of its own organization, whose totals tell nothing of others', async () => {
    for (const type of TYPES) {
      const all = await app.strapi.db
        .query(uid(type))
        .count({ where: type === 'organization' ? { id: own.id } : { organization: own.id } });
      const { body } = await limited.get(at(type, '?pageSize=100')).expect(200);
      expect({ type, total: body.pagination.total, shown: body.results.length }).toEqual({
        type,
        total: all,
        shown: all,
      });
      expect(JSON.stringify(body)).not.toMatch(/Lighthouse|lighthouse|"Other"/);
    }
  });

  it('by search and by filters only what is its own', async () => {
    const found = async (query: string) =>
      (await limited.get(at('circle', query)).expect(200)).body.results.length;
    expect(await found('?_q=Harbor')).toBe(2);
    expect(await found('?_q=Lighthouse')).toBe(0);
    expect(await found('?filters[name][$startsWith]=Light')).toBe(0);
    expect(await found(`?filters[organization][documentId][$eq]=${other.documentId}`)).toBe(0);
    expect(
      await found('?filters[$or][0][name][$contains]=Light&filters[$or][1][name][$eq]=x')
    ).toBe(0);
    expect(await found('?filters[$not][name][$eq]=Harbor')).toBe(1);
    expect(await found('?sort=name:DESC&locale=en&status=published')).toBe(2);
  });

  it('no document of another organization', async () => {
    await limited.get(at('circle', `/${ownCircle.documentId}`)).expect(200);
    for (const [type, made] of [
      ['circle', otherCircle],
      ['organization', other],
    ] as const) {
      await limited.get(at(type, `/${made.documentId}`)).expect(404);
      const count = `/${made.documentId}/actions/countDraftRelations`;
      const counts = (await limited.get(at(type, count))).body.data ?? {};
      expect(Object.values(counts).filter((number) => number !== 0)).toEqual([]);
      await limited
        .get(at(type, `/actions/countManyEntriesDraftRelations?documentIds=${made.documentId}`))
        .expect(404);
    }
  });

  it('relations and pickers of its own organization', async () => {
    const relations = `/content-manager/relations/${uid('role')}`;
    const picker = await limited.get(`${relations}/circle`).expect(200);
    expect(namesOf(picker.body.results)).toEqual(['Harbor', 'Harbor child']);
    expect(picker.body.pagination.total).toBe(2);
    const searched = await limited.get(`${relations}/circle?_q=Light`).expect(200);
    expect(searched.body.results).toEqual([]);
    const organizations = await limited.get(`${relations}/organization`).expect(200);
    expect(namesOf(organizations.body.results)).toEqual(['Own']);

    const children = (circle: Made) =>
      limited.get(
        `/content-manager/relations/${uid('circle')}/${circle.documentId}/children?pageSize=10`
      );
    expect(namesOf((await children(ownCircle).expect(200)).body.results)).toEqual(['Harbor child']);
    await children(otherCircle).expect(404);
    await limited
      .get(`/content-manager/relations/${uid('circle')}/parent?id=${otherCircle.documentId}`)
      .expect(404);
  });

  it('on the home page the documents and the number of its own', async () => {
    const recent = await limited
      .get('/content-manager/homepage/recent-documents?action=update')
      .expect(200);
    expect(recent.body.data.length).toBeGreaterThan(0);
    expect(JSON.stringify(recent.body)).not.toMatch(/Lighthouse|"Other"/);

    const { body } = await limited.get('/content-manager/homepage/count-documents').expect(200);
    let expected = 0;
    for (const type of TYPES)
      expected += (await limited.get(at(type)).expect(200)).body.pagination.total;
    expect(body.data).toMatchObject({ draft: 0, published: expected, modified: 0 });
    const all = await superAdmin.get('/content-manager/homepage/count-documents').expect(200);
    expect(all.body.data.published).toBeGreaterThan(expected);
  });

  it('no history of another organization', async () => {
    const answer = await limited.get(
      `/content-manager/history-versions?contentType=${uid('circle')}&documentId=${otherCircle.documentId}`
    );
    expect([403, 404]).toContain(answer.status);
  });
});

describe('the Content Manager lets an administrator who is limited', () => {
  it('create, change and delete in its own organization', async () => {
    const created = await limited
      .post(at('circle'), { name: 'Pier', organization: connect(own), parent: connect(ownCircle) })
      .expect(201);
    const { documentId } = created.body.data;
    expect(created.body.data).toMatchObject({ name: 'Pier' });
    const updated = await limited.put(at('circle', `/${documentId}`), { name: 'Quay' }).expect(200);
    expect(updated.body.data.name).toBe('Quay');
    await limited.delete(at('circle', `/${documentId}`)).expect(200);
    await limited.get(at('circle', `/${documentId}`)).expect(404);
  });

  it.each([
    ['by documentId', (made: Made) => connect(made)],
    ['by id', (made: Made) => ({ connect: [{ id: made.id }] })],
    ['set', (made: Made) => ({ set: [{ documentId: made.documentId }] })],
    ['as a bare id', (made: Made) => made.id],
    ['as a bare documentId', (made: Made) => made.documentId],
  ])('create nothing in another, named %s', async (_title, organization) => {
    const before = await app.strapi.db.query(uid('circle')).count();
    const answer = await limited.post(at('circle'), {
      name: 'Spies',
      organization: organization(other),
    });
    expect(answer.status).toBe(400);
    expect(await app.strapi.db.query(uid('circle')).count()).toBe(before);
  });

  it('make no organization', async () => {
    const before = await app.strapi.db.query(uid('organization')).count();
    await limited.post(at('organization'), { name: 'Third', slug: 'third' }).expect(403);
    await limited
      .post(at('organization', `/clone/${own.documentId}`), { name: 'Copy', slug: 'copy' })
      .expect(403);
    expect(await app.strapi.db.query(uid('organization')).count()).toBe(before);
  });

  it('change nothing of another', async () => {
    const before = await stored('circle', otherCircle);
    await limited.put(at('circle', `/${otherCircle.documentId}`), { name: 'Mine' }).expect(404);
    await limited.put(at('organization', `/${other.documentId}`), { name: 'Mine' }).expect(404);
    await limited.post(at('circle', `/clone/${otherCircle.documentId}`), {}).expect(404);
    // Circles are never cloned without being asked: their names and relations are their own.
    await limited.post(at('circle', `/auto-clone/${otherCircle.documentId}`), {}).expect(400);
    expect(await stored('circle', otherCircle)).toEqual(before);
  });

  it('bring nothing of another into its own', async () => {
    for (const children of [connect(otherCircle), { connect: [{ id: otherCircle.id }] }]) {
      const answer = await limited.put(at('circle', `/${ownCircle.documentId}`), { children });
      expect(answer.status).toBe(400);
    }
    const { parent } = (await app.strapi.db
      .query(uid('circle'))
      .findOne({ where: { documentId: otherCircle.documentId }, populate: ['parent'] })) as {
      parent: unknown;
    };
    expect(parent).toBeNull();
  });

  it('delete nothing of another, neither one nor several', async () => {
    const single = await limited.delete(at('circle', `/${otherCircle.documentId}`));
    expect(single.status).toBe(404);
    await limited
      .post(at('circle', '/actions/bulkDelete'), { documentIds: [otherCircle.documentId] })
      .expect(404);
    const mine = await own.circle();
    const mixed = await limited.post(at('circle', '/actions/bulkDelete'), {
      documentIds: [mine.documentId, otherCircle.documentId],
    });
    expect(mixed.body).toMatchObject({ count: 1 });
    expect(await stored('circle', mine)).toBeNull();
    expect(await stored('circle', otherCircle)).not.toBeNull();
  });
});

describe('others in the Content Manager', () => {
  it('see all: administrators of roles without a limit', async () => {
    const { body } = await superAdmin.get(at('circle', '?_q=Lighthouse')).expect(200);
    expect(body.results.length).toBe(2);
  });

  it('see all again when the limit is lifted', async () => {
    await role.limit(null);
    const { body } = await limited.get(at('circle', '?_q=Lighthouse')).expect(200);
    expect(body.results.length).toBe(2);
    await role.limit([own]);
    await limited.get(at('circle', `/${otherCircle.documentId}`)).expect(404);
  });

  it('see nothing where the role is limited to no organization', async () => {
    const none = await makeRole(app, superAdmin, everythingWith(app, 'circle'));
    await none.limit([]);
    const { body } = await (await none.admin()).get(at('circle')).expect(200);
    expect(body).toMatchObject({ results: [], pagination: { total: 0 } });
  });
});

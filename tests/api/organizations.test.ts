import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Lovelace' });
});
afterAll(() => app.stop());

const list = async () => (await admin.get('/org-admin/organizations').expect(200)).body.data;
const create = (body: object) => admin.post('/org-admin/organizations', body);

describe('organizations', () => {
  it('are none on the first start', async () => {
    expect(await list()).toEqual([]);
  });

  it('are created with what is given, and sensible values for the rest', async () => {
    const answer = await create({ name: '  Östra Hamnen AB ' }).expect(201);
    expect(answer.body.data).toEqual({
      documentId: expect.stringMatching(/^[a-z0-9]{24}$/),
      name: 'Östra Hamnen AB',
      slug: 'ostra-hamnen-ab',
      language: 'en',
      timezone: 'UTC',
      members: 0,
      circles: 0,
      roles: 0,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    const full = { name: 'Full', slug: 'full-1', language: 'nl', timezone: 'Europe/Amsterdam' };
    expect((await create(full).expect(201)).body.data).toMatchObject(full);
  });

  it('of the same name have addresses of their own', async () => {
    const slugs = [];
    for (const name of ['Twin', 'Twin', 'TWIN!']) {
      slugs.push((await create({ name }).expect(201)).body.data.slug);
    }
    expect(slugs).toEqual(['twin', 'twin-2', 'twin-3']);
    expect((await create({ name: '東京' }).expect(201)).body.data.slug).toBe('organization');
  });

  it.each([
    ['no name', {}, 'name'],
    ['a blank name', { name: '  ' }, 'name'],
    ['a name too long', { name: 'x'.repeat(256) }, 'name'],
    ['a name that is no text', { name: { $ne: null } }, 'name'],
    ['a slug with blanks', { name: 'A', slug: 'a b' }, 'slug'],
    ['an unknown language', { name: 'A', language: 'tlh' }, 'language'],
    ['an unknown time zone', { name: 'A', timezone: 'Middle/Earth' }, 'timezone'],
  ])('are refused with %s', async (_what, body, field) => {
    const before = await list();
    const answer = await create(body).expect(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
    expect(answer.body.error.message).toContain(field);
    expect(await list()).toEqual(before);
  });

  it('are refused with a slug that another has', async () => {
    await create({ name: 'One', slug: 'taken' }).expect(201);
    const answer = await create({ name: 'Two', slug: 'taken' }).expect(400);
    expect(answer.body.error.details).toMatchObject({ code: 'value-taken', attribute: 'slug' });
    expect(answer.body.error.message).toContain('One');
  });

  it('keep any text as it was typed', async () => {
    const name = '=1+1 <%= 7*7 %> {{x}} <script>alert(1)</script> 🙂';
    const { documentId } = (await create({ name }).expect(201)).body.data;
    const found = (await list()).find(
      (one: { documentId: string }) => one.documentId === documentId
    );
    expect(found.name).toBe(name);
  });

  it('are renamed', async () => {
    const { documentId } = (await create({ name: 'Before', slug: 'before' }).expect(201)).body.data;
    const path = `/org-admin/organizations/${documentId}`;
    const answer = await admin.patch(path, { name: 'After' }).expect(200);
    expect(answer.body.data).toMatchObject({ documentId, name: 'After', slug: 'before' });
    await admin.patch(path, {}).expect(400);
    await admin.patch(path, { slug: 'taken' }).expect(400);
    await admin.patch('/org-admin/organizations/nothinghasthisid', { name: 'X' }).expect(404);

    const events = (await admin.get(`${path}/audit-events`).expect(200)).body.data;
    expect(events).toMatchObject([
      {
        action: 'organization.updated',
        actor: { type: 'admin', id: String(admin.id), name: 'Ada Lovelace' },
        details: { name: { from: 'Before', to: 'After' } },
      },
      { action: 'organization.created', subject: { type: 'organization', id: documentId } },
    ]);
  });

  it('are listed by name with how many members, circles and roles they have now', async () => {
    const organization = await makeOrganization(app, { name: 'Aardvark Farm' });
    const circle = await organization.circle();
    await organization.circle({ archivedAt: '2020-01-01T00:00:00.000Z' });
    await organization.role(circle);
    await organization.role(circle);
    await organization.role(circle, { archivedAt: '2020-01-01T00:00:00.000Z' });
    for (const state of ['added', 'invited', 'active', 'suspended', 'left', 'removed']) {
      await organization.member({ state });
    }
    const found = (await list()) as { name: string }[];
    const named = found.filter(({ name }) => ['Aardvark Farm', 'Before', 'Twin'].includes(name));
    expect(named[0]).toMatchObject({ name: 'Aardvark Farm', members: 4, circles: 1, roles: 2 });
    expect(named.at(-1)).toMatchObject({ name: 'Twin', members: 0, circles: 0, roles: 0 });
  });

  it('cannot be deleted while they hold anything', async () => {
    const at = (id: string) =>
      `/content-manager/collection-types/plugin::org-admin.organization/${id}`;
    const held = await makeOrganization(app, { name: 'Held' });
    await held.circle();
    const answer = await admin.delete(at(held.documentId)).expect(400);
    expect(answer.body.error.message).toContain('circles');
    const empty = await makeOrganization(app, { name: 'Empty' });
    await admin.delete(at(empty.documentId)).expect(200);
    const names = (await list()).map(({ name }: { name: string }) => name);
    expect(names).toContain('Held');
    expect(names).not.toContain('Empty');
  });
});

import type { BulkService } from '../../plugins/org-admin/server/src/bulk/service';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization } from './support/factories';

let app: TestApp;
let bulk: BulkService;

beforeAll(async () => {
  app = await startTestApp();
  bulk = app.strapi.plugin('org-admin').service('bulk') as BulkService;
});
afterAll(() => app.stop());

describe('inserting many rows', () => {
  it('links them, and names them as single writes do', async () => {
    const organization = await makeOrganization(app);
    const circle = await organization.circle({ name: 'Sails' });
    const member = await organization.member({ firstName: 'Ann', lastName: 'Lee' });
    const roles = await bulk.insert('role', organization, [
      { data: { name: 'Rigger', domains: ['Ropes'] }, links: { circle: circle.id } },
      { data: { name: 'Sewer' }, links: { circle: circle.id } },
    ]);
    await bulk.insert('assignment', organization, [
      { data: { since: '2026-01-01' }, links: { role: roles[0]!.id, member: member.id } },
    ]);

    const found = await app.strapi.documents('plugin::org-admin.role').findMany({
      filters: { circle: { documentId: circle.documentId } } as never,
      populate: ['organization', 'assignments'] as never,
      sort: 'name',
    });
    expect(found).toMatchObject([
      {
        documentId: roles[0]!.documentId,
        displayName: 'Rigger (Sails)',
        domains: ['Ropes'],
        organization: { documentId: organization.documentId },
        assignments: [{ displayName: 'Ann Lee – Rigger (Sails)', since: '2026-01-01' }],
      },
      { documentId: roles[1]!.documentId, displayName: 'Sewer (Sails)' },
    ]);
  });

  it('gives members the keys that keep their addresses unique', async () => {
    const organization = await makeOrganization(app);
    await bulk.insert('member', organization, [
      { data: { firstName: 'Bo', lastName: 'Ek', email: 'Bo@Example.com' } },
    ]);
    await expect(organization.member({ email: 'bo@example.com' })).rejects.toThrow(/taken/);
  });

  it('keeps relations inside the organization', async () => {
    const [one, other] = [await makeOrganization(app), await makeOrganization(app)];
    const foreign = await other.circle();
    const rows = [{ data: { name: 'Spy' }, links: { circle: foreign.id } }];
    await expect(bulk.insert('role', one, rows)).rejects.toThrow(/circle/);
    const roles = await app.strapi
      .documents('plugin::org-admin.role')
      .count({ filters: { name: 'Spy' } as never });
    expect(roles).toBe(0);
  });
});

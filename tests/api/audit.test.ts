import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type TestOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app);
  const events = [
    ['import.completed', '2026-02-01T23:59:59.500Z', 'Ann Lee', null],
    ['export.completed', '2026-02-02T00:00:00.000Z', 'Bo Ek', null],
    ['member.access-role-changed', '2026-02-03T12:00:00.000Z', 'Ann Lee', 'Cy 100% Öberg'],
  ] as const;
  for (const [action, happenedAt, actorName, subjectName] of events) {
    await make(app, 'audit-event', {
      organization: organization.documentId,
      action,
      happenedAt,
      actorType: 'admin',
      actorId: '1',
      actorName,
      ...(subjectName && { subjectType: 'member', subjectId: 'x', subjectName }),
    });
  }
  const other = await makeOrganization(app);
  await make(app, 'audit-event', {
    organization: other.documentId,
    action: 'import.completed',
    happenedAt: '2026-02-01T12:00:00.000Z',
    actorType: 'admin',
    actorName: 'Somebody else',
  });
});
afterAll(() => app.stop());

const at = () => `/org-admin/organizations/${organization.documentId}/audit-events`;
const find = async (query: Record<string, string> = {}) =>
  (await admin.get(`${at()}?${new URLSearchParams(query)}`).expect(200)).body;
const actionsOf = async (query: Record<string, string>) =>
  (await find(query)).data.map(({ action }: { action: string }) => action);

describe('the audit log', () => {
  it('tells what happened in the organization, the newest first', async () => {
    const { data, meta } = await find();
    expect(meta.pagination).toMatchObject({ page: 1, total: 3 });
    expect(data).toEqual([
      {
        documentId: expect.any(String),
        action: 'member.access-role-changed',
        happenedAt: '2026-02-03T12:00:00.000Z',
        actor: { type: 'admin', id: '1', name: 'Ann Lee' },
        subject: { type: 'member', id: 'x', name: 'Cy 100% Öberg' },
        details: {},
      },
      expect.objectContaining({ action: 'export.completed', subject: null }),
      expect.objectContaining({ action: 'import.completed' }),
    ]);
  });

  it.each([
    ['one action', { action: 'import.completed' }, ['import.completed']],
    [
      'several actions',
      { action: 'import.completed,export.completed' },
      ['export.completed', 'import.completed'],
    ],
    ['whoever did it', { search: 'bo ek' }, ['export.completed']],
    ['whom it was done to', { search: 'cy 100%' }, ['member.access-role-changed']],
    ['the last day', { to: '2026-02-01' }, ['import.completed']],
    ['the first day', { from: '2026-02-03' }, ['member.access-role-changed']],
    ['both days', { from: '2026-02-02', to: '2026-02-02' }, ['export.completed']],
  ])('is narrowed down by %s', async (_what, query, actions) => {
    expect(await actionsOf(query as Record<string, string>)).toEqual(actions);
  });

  it.each([
    ['action', 'world.ended'],
    ['from', '2026-02-30'],
    ['to', 'yesterday'],
    ['page', '-1'],
  ])('refuses %s=%s', async (name, value) => {
    const answer = await admin.get(`${at()}?${name}=${value}`).expect(400);
    expect(answer.body.error.message).toContain(name);
  });

  it('has pages', async () => {
    const { data, meta } = await find({ page: '2', pageSize: '2' });
    expect(data).toHaveLength(1);
    expect(meta.pagination).toMatchObject({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
  });

  it('cannot be written or read through the content API', async () => {
    const token = await app.apiToken();
    await token.get('/api/org-admin/audit-events').expect(404);
    const written = await token.post('/api/org-admin/audit-events', { data: {} });
    expect([404, 405]).toContain(written.status);
    const answer = await token.graphql('{ orgAdminAuditEvents { documentId } }');
    expect(answer.body.errors[0].message).toMatch(/Cannot query field/);
  });
});

import { accountOf } from './support/accounts';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';
import { invite } from './support/invitations';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;
let ann: Made;
let bo: Made;
let circle: Made;
let role: Made;

const today = new Date().toISOString().slice(0, 10);
const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
beforeEach(async () => {
  organization = await makeOrganization(app);
  ann = await organization.member({ firstName: 'Ann', lastName: 'Lee', state: 'active' });
  bo = await organization.member({ firstName: 'Bo', lastName: 'Ek', state: 'active' });
  circle = await organization.circle({ name: 'Sails' });
  role = await organization.role(circle, { name: 'Rigger' });
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
const item = (type: string, owner: Made, given: object = {}) =>
  make(app, type, {
    organization: organization.documentId,
    title: type,
    [type === 'tension' ? 'raisedBy' : 'member']: owner.documentId,
    ...given,
  });
/** Rows of a type with their relations, as they are kept. */
const rows = (type: string, where: object, populate: string[] = []) =>
  app.strapi.db
    .query(`plugin::org-admin.${type}`)
    .findMany({ where, populate, orderBy: { id: 'asc' } } as never);
const ownersOf = async (type: string, made: Made[]) => {
  const owner = type === 'tension' ? 'raisedBy' : 'member';
  const found = (await rows(type, { id: { $in: made.map(({ id }) => id) } }, [owner])) as Record<
    string,
    { documentId: string }
  >[];
  return found.map((row) => row[owner]?.documentId);
};

describe('what members hold', () => {
  it('are roles that are not over and items that are open', async () => {
    const held = await organization.assignment(ann, role, { focus: 'Mainsail' });
    await organization.assignment(ann, role, { until: yesterday });
    await item('action', ann);
    await item('action', ann, { state: 'waiting' });
    await item('action', ann, { state: 'done' });
    await item('project', ann);
    await item('project', ann, { state: 'dropped' });
    await item('objective', ann, { state: 'draft' });
    await item('tension', ann);
    await item('tension', ann, { state: 'processed' });
    const answer = await admin
      .post(at('/holdings'), { members: [bo.documentId, ann.documentId] })
      .expect(200);
    expect(answer.body.data).toEqual([
      {
        member: { documentId: ann.documentId, name: 'Ann Lee' },
        assignments: [
          {
            documentId: held.documentId,
            role: { documentId: role.documentId, name: 'Rigger' },
            circle: { documentId: circle.documentId, name: 'Sails' },
          },
        ],
        openItems: [
          { app: 'actions', count: 2 },
          { app: 'projects', count: 1 },
          { app: 'okrs', count: 1 },
          { app: 'meetings', count: 1 },
        ],
      },
      { member: { documentId: bo.documentId, name: 'Bo Ek' }, assignments: [], openItems: [] },
    ]);
  });

  it('are told of 200 members at once at most', async () => {
    const found = await app.strapi.db
      .query('plugin::org-admin.organization')
      .findOne({ where: { documentId: organization.documentId } });
    const people = Array.from({ length: 200 }, (_, number) => ({
      data: { firstName: 'M', lastName: String(number), email: `m${number}@example.com` },
    }));
    await app.strapi.plugin('org-admin').service('bulk').insert('member', found, people);
    const answer = await admin.post(at('/holdings'), { filter: {} }).expect(400);
    expect(answer.body.error.details).toMatchObject({ code: 'too-many-members', count: 202 });
    const all = await admin.post(at('/holdings'), { filter: { search: 'example' } });
    expect(all.status).toBe(400);
    const except = [ann.documentId, bo.documentId];
    const fits = await admin.post(at('/holdings'), { filter: {}, except }).expect(200);
    expect(fits.body.data).toHaveLength(200);
  });
});

describe('removing a member', () => {
  it('ends roles and circle memberships that day, and what it made stays', async () => {
    const held = await organization.assignment(ann, role, { since: '2025-01-01' });
    const over = await organization.assignment(ann, role, { until: yesterday });
    const membership = await organization.membership(ann, circle);
    const action = await item('action', ann);
    const user = await accountOf(app, ann);
    const { token, path } = await invite(app, organization, ann, { email: 'ann@example.com' });
    expect(token).toBeTruthy();

    expect((await act('remove', [ann]).expect(200)).body.data).toEqual({
      changed: 1,
      unchanged: 0,
    });
    const { state, leftAt, roles, circles, invitation, account } = await profile(ann);
    expect({ state, circles }).toEqual({ state: 'removed', circles: [] });
    expect(leftAt.slice(0, 10)).toBe(today);
    expect(roles.map(({ until }: { until: string }) => until)).toEqual([today]);
    expect(invitation.state).toBe('revoked');
    expect(account.username).toBe(user.username);
    const refused = await app.visitor.post(`${path}/accept`, { password: 'Test-password-1' });
    expect(refused.status).toBe(400);

    const assignments = await rows('assignment', { id: { $in: [held.id, over.id] } });
    expect(assignments.map(({ until }: { until: string }) => until)).toEqual([today, yesterday]);
    const [archived] = await rows('circle-membership', { id: membership.id });
    expect(new Date(archived.archivedAt).toISOString()).toBe(leftAt);
    expect(await ownersOf('action', [action])).toEqual([ann.documentId]);
    await user.get('/api/users/me').expect(200);
    expect((await user.get('/api/org-admin/me').expect(200)).body.data.memberships).toEqual([]);
    expect((await act('remove', [ann]).expect(200)).body.data).toEqual({
      changed: 0,
      unchanged: 1,
    });
  });

  it('hands over what it is told to: roles from that day on, open items', async () => {
    const cy = await organization.member({ firstName: 'Cy', lastName: 'Oz', state: 'active' });
    const held = await organization.assignment(ann, role, {
      focus: 'Mainsail',
      timePercent: 20,
      electedUntil: '2030-01-01',
    });
    const open = await item('action', ann, { state: 'in-progress' });
    const done = await item('action', ann, { state: 'done' });
    const project = await item('project', ann);
    const tension = await item('tension', ann);
    await act('remove', [ann], {
      handOver: [
        { assignment: held.documentId, to: bo.documentId },
        { member: ann.documentId, app: 'actions', to: cy.documentId },
        { member: ann.documentId, app: 'meetings', to: bo.documentId },
      ],
    }).expect(200);
    expect((await profile(bo)).roles).toEqual([
      {
        documentId: role.documentId,
        name: 'Rigger',
        circle: { documentId: circle.documentId, name: 'Sails' },
        focus: 'Mainsail',
        since: today,
        until: null,
        electedUntil: null,
        timePercent: 20,
      },
    ]);
    expect(await ownersOf('action', [open, done])).toEqual([cy.documentId, ann.documentId]);
    expect(await ownersOf('project', [project])).toEqual([ann.documentId]);
    expect(await ownersOf('tension', [tension])).toEqual([bo.documentId]);
    const [given] = await rows('assignment', { member: { id: bo.id } });
    expect(given.displayName).toBe('Bo Ek – Rigger (Sails)');
  });

  it('gives a role once to who has it already', async () => {
    await organization.assignment(bo, role);
    const held = await organization.assignment(ann, role);
    await act('remove', [ann], {
      handOver: [{ assignment: held.documentId, to: bo.documentId }],
    }).expect(200);
    expect((await profile(bo)).roles).toHaveLength(1);
  });

  it('is refused with a hand-over that cannot be, and changes nothing', async () => {
    const held = await organization.assignment(ann, role);
    const others = await organization.assignment(bo, role);
    const over = await organization.assignment(ann, role, { until: yesterday });
    const gone = await organization.member({ state: 'left' });
    const idle = await organization.member({ state: 'suspended' });
    const stranger = await makeOrganization(app).then((other) => other.member());
    const given = (assignment: Made, to: Made) => ({
      assignment: assignment.documentId,
      to: to.documentId,
    });
    const items = (member: Made, to: Made, app = 'actions') => ({
      member: member.documentId,
      app,
      to: to.documentId,
    });
    const cases: [object[], string][] = [
      [[given(held, gone)], 'hand-over-receiver'],
      [[given(held, idle)], 'hand-over-receiver'],
      [[given(held, stranger)], 'hand-over-receiver'],
      [[given(held, ann)], 'hand-over-receiver'],
      [[given(others, bo)], 'hand-over-not-held'],
      [[given(over, bo)], 'hand-over-not-held'],
      [[items(gone, bo)], 'hand-over-not-held'],
      [[given(held, bo), given(held, bo)], 'hand-over-twice'],
      [[items(ann, bo), items(ann, bo)], 'hand-over-twice'],
      [[items(ann, bo, 'games')], 'invalid-request'],
    ];
    for (const [handOver, code] of cases) {
      const { error } = (await act('remove', [ann], { handOver }).expect(400)).body;
      expect(error.details.code).toBe(code);
    }
    const both = await act('remove', [ann, bo], { handOver: [given(held, bo)] }).expect(400);
    expect(both.body.error.details.code).toBe('hand-over-receiver');
    expect(await profile(ann)).toMatchObject({ state: 'active', leftAt: null });
    expect((await profile(bo)).roles).toHaveLength(1);
  });

  it('is in the audit log, with who did it', async () => {
    await act('remove', [ann]).expect(200);
    const path = `/org-admin/organizations/${organization.documentId}/audit-events`;
    const { data } = (await admin.get(`${path}?action=member.removed`).expect(200)).body;
    expect(data).toEqual([
      expect.objectContaining({
        actor: { type: 'admin', id: String(admin.id), name: admin.name },
        subject: { type: 'member', id: ann.documentId, name: 'Ann Lee' },
        details: { from: 'active' },
      }),
    ]);
  });

  it('is the same, and in the audit log, where it is done in the Content Manager', async () => {
    const cm = (id: string) => `/content-manager/collection-types/plugin::org-admin.member/${id}`;
    await organization.membership(ann, circle);
    await organization.assignment(ann, role);
    await admin.put(cm(ann.documentId), { state: 'removed' }).expect(200);
    await admin.delete(cm(bo.documentId)).expect(200);
    const gone = await profile(ann);
    expect(gone).toMatchObject({ leftAt: expect.any(String), circles: [] });
    expect(gone.roles).toEqual([expect.objectContaining({ until: today })]);
    const path = `/org-admin/organizations/${organization.documentId}/audit-events`;
    const { data } = (await admin.get(`${path}?action=member.removed`).expect(200)).body;
    expect(data.map(({ details }: { details: object }) => details)).toEqual([
      { from: 'active', deleted: true },
      { from: 'active', to: 'removed' },
    ]);
    await admin.put(cm(ann.documentId), { state: 'active' }).expect(200);
    expect(await profile(ann)).toMatchObject({ leftAt: null, circles: [{ name: 'Sails' }] });
  });
});

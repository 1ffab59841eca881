import { PERMISSIONS } from '../../plugins/org-admin/shared/permissions';
import { accountOf } from './support/accounts';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization, type Made, type TestOrganization } from './support/factories';
import { invite } from './support/invitations';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Lovelace' });
});
beforeEach(async () => {
  organization = await makeOrganization(app);
});
afterAll(() => app.stop());

const at = (rest = '') => `/org-admin/organizations/${organization.documentId}/members${rest}`;
const idsOf = (members: Made[]) => members.map(({ documentId }) => documentId);
const act = (action: string, members: Made[], given: object = {}) =>
  admin.post(at('/actions'), { action, members: idsOf(members), ...given });
const profile = async ({ documentId }: Made) =>
  (await admin.get(at(`/${documentId}`)).expect(200)).body.data;
const statesOf = async (members: Made[]) =>
  (await Promise.all(members.map(profile))).map(({ state }) => state);
const events = async (action: string) =>
  (
    await admin
      .get(`/org-admin/organizations/${organization.documentId}/audit-events?action=${action}`)
      .expect(200)
  ).body.data;
const inState = (...states: string[]) =>
  Promise.all(states.map((state) => organization.member({ state })));

describe('suspending and restoring', () => {
  it('suspends those who are here, leaves others alone, and brings each back to what it was', async () => {
    const members = await inState('active', 'added', 'invited', 'left', 'removed', 'suspended');
    const [active, , invited] = members as [Made, Made, Made];
    await accountOf(app, active);
    await app.strapi.documents('plugin::org-admin.member').update({
      documentId: active.documentId,
      data: { joinedAt: '2025-01-01T00:00:00.000Z' } as never,
    });
    await invite(app, organization, invited, { email: 'invited@example.com' });
    const suspended = await act('suspend', members).expect(200);
    expect(suspended.body).toEqual({ data: { changed: 3, unchanged: 3 } });
    const told = await events('member.suspended');
    expect(told).toHaveLength(3);
    expect(told[0]).toMatchObject({
      actor: { type: 'admin', name: 'Ada Lovelace' },
      subject: { type: 'member', id: expect.any(String), name: expect.stringMatching(/^Member/) },
    });
    expect(await statesOf(members)).toEqual([
      ...['suspended', 'suspended', 'suspended', 'left', 'removed', 'suspended'],
    ]);

    const restored = await act('restore', members).expect(200);
    expect(restored.body).toEqual({ data: { changed: 6, unchanged: 0 } });
    expect(await statesOf(members)).toEqual([
      ...['active', 'added', 'invited', 'added', 'added', 'added'],
    ]);
    expect(await events('member.restored')).toHaveLength(6);
    expect((await act('restore', members).expect(200)).body.data).toEqual({
      changed: 0,
      unchanged: 6,
    });
  });

  it('acts on all that match a filter but those ticked off', async () => {
    const members = await inState('active', 'active', 'added');
    const answer = await admin
      .post(at('/actions'), {
        action: 'suspend',
        filter: { state: 'active' },
        except: [members[0]!.documentId],
      })
      .expect(200);
    expect(answer.body.data).toEqual({ changed: 1, unchanged: 0 });
    expect(await statesOf(members)).toEqual(['active', 'suspended', 'added']);
  });

  it('acts on many hundred at once', async () => {
    const found = await app.strapi.db
      .query('plugin::org-admin.organization')
      .findOne({ where: { documentId: organization.documentId } });
    const people = Array.from({ length: 1203 }, (_, number) => ({
      data: {
        firstName: 'Member',
        lastName: String(number),
        email: `m${number}@example.com`,
        state: 'added',
        accessRole: 'reader',
      },
    }));
    await app.strapi.plugin('org-admin').service('bulk').insert('member', found, people);
    const filter = { search: 'member' };
    const suspended = await admin.post(at('/actions'), { action: 'suspend', filter }).expect(200);
    expect(suspended.body.data).toEqual({ changed: 1203, unchanged: 0 });
    const removed = await admin.post(at('/actions'), { action: 'remove', filter }).expect(200);
    expect(removed.body.data).toEqual({ changed: 1203, unchanged: 0 });
    const list = await admin.get(at('?state=removed&pageSize=1')).expect(200);
    expect(list.body.meta.pagination.total).toBe(1203);
    const path = `/org-admin/organizations/${organization.documentId}/audit-events`;
    const told = await admin.get(`${path}?action=member.removed`).expect(200);
    expect(told.body.meta.pagination.total).toBe(1203);
  });
});

describe('the access role of many', () => {
  it('is set, and the audit log tells of each', async () => {
    const members = await inState('active', 'added', 'left');
    const given = { accessRole: 'collaborator' };
    expect((await act('set-access-role', members, given).expect(200)).body.data).toEqual({
      changed: 3,
      unchanged: 0,
    });
    expect((await act('set-access-role', members, given).expect(200)).body.data.changed).toBe(0);
    const told = await events('member.access-role-changed');
    expect(told).toHaveLength(3);
    expect(told[0].details).toEqual({ from: 'reader', to: 'collaborator' });
    expect((await profile(members[0]!)).accessRole).toBe('collaborator');
  });
});

describe('teams of many', () => {
  it('are joined and left; the audit log names who was changed', async () => {
    const team = await organization.team({ name: 'Crew' });
    const members = await inState('active', 'added');
    await act('add-to-team', [members[0]!], { team: team.documentId }).expect(200);
    const answer = await act('add-to-team', members, { team: team.documentId }).expect(200);
    expect(answer.body.data).toEqual({ changed: 1, unchanged: 1 });
    for (const member of members) {
      expect((await profile(member)).teams).toEqual([
        { documentId: team.documentId, name: 'Crew' },
      ]);
    }
    expect((await events('member.updated'))[0].details).toEqual({ fields: ['teams'] });
    await act('remove-from-team', members, { team: team.documentId }).expect(200);
    expect((await profile(members[1]!)).teams).toEqual([]);
  });

  it('are those of the organization', async () => {
    const elsewhere = await makeOrganization(app).then((other) => other.team());
    const [member] = await inState('active');
    const answer = await act('add-to-team', [member!], { team: elsewhere.documentId }).expect(404);
    expect(answer.body.error.details.code).toBe('team-not-found');
  });
});

describe('a profile field of many', () => {
  it('is set and cleared, other fields stay', async () => {
    await organization.profileField({ key: 'size', type: 'number' });
    await organization.profileField({ key: 'diet' });
    const members = [
      await organization.member({ customFields: { diet: 'none' } }),
      await organization.member(),
    ];
    const values = async (member: Made) =>
      Object.fromEntries(
        (await profile(member)).customFields.map((one: { key: string; value: unknown }) => [
          one.key,
          one.value,
        ])
      );
    await act('set-field', members, { field: 'size', value: '42,5' }).expect(200);
    expect(await values(members[0]!)).toEqual({ size: 42.5, diet: 'none' });
    expect(await values(members[1]!)).toEqual({ size: 42.5, diet: null });
    const cleared = await act('set-field', members, { field: 'diet', value: null }).expect(200);
    expect(cleared.body.data).toEqual({ changed: 1, unchanged: 1 });
    expect(await values(members[0]!)).toEqual({ size: 42.5, diet: null });
  });

  it.each([
    [{ field: 'size', value: 'much' }, 'value.invalidNumber'],
    [{ field: 'none', value: 'x' }, 'value.unknownField'],
    [{ field: 'must', value: null }, 'value.required'],
    [{ field: 'size' }, 'invalid-request'],
  ])('is not set by %j', async (given, code) => {
    await organization.profileField({ key: 'size', type: 'number' });
    await organization.profileField({ key: 'must', required: true });
    const [member] = await inState('active');
    const answer = await act('set-field', [member!], given).expect(400);
    expect(answer.body.error.details.code).toBe(code);
    expect(await events('member.updated')).toEqual([]);
  });
});

describe('an action', () => {
  it('is done to all or to none: one who is not there stops it', async () => {
    const [member] = await inState('active');
    const stranger = await makeOrganization(app).then((other) => other.member());
    const answer = await act('suspend', [member!, stranger]).expect(404);
    expect(answer.body.error.details.code).toBe('member-not-found');
    expect(await statesOf([member!])).toEqual(['active']);
  });

  it.each([
    [{ action: 'promote' }],
    [{ action: 'suspend', members: [] }],
    [{ action: 'suspend', members: ['; drop table'] }],
    [{ action: 'set-access-role' }],
    [{ action: 'set-access-role', accessRole: 'king' }],
    [{ action: 'add-to-team' }],
    [{ action: 'remove', handOver: [{ to: 'x' }] }],
    [{}],
  ])('is refused as %j', async (given) => {
    const [member] = await inState('active');
    const answer = await admin.post(at('/actions'), { members: idsOf([member!]), ...given });
    expect(answer.status).toBe(400);
    expect(await statesOf([member!])).toEqual(['active']);
  });

  it('needs a permission of its own', async () => {
    const [member] = await inState('active');
    const body = (action: string) => ({ action, members: idsOf([member!]) });
    const { readMembers, updateMembers, removeMembers } = PERMISSIONS;
    const reader = await app.admin({ permissions: [readMembers] });
    const changer = await app.admin({ permissions: [readMembers, updateMembers] });
    const remover = await app.admin({ permissions: [readMembers, removeMembers] });
    for (const action of ['suspend', 'remove']) {
      const { error } = (await reader.post(at('/actions'), body(action)).expect(403)).body;
      expect(error.details.code).toBe('permission-missing');
    }
    await changer.post(at('/actions'), body('remove')).expect(403);
    await remover.post(at('/actions'), body('suspend')).expect(403);
    expect(await statesOf([member!])).toEqual(['active']);
    await changer.post(at('/actions'), body('suspend')).expect(200);
    await remover.post(at('/actions'), body('remove')).expect(200);
  });
});

import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { circlesPath, listCircles, makeItem, names, readCircle } from './support/circles';
import { makeOrganization } from './support/factories';

let app: TestApp;
let admin: AdminClient;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
});
afterAll(() => app.stop());

describe('the circles of a day', () => {
  it('are what was true at its end', async () => {
    const organization = await makeOrganization(app);
    const root = await organization.circle({ name: 'Root', since: '2026-01-01' });
    const late = await organization.circle({
      name: 'Late',
      parent: root.documentId,
      since: '2026-03-01',
      archivedAt: '2026-06-30T08:00:00.000Z',
    });
    const [ann, bea] = [
      await organization.member({ firstName: 'Ann', lastName: 'Lee' }),
      await organization.member({
        firstName: 'Bea',
        lastName: 'Öberg',
        state: 'left',
        leftAt: '2026-05-10T12:00:00.000Z',
      }),
    ];
    await organization.membership(ann, root, { since: '2026-02-01' });
    await organization.membership(bea, root, {
      since: '2026-01-01',
      archivedAt: '2026-05-10T12:00:00.000Z',
    });
    const role = await organization.role(root, { elected: true, since: '2026-01-10' });
    await organization.assignment(bea, role, {
      since: '2026-01-10',
      until: '2026-05-09',
      electedUntil: '2027-01-09',
    });
    await organization.assignment(ann, role, { since: '2026-05-10', electedUntil: '2027-05-09' });
    await organization.agreement(root, {
      since: '2026-04-01',
      archivedAt: '2026-04-30T10:00:00.000Z',
    });
    await makeItem(
      app,
      organization,
      'project',
      root,
      { state: 'done', completedAt: '2026-04-15T10:00:00.000Z', private: true },
      '2026-02-15T10:00:00.000Z'
    );
    for (const closedAt of ['2026-02-20T10:00:00.000Z', '2026-06-20T10:00:00.000Z']) {
      await makeItem(app, organization, 'meeting', root, { closedAt }, '2026-01-05T10:00:00.000Z');
    }
    await organization.membership(ann, late, { since: '2026-04-01' });

    const told = async (asOf: string) =>
      (await listCircles(admin, organization, { asOf })).map((row) =>
        [
          `${row.name}: ${row.members} in, ${row.roles} roles`,
          `${row.subCircles} inside, ${row.projects} projects, ${row.privateItems} private`,
          `${row.agreements} agreed, ${row.meetings} held`,
          row.lastMeetingAt?.slice(0, 10) ?? 'never',
          ...row.elected.flatMap(({ holders }) => names(holders)),
        ].join(', ')
      );
    expect(await told('2025-12-31')).toEqual([]);
    expect(await told('2026-01-05')).toEqual([
      'Root: 1 in, 0 roles, 0 inside, 0 projects, 0 private, 0 agreed, 0 held, never',
    ]);
    expect(await told('2026-02-28')).toEqual([
      'Root: 2 in, 1 roles, 0 inside, 1 projects, 1 private, 0 agreed, 1 held, 2026-02-20, Bea Öberg',
    ]);
    expect(await told('2026-04-14')).toEqual([
      'Root: 2 in, 1 roles, 1 inside, 1 projects, 1 private, 1 agreed, 1 held, 2026-02-20, Bea Öberg',
      'Late: 1 in, 0 roles, 0 inside, 0 projects, 0 private, 0 agreed, 0 held, never',
    ]);
    expect(await told('2026-05-10')).toEqual([
      'Root: 1 in, 1 roles, 1 inside, 0 projects, 1 private, 0 agreed, 1 held, 2026-02-20, Ann Lee',
      'Late: 1 in, 0 roles, 0 inside, 0 projects, 0 private, 0 agreed, 0 held, never',
    ]);
    expect(await told('2026-06-30')).toEqual([
      'Root: 1 in, 1 roles, 0 inside, 0 projects, 1 private, 0 agreed, 2 held, 2026-06-20, Ann Lee',
    ]);
    expect(
      names((await readCircle(admin, organization, root, { asOf: '2026-04-14' })).people)
    ).toEqual(['Ann Lee', 'Bea Öberg']);
    await admin
      .get(circlesPath(organization, `/${late.documentId}`, { asOf: '2026-02-28' }))
      .expect(404);
  });
});

describe('circles inside each other', () => {
  it('are all told, once', async () => {
    const organization = await makeOrganization(app);
    const first = await organization.circle({ name: 'First' });
    const second = await organization.circle({ name: 'Second', parent: first.documentId });
    await app.strapi.documents('plugin::org-admin.circle').update({
      documentId: first.documentId,
      data: { parent: second.documentId } as never,
    });
    const rows = await listCircles(admin, organization);
    expect(rows.map(({ name, depth, path }) => [name, depth, path.length])).toEqual([
      ['First', 0, 0],
      ['Second', 1, 1],
    ]);
  });
});

describe('an app that is switched off', () => {
  it('hides what belongs to it', async () => {
    const bare = await makeOrganization(app, { enabledApps: ['actions'] });
    const circle = await bare.circle({ privateApps: ['projects'] });
    const role = await bare.role(circle);
    await bare.assignment(await bare.member(), role, { timePercent: 50 });
    await makeItem(app, bare, 'project', circle, { private: true });
    await makeItem(app, bare, 'meeting', circle, { closedAt: '2026-03-01T10:00:00.000Z' });
    const details = await readCircle(admin, bare, circle);
    expect(details).toMatchObject({
      projects: null,
      meetings: null,
      lastMeetingAt: null,
      privateApps: [],
      privateItems: 0,
      lastMeetings: [],
      roleList: [{ holders: [{ timePercent: null }] }],
    });
  });
});

import type { UID } from '@strapi/strapi';

import type { SeriesPoint, Statistics } from '../../plugins/org-admin/shared/contracts/statistics';
import type { StatisticsService } from '../../plugins/org-admin/server/src/statistics/service';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { eventually } from './support/eventually';
import { describeOrganization } from './support/dated-organization';
import { downloadSheets } from './support/download';
import { make, makeOrganization, type TestOrganization } from './support/factories';

const SNAPSHOT = 'plugin::org-admin.statistics-snapshot' as UID.ContentType;
const MEMBER = 'plugin::org-admin.member' as UID.ContentType;
const KEEPING = 'ORG_ADMIN_STATISTICS_SNAPSHOTS';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin();
  organization = await makeOrganization(app, { name: 'Dated' });
  await describeOrganization(organization);
  // Of the same days, in an organization beside it.
  await describeOrganization(await makeOrganization(app, { name: 'Neighbour' }));
});
afterAll(() => app.stop());

const service = () =>
  app.strapi.plugin('org-admin').service('statistics') as unknown as StatisticsService;

const read = async (
  query: Record<string, string> = {},
  org = organization
): Promise<Statistics> => {
  const path = `/org-admin/organizations/${org.documentId}/statistics`;
  const answer = await admin.get(`${path}?${new URLSearchParams(query).toString()}`).expect(200);
  return answer.body.data as Statistics;
};

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('what is told of a day was true on it', () => {
  it.each([
    ['2025-01-09', [0, 0, 0, 0, 0, 0]],
    ['2025-01-10', [1, 2, 0, 0, 0, 0]],
    ['2025-01-15', [1, 2, 1, 0, 0, 0]],
    ['2025-01-20', [1, 2, 1, 1, 1, 1]],
    // A role is archived.
    ['2025-02-10', [1, 1, 1, 1, 1, 1]],
    ['2025-03-05', [2, 2, 2, 2, 2, 2]],
    ['2025-04-02', [2, 3, 3, 3, 3, 2]],
    // Bert leaves: his last day in the role is not one as a member any more.
    ['2025-05-10', [2, 3, 2, 2, 3, 1]],
    // Sales is archived, with its role.
    ['2025-06-15', [1, 2, 2, 2, 2, 1]],
    ['2025-07-01', [1, 2, 3, 2, 2, 1]],
    ['2025-08-31', [1, 2, 3, 2, 2, 1]],
    ['2025-09-01', [1, 2, 3, 1, 1, 1]],
  ])('%s: circles, roles, members, with a role, roles held, core members %j', async (day, told) => {
    const { totals, asOf } = await read({ asOf: day });
    const { circles, roles, members, membersWithRole, rolesWithMember, coreMembers } = totals;
    expect(asOf).toBe(day);
    expect([circles, roles, members, membersWithRole, rolesWithMember, coreMembers]).toEqual(told);
    expect(totals.membersWithoutRole).toBe(members - membersWithRole);
    expect(totals.rolesWithoutMember).toBe(roles - rolesWithMember);
  });

  it('tells two days beside each other', async () => {
    const { totals, compared, compare } = await read({
      asOf: '2025-04-30',
      compare: '2025-02-28',
    });
    expect(compare).toBe('2025-02-28');
    expect(totals).toMatchObject({ circles: 2, roles: 3, members: 3, rolesPerMember: 4 / 3 });
    expect(compared).toMatchObject({ circles: 1, roles: 1, members: 2, rolesPerMember: 0.5 });
  });

  it('tells every month since the organization began', async () => {
    const { series, period } = await read({ to: '2025-07-15' });
    expect(period).toEqual({ from: '2025-01-10', to: '2025-07-15', began: '2025-01-10' });
    expect(
      series.map(({ day, circles, roles, members }) => [day, circles, roles, members])
    ).toEqual([
      ['2025-01-31', 1, 2, 1],
      ['2025-02-28', 1, 1, 2],
      ['2025-03-31', 2, 2, 2],
      ['2025-04-30', 2, 3, 3],
      ['2025-05-31', 2, 3, 2],
      ['2025-06-30', 1, 2, 2],
      ['2025-07-15', 1, 2, 3],
    ]);
    const may = series[4] as SeriesPoint;
    expect(may.byState).toMatchObject({ active: 1, suspended: 1, left: 1, invited: 0 });
    expect(may.byAccessRole).toEqual({ administrator: 1, collaborator: 0, reader: 1 });
    const { left, removed, ...present } = may.byState;
    expect(sum(present)).toBe(may.members);
    expect(left + removed).toBe(1);
  });

  it('ends the series now, and agrees with the days one by one', async () => {
    const { series, totals } = await read();
    const today = new Date().toISOString().slice(0, 10);
    const last = series.at(-1)!;
    expect(last).toMatchObject({
      day: today,
      circles: totals.circles,
      roles: totals.roles,
      members: totals.members,
    });
    const middle = series[5]!;
    expect((await read({ asOf: middle.day })).totals).toMatchObject({
      circles: middle.circles,
      roles: middle.roles,
      members: middle.members,
    });
  });

  it('tells how roles are spread', async () => {
    expect((await read({ asOf: '2025-04-30' })).distribution).toEqual({
      membersByRoles: [
        { of: 1, count: 2 },
        { of: 2, count: 1 },
      ],
      rolesByHolders: { vacant: 0, one: 2, many: 1 },
      circlesByRoles: [
        { of: 1, count: 1 },
        { of: 2, count: 1 },
      ],
      rolesPerCircle: 1.5,
    });
    expect((await read({ asOf: '2025-09-30' })).distribution).toMatchObject({
      membersByRoles: [
        { of: 0, count: 2 },
        { of: 1, count: 1 },
      ],
      rolesByHolders: { vacant: 1, one: 1, many: 0 },
    });
  });

  it('tells how circles grew in the period', async () => {
    const { circles } = await read({ from: '2025-01-31', to: '2025-04-30' });
    expect(circles.map(({ name, start, end }) => [name, start, end])).toEqual([
      [
        'Board',
        { members: 1, coreMembers: 1, roles: 1 + 1 },
        { members: 2, coreMembers: 1, roles: 2 },
      ],
      ['Sales', null, { members: 2, coreMembers: 2, roles: 1 }],
    ]);
    const later = await read({ from: '2025-05-31', to: '2025-12-31' });
    expect(later.circles.map(({ name, end }) => [name, end])).toEqual([
      ['Board', { members: 2, coreMembers: 1, roles: 2 }],
      ['Sales', null],
    ]);
  });
});

describe('what is told of today', () => {
  it('is what the database counts', async () => {
    const { members, totals } = await read();
    const count = (where: object) =>
      app.strapi.db
        .query(MEMBER)
        .count({ where: { organization: { id: organization.id }, ...where } });
    for (const [state, told] of Object.entries(members.byState)) {
      expect([state, told]).toEqual([state, await count({ state })]);
    }
    expect(sum(members.byAccessRole)).toBe(totals.members);
    expect(members.source).toBe('data');
    expect(
      await service().totals(organization, {
        day: '2025-04-30',
        at: new Date('2025-04-30T23:59:59.999Z'),
      })
    ).toEqual((await read({ asOf: '2025-04-30' })).totals);
  });

  it('is one month, and no mean, of an organization that has just begun', async () => {
    const fresh = await makeOrganization(app);
    const { series, totals, distribution, circles, period } = await read({}, fresh);
    expect(series).toHaveLength(1);
    expect(period.began).toBe(period.to);
    expect(totals).toMatchObject({ circles: 0, roles: 0, members: 0, rolesPerMember: null });
    expect(distribution).toMatchObject({ membersByRoles: [], rolesPerCircle: null });
    expect(circles).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['a day that is none', { asOf: '2025-02-30' }, 'asOf'],
    ['a day to come', { asOf: '2999-01-01' }, 'asOf'],
    ['a day to come to compare with', { compare: '2999-01-01' }, 'compare'],
    ['a period that ends before it begins', { from: '2025-02-01', to: '2025-01-01' }, 'from'],
    ['a period of centuries', { from: '1800-01-01' }, 'from'],
  ])('%s', async (_case, query: Record<string, string>, field) => {
    const path = `/org-admin/organizations/${organization.documentId}/statistics`;
    const { body } = await admin
      .get(`${path}?${new URLSearchParams(query).toString()}`)
      .expect(400);
    expect(body.error.details).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: [field] }],
    });
  });

  it('an organization that is not there, and whoever may not see statistics', async () => {
    await admin.get('/org-admin/organizations/nosuchorganization/statistics').expect(404);
    const other = await app.admin({ permissions: ['plugin::org-admin.members.read-members'] });
    await other.get(`/org-admin/organizations/${organization.documentId}/statistics`).expect(403);
  });
});

describe('the export', () => {
  const sheetsOf = (query: string, org = organization) =>
    downloadSheets(
      admin.get(`/org-admin/organizations/${org.documentId}/exports/statistics.xlsx${query}`)
    );
  const records = (sheets: Awaited<ReturnType<typeof sheetsOf>>, name: string) =>
    sheets.get(name)!.records;

  it('holds what the page shows', async () => {
    const query = { asOf: '2025-04-30', from: '2025-01-31', to: '2025-05-31' };
    const told = await read(query);
    const sheets = await sheetsOf(`?${new URLSearchParams(query).toString()}`);
    expect([...sheets.keys()]).toEqual([
      'Totals',
      'Series',
      'Role distribution',
      'Members',
      'Circle growth',
      'About',
    ]);
    const values = records(sheets, 'Totals').map(({ Value }) => Value);
    expect(values).toEqual([2, 3, 3, 3, 0, 3, 0, 1.333, 2]);
    expect(
      records(sheets, 'Series').map(({ Day, Circles, Roles, Members, Active, Reader }) => [
        (Day as Date).toISOString().slice(0, 10),
        ...[Circles, Roles, Members, Active, Reader],
      ])
    ).toEqual(
      told.series.map(({ day, circles, roles, members, byState, byAccessRole }) => [
        day,
        ...[circles, roles, members, byState.active, byAccessRole.reader],
      ])
    );
    expect(records(sheets, 'Role distribution')).toContainEqual({
      Distribution: 'Members by number of roles',
      Group: 2,
      Count: 1,
      Share: 1 / 3,
    });
    expect(records(sheets, 'Members')).toContainEqual(
      expect.objectContaining({ Group: 'Suspended', Count: told.members.byState.suspended })
    );
    expect(records(sheets, 'Circle growth').map((row) => Object.values(row).slice(1))).toEqual([
      ['Board', 1, 2, 1, 1, 1, 2, 2, 0],
      ['Sales', null, 1, 1, null, 1, null, 1, 1],
    ]);
  });

  it('is in the language asked for, and whole where there is nothing', async () => {
    const sheets = await sheetsOf('?lang=nl', await makeOrganization(app));
    expect([...sheets.keys()].slice(0, 2)).toEqual(['Totalen', 'Tijdreeks']);
    expect(sheets.get('Groei per cirkel')!.rows).toEqual([]);
    expect(sheets.get('Tijdreeks')!.headings).toContain('Uitgenodigd');
  });

  it('refuses what the page refuses', async () => {
    const path = `/org-admin/organizations/${organization.documentId}/exports/statistics.xlsx`;
    await admin.get(`${path}?from=2025-02-01&to=2025-01-01`).expect(400);
    await admin.get(`${path}?to=2999-01-01`).expect(400);
    const other = await app.admin({
      permissions: ['plugin::org-admin.statistics.read-statistics'],
    });
    await other.get(path).expect(403);
  });
});

describe('the snapshot of a day', () => {
  const snapshots = () =>
    app.strapi.db.query(SNAPSHOT).findMany({
      where: { organization: { id: organization.id } },
      orderBy: { day: 'asc' },
    }) as Promise<{ day: string; figures: Record<string, unknown> }[]>;

  it('is kept once, whoever keeps it', async () => {
    expect(await snapshots()).toEqual([]);
    const kept = await Promise.all([service().keepSnapshots(), service().keepSnapshots()]);
    const organizations = await app.strapi.db
      .query('plugin::org-admin.organization' as UID.ContentType)
      .count({});
    expect(kept[0]! + kept[1]!).toBe(organizations);
    expect(await service().keepSnapshots()).toBe(0);
    const { totals, members } = await read();
    expect(await snapshots()).toEqual([
      expect.objectContaining({
        day: new Date().toISOString().slice(0, 10),
        figures: expect.objectContaining({
          totals,
          byState: members.byState,
          byAccessRole: members.byAccessRole,
        }),
      }),
    ]);
  });

  it('tells the states and access roles of its day, which the data no longer do', async () => {
    const byState = { added: 0, invited: 1, active: 2, suspended: 0, left: 0, removed: 0 };
    const byAccessRole = { administrator: 2, collaborator: 1, reader: 0 };
    const keep = (day: string, takenAt: string, figures: object) =>
      make(app, 'statistics-snapshot', {
        organization: organization.documentId,
        day,
        snapshotKey: `${organization.documentId}:${day}`,
        figures: { takenAt, ...figures },
      });
    await keep('2025-04-30', '2025-04-30T00:00:10.000Z', {
      byState: { ...byState, active: 1 },
      byAccessRole,
    });
    // Taken moments after the day in question ended.
    await keep('2025-05-01', '2025-05-01T00:00:10.000Z', { byState, byAccessRole });
    await keep('2025-05-31', '2025-05-31T00:00:10.000Z', { byState: 'of another version' });

    const { series } = await read({ to: '2025-06-30' });
    const [april, may] = [series[3]!, series[4]!];
    expect(april).toMatchObject({ source: 'snapshot', members: 3, byState, byAccessRole });
    expect(may).toMatchObject({ source: 'data', byState: { active: 1, left: 1 } });
    expect((await read({ asOf: '2025-04-30' })).members).toEqual({
      source: 'snapshot',
      byState,
      byAccessRole,
    });
  });

  it('is kept by an app that starts, where today’s is missing', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await app.strapi.db.query(SNAPSHOT).deleteMany({ where: { day: today } });
    process.env[KEEPING] = 'true';
    try {
      await app.restart();
      await eventually(async () => {
        expect((await snapshots()).map(({ day }) => day)).toContain(today);
      });
    } finally {
      process.env[KEEPING] = 'false';
    }
  });
});

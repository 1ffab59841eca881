import type { UID } from '@strapi/strapi';

import { seedDemo } from '../../src/demo';
import { startTestApp, type TestApp } from './support/app';
import { makeOrganization } from './support/factories';

interface Row {
  name: string;
  displayName: string;
  since: string;
  until: string | null;
  archivedAt: string | null;
  state: string;
  title: string;
}

const rowsOf = async <T = Row>(app: TestApp, type: string, populate: object = {}): Promise<T[]> =>
  (await app.strapi.db
    .query(`plugin::org-admin.${type}` as UID.ContentType)
    .findMany({ populate } as never)) as T[];

const APP_TYPES = [
  'action',
  'project',
  'objective',
  'key-result',
  'publication',
  'checklist-item',
  'checklist-check',
  'metric',
  'metric-value',
  'meeting',
  'tension',
  'usage',
];

describe('the demo organization', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    expect(await seedDemo(app.strapi)).toBe(true);
  });
  afterAll(() => app.stop());

  it('is a company of 180 members in 25 circles with 110 roles', async () => {
    const members = await rowsOf(app, 'member');
    const gone = members.filter(({ state }) => ['left', 'removed'].includes(state));
    expect(members.length - gone.length).toBe(180);
    expect(gone.length).toBeGreaterThan(10);
    for (const [type, current] of [
      ['circle', 25],
      ['role', 110],
    ] as const) {
      const rows = await rowsOf(app, type);
      expect(rows.filter(({ archivedAt }) => archivedAt === null)).toHaveLength(current);
      expect(rows.length).toBeGreaterThan(current);
    }
    const agreements = await rowsOf(app, 'domain-agreement');
    expect(agreements.filter(({ archivedAt }) => archivedAt === null).length).toBeGreaterThan(40);
  });

  it('is a tree of circles up to four deep, each led by somebody', async () => {
    interface Circle extends Row {
      id: number;
      parent: { id: number } | null;
      roles: { coreType: string; assignments: { until: string | null }[] }[];
    }
    const circles = (
      await rowsOf<Circle>(app, 'circle', { parent: true, roles: { populate: ['assignments'] } })
    ).filter(({ archivedAt }) => archivedAt === null);
    const byId = new Map(circles.map((circle) => [circle.id, circle]));
    const depth = ({ parent }: Circle): number => (parent ? depth(byId.get(parent.id)!) + 1 : 1);
    expect(Math.max(...circles.map(depth))).toBe(4);
    expect(circles.filter(({ parent }) => !parent).map(({ name }) => name)).toEqual(['Tidewheel']);
    for (const { name, roles } of circles) {
      const lead = roles.find(({ coreType }) => coreType === 'circle-lead');
      const holders = lead?.assignments.filter(({ until }) => until === null) ?? [];
      expect([name, holders.length]).toEqual([name, 1]);
    }
  });

  it('has every app filled over 18 months', async () => {
    const [longAgo, lately] = [420, 14].map((days) => Date.now() - days * 24 * 60 * 60 * 1000);
    for (const type of APP_TYPES) {
      const rows = await rowsOf<{ createdAt: string; day?: string }>(app, type);
      const times = rows.map(({ createdAt, day }) => new Date(day ?? createdAt).getTime());
      expect([type, Math.min(...times) < longAgo!]).toEqual([type, true]);
      // Objectives begin with a quarter, and their key results with them.
      if (['objective', 'key-result', 'checklist-item', 'metric'].includes(type)) continue;
      expect([type, Math.max(...times) > lately!]).toEqual([type, true]);
    }
  });

  it('gives nobody more than 100 % of its time, nor a role before it joined', async () => {
    interface Assignment extends Row {
      timePercent: number;
      member: { displayName: string; joinedAt: string };
      role: { since: string };
    }
    const load = new Map<string, number>();
    for (const row of await rowsOf<Assignment>(app, 'assignment', { member: true, role: true })) {
      expect(row.since >= row.member.joinedAt.slice(0, 10)).toBe(true);
      expect(row.since >= row.role.since).toBe(true);
      if (row.until !== null) expect(row.until >= row.since).toBe(true);
      else
        load.set(row.member.displayName, (load.get(row.member.displayName) ?? 0) + row.timePercent);
    }
    expect(Math.max(...load.values())).toBeLessThanOrEqual(100);
  });

  it('has invited members, some of whom have accepted and some have not', async () => {
    interface Invitation extends Row {
      sentAt: string;
      expiresAt: string;
      batch: { state: string; origin: string; total: number };
      member: { state: string; joinedAt: string | null };
    }
    const invitations = await rowsOf<Invitation>(app, 'invitation', { batch: true, member: true });
    for (const { state, member, sentAt, expiresAt, batch } of invitations) {
      expect(member.state).toBe(state === 'accepted' ? 'active' : 'invited');
      if (state === 'accepted') expect(sentAt < member.joinedAt!).toBe(true);
      if (state !== 'accepted')
        expect(Date.parse(expiresAt) < Date.now()).toBe(state === 'expired');
      expect(batch.state).toBe('completed');
    }
    const states = invitations.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['accepted', 'expired', 'sent']));
    const invited = (await rowsOf(app, 'member')).filter(({ state }) => state === 'invited');
    expect(states.filter((state) => state !== 'accepted')).toHaveLength(invited.length);
    expect(invited.length).toBeGreaterThan(5);
  });

  it('says in every title where a role is', async () => {
    const titles = (await rowsOf(app, 'role')).map(({ displayName }) => displayName);
    expect(titles).toContain('Service Mechanic (Service Hub Gothenburg)');
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('keeps what is there when it is asked for again', async () => {
    await app.strapi.db
      .query('plugin::org-admin.organization')
      .updateMany({ where: {}, data: { name: 'Renamed' } });
    expect(await seedDemo(app.strapi)).toBe(false);
    expect((await rowsOf(app, 'organization')).map(({ name }) => name)).toEqual(['Renamed']);
  });

  it('begins anew where it was interrupted', async () => {
    await app.strapi.store({ type: 'core', name: 'demo' }).set({ key: 'state', value: 'seeding' });
    expect(await seedDemo(app.strapi)).toBe(true);
    expect(await rowsOf(app, 'organization')).toHaveLength(1);
    expect(await rowsOf(app, 'member')).toHaveLength(202);
  });
});

describe('an installation that is in use', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('is not touched', async () => {
    await makeOrganization(app, { name: 'Real' });
    expect(await seedDemo(app.strapi)).toBe(false);
    expect(await rowsOf(app, 'member')).toEqual([]);
  });
});

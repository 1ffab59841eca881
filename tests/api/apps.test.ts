import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { downloadSheets } from './support/download';
import { make, makeOrganization, type Made, type TestOrganization } from './support/factories';

const PERMISSION = {
  read: 'plugin::org-admin.apps.read-apps',
  update: 'plugin::org-admin.apps.update-apps',
};

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

const at = (rest = '', { documentId }: Made = organization) =>
  `/org-admin/organizations/${documentId}/apps${rest}`;
const read = async (rest = '') => (await admin.get(at(rest)).expect(200)).body;
const switchTo = (name: string, enabled: boolean) => admin.post(at(`/${name}`), { enabled });
const item = (type: string, data: object) =>
  make(app, type, { organization: organization.documentId, ...data });

describe('the list of apps', () => {
  it('has all eight, with what is in them', async () => {
    for (const state of ['open', 'waiting', 'done', 'dropped', 'done']) {
      await item('action', { title: `Action ${state}`, state });
    }
    const other = await makeOrganization(app);
    await make(app, 'action', { title: 'Theirs', organization: other.documentId });
    await item('publication', { title: 'News', releasedAt: '2026-02-01T10:00:00.000Z' });
    await item('publication', { title: 'Draft' });
    const { data } = await read();
    expect(data.map(({ app: name }: { app: string }) => name)).toEqual([
      ...['actions', 'projects', 'okrs', 'publications'],
      ...['checklists', 'metrics', 'meetings', 'time'],
    ]);
    expect(data[0]).toEqual({
      ...{ app: 'actions', enabled: true, items: 5, current: 2 },
      activeMembers: 0,
    });
    expect(data[1]).toMatchObject({ app: 'projects', items: 0, current: 0 });
    expect(data[3]).toMatchObject({ app: 'publications', items: 2, current: 1 });
  });

  it('has all on where an organization says nothing', async () => {
    await app.strapi.db
      .query('plugin::org-admin.organization')
      .update({ where: { id: organization.id }, data: { enabledApps: null } });
    const enabled = async () =>
      (await read()).data
        .filter((one: { enabled: boolean }) => one.enabled)
        .map((one: { app: string }) => one.app);
    expect(await enabled()).toHaveLength(8);
    await switchTo('okrs', false).expect(200);
    expect(await enabled()).toHaveLength(7);
    expect(await enabled()).not.toContain('okrs');
  });
});

describe('switching', () => {
  it('is kept and told in the audit log, once', async () => {
    const answer = await switchTo('metrics', false).expect(200);
    expect(answer.body.data).toMatchObject({ app: 'metrics', enabled: false });
    await switchTo('metrics', false).expect(200);
    expect((await read('/metrics')).data.enabled).toBe(false);
    await switchTo('metrics', true).expect(200);
    expect((await read('/metrics')).data.enabled).toBe(true);
    const events = await admin
      .get(`/org-admin/organizations/${organization.documentId}/audit-events`)
      .expect(200);
    expect(events.body.data).toMatchObject([
      { action: 'app.enabled', subject: { type: 'app', id: 'metrics' } },
      { action: 'app.disabled', actor: { name: 'Ada Lovelace' } },
    ]);
  });

  it('needs its own permission, a known app and a yes or no', async () => {
    const reader = await app.admin({ permissions: [PERMISSION.read] });
    await reader.get(at()).expect(200);
    await reader.get(at('/okrs')).expect(200);
    await reader.post(at('/okrs'), { enabled: false }).expect(403);
    const nobody = await app.admin({ permissions: [] });
    for (const path of ['', '/okrs', '/okrs/circles', '/okrs/usage', '/time/shares'])
      await nobody.get(at(path)).expect(403);
    await switchTo('games', true).expect(404);
    await admin.get(at('/games')).expect(404);
    await admin.get(at('', { id: 0, documentId: 'nowhere' })).expect(404);
    await admin.post(at('/okrs'), {}).expect(400);
    await admin.post(at('/okrs'), { enabled: 'yes' }).expect(400);
    await admin.get(at('/okrs/circles?pageSize=0')).expect(400);
    await admin.get(at('/time/shares?by=moon')).expect(400);
    expect((await read('/okrs')).data.enabled).toBe(true);
  });
});

describe('an app', () => {
  it('tells its items by state, by circle, and the newest', async () => {
    const [north, south] = [
      await organization.circle({ name: 'North' }),
      await organization.circle({ name: 'South' }),
    ];
    const role = await organization.role(south);
    const ann = await organization.member({ firstName: 'Ann', lastName: 'Lee' });
    const of = (circle: Made) => ({ circle: circle.documentId });
    const first = await item('objective', { title: 'First', state: 'achieved', ...of(south) });
    await item('objective', { title: 'Of a role', role: role.documentId });
    await item('objective', { title: 'Last', ...of(north), member: ann.documentId });
    await item('objective', { title: 'Of nobody', state: 'missed' });
    for (const [current, target] of [
      [10, 10],
      [1, 10],
      [9, 2],
    ]) {
      const title = `${current} of ${target}`;
      await item('key-result', { title, current, target, objective: first.documentId });
    }
    const { data } = await read('/okrs');
    expect(data).toMatchObject({ app: 'okrs', items: 4, current: 2 });
    expect(data.types).toEqual([
      {
        type: 'objective',
        total: 4,
        states: [
          { state: 'active', count: 2 },
          { state: 'achieved', count: 1 },
          { state: 'missed', count: 1 },
        ],
      },
      {
        type: 'key-result',
        total: 3,
        states: [
          { state: 'reached', count: 2 },
          { state: 'under-way', count: 1 },
        ],
      },
    ]);
    expect(data.newest.map(({ title }: { title: string }) => title)).toEqual([
      ...['Of nobody', 'Last', 'Of a role', 'First'],
    ]);
    expect(data.newest[1]).toEqual({
      documentId: expect.any(String),
      title: 'Last',
      state: 'active',
      circle: { documentId: north.documentId, name: 'North' },
      member: { documentId: ann.documentId, name: 'Ann Lee' },
      at: expect.stringMatching(/^20.*Z$/),
    });
    const circles = await read('/okrs/circles?pageSize=2');
    expect(circles.meta.pagination).toMatchObject({ total: 3, pageCount: 2 });
    expect(circles.data[0]).toMatchObject({ circle: { name: 'South' }, items: 2, current: 1 });
    const rest = await read('/okrs/circles?pageSize=2&page=2');
    expect([...circles.data, ...rest.data]).toContainEqual({ circle: null, items: 1, current: 0 });
  });

  it('tells every type of every app', async () => {
    const circle = await organization.circle();
    const meeting = { circle: circle.documentId, closedAt: '2026-01-01T10:00:00.000Z' };
    await item('meeting', meeting);
    await item('tension', { title: 'Noise' });
    const list = await item('checklist-item', { title: 'Lock up' });
    const day = '2026-01-01';
    await item('checklist-check', { item: list.documentId, day, done: true });
    const metric = await item('metric', { title: 'Bikes', archivedAt: '2026-01-01T10:00:00.000Z' });
    await item('metric-value', { metric: metric.documentId, day, value: 4 });
    const states = async (name: string) =>
      Object.fromEntries(
        (await read(`/${name}`)).data.types.map(
          (one: { type: string; states: { state: string }[] }) => [
            one.type,
            one.states.map(({ state }) => state).join(),
          ]
        )
      );
    expect(await states('meetings')).toEqual({ meeting: 'closed', tension: 'open' });
    expect(await states('checklists')).toEqual({
      'checklist-item': 'in-force',
      'checklist-check': 'done',
    });
    expect(await states('metrics')).toEqual({ metric: 'archived', 'metric-value': '' });
    expect(await states('projects')).toEqual({ project: '' });
  });

  it('tells the time of members, circles and roles, as percent and full-time equivalent', async () => {
    const circle = await organization.circle({ name: 'Crew' });
    const [deck, engine] = [
      await organization.role(circle, { name: 'Deck' }),
      await organization.role(circle, { name: 'Engine' }),
    ];
    const full = await organization.member({ firstName: 'Full', lastName: 'Time' });
    const part = await organization.member({ daysPerMonth: 8 });
    await organization.assignment(full, deck, { timePercent: 20 });
    await organization.assignment(full, engine, { timePercent: 30 });
    await organization.assignment(part, deck, { timePercent: 80 });
    await organization.assignment(part, engine, { timePercent: 10, until: '2025-12-31' });
    await organization.assignment(part, engine);
    const closed = await organization.circle({ archivedAt: '2026-01-01T00:00:00.000Z' });
    await organization.assignment(full, await organization.role(closed), { timePercent: 5 });
    const gone = await organization.member({ state: 'left' });
    await organization.assignment(gone, deck, { timePercent: 60 });

    const [whole] = (await read('/time/shares?by=circle')).data;
    expect(whole).toEqual({
      of: { documentId: circle.documentId, name: 'Crew' },
      ...{ circle: null, assignments: 3, percent: 130, fullTimeEquivalent: 0.846 },
    });
    const roles = await read('/time/shares?by=role');
    expect(roles.data).toMatchObject([
      { of: { name: 'Deck' }, circle: { name: 'Crew' }, percent: 100, fullTimeEquivalent: 0.546 },
      { of: { name: 'Engine' }, percent: 30, fullTimeEquivalent: 0.3 },
    ]);
    const members = await read('/time/shares?page=2&pageSize=1');
    expect(members.data).toMatchObject([{ of: { name: 'Full Time' }, percent: 50 }]);
    expect(members.meta.pagination).toMatchObject({ total: 2, pageCount: 2 });
    expect((await read('/time')).data).toMatchObject({
      items: 6,
      current: 3,
      types: [{ states: [{ state: 'in-force' }, { state: 'over' }] }],
    });
  });
});

describe('the use of an app', () => {
  const today = new Date().toISOString().slice(0, 10);
  const [ago, first] = [1, 11].map((months) => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  }) as [Date, Date];
  const day = (date: Date) => date.toISOString().slice(0, 10);
  let [ann, bob, gone]: Made[] = [];

  beforeEach(async () => {
    const usage = app.strapi.plugin('org-admin').service('usage') as unknown as {
      add(usages: object[]): Promise<void>;
    };
    ann = await organization.member({ firstName: 'Ann', lastName: 'Lee', email: 'ann@x.example' });
    bob = await organization.member({ firstName: 'Bob', lastName: 'Öst' });
    gone = await organization.member({ firstName: 'Gone', lastName: 'Girl', state: 'left' });
    await organization.member({ lastName: 'Idle', state: 'active' });
    await organization.member({ state: 'removed' });
    const row = (member: Made, on: string, created: number, name = 'actions') => ({
      ...{ organization, member, app: name, day: on, created, updated: 1, completed: 1 },
    });
    await usage.add([
      ...[row(ann, today, 3), row(bob, today, 4), row(gone, day(first), 5)],
      ...[row(ann, day(ago), 7), row(ann, '2020-01-31', 100), row(ann, today, 50, 'okrs')],
    ]);
  });

  it('is told month by month and by member', async () => {
    const { data } = await read('/actions');
    expect(data.activeMembers).toBe(2);
    expect(data.usage).toHaveLength(12);
    expect(data.usage.at(-1)).toEqual({
      month: today.slice(0, 7),
      ...{ members: 2, created: 7, updated: 2, completed: 2 },
    });
    expect(data.usage[0]).toMatchObject({ month: day(first).slice(0, 7), created: 5 });
    expect(data.usage[1]).toMatchObject({ members: 0, created: 0 });
    const members = await read('/actions/usage?page=1&pageSize=1');
    expect(members.data).toEqual([
      {
        member: { documentId: ann!.documentId, name: 'Ann Lee' },
        ...{ created: 10, updated: 2, completed: 2, lastDay: today },
      },
    ]);
    expect(members.meta.pagination).toMatchObject({ total: 3, pageCount: 3 });
  });

  const workbook = (query = '', client = admin) =>
    client.get(
      `/org-admin/organizations/${organization.documentId}/exports/apps/actions/usage.xlsx${query}`
    );

  it('is a workbook: by member and month, totals, and who never used it', async () => {
    const sheets = await downloadSheets(workbook());
    expect([...sheets.keys()]).toEqual([
      ...['Usage', 'Usage by member', 'Usage by month', 'Never used', 'About'],
    ]);
    const counts = (created: number, writes = 1) => ({
      ...{ Created: created, Updated: writes, Completed: writes },
    });
    const month = (date: Date | string) => new Date(`${String(date).slice(0, 7)}-01T00:00:00.000Z`);
    const records = (name: string) => sheets.get(name)!.records;
    expect(records('Usage')).toEqual([
      {
        ...{ 'Last name': 'Lee', 'First name': 'Ann', Email: 'ann@x.example' },
        ...{ Month: month(day(ago)), ...counts(7), 'Member ID': ann!.documentId },
      },
      expect.objectContaining({ 'First name': 'Ann', Month: month(today), ...counts(3) }),
      expect.objectContaining({ 'First name': 'Bob', Month: month(today), ...counts(4) }),
      expect.objectContaining({ 'First name': 'Gone', Month: month(day(first)), ...counts(5) }),
    ]);
    expect(records('Usage by member')).toMatchObject([
      {
        ...{ 'First name': 'Ann', ...counts(10, 2), 'Days of use': 2 },
        'Last used': new Date(`${today}T00:00:00.000Z`),
      },
      { 'First name': 'Bob', ...counts(4) },
      { 'First name': 'Gone', State: 'Left', ...counts(5) },
      { 'Last name': 'Idle', ...counts(0, 0), 'Days of use': 0, 'Last used': null },
    ]);
    expect(records('Usage by month')).toHaveLength(13);
    expect(records('Usage by month').at(-1)).toMatchObject({
      ...{ Month: 'Total', Members: 3, ...counts(19, 4) },
    });
    expect(records('Never used')).toMatchObject([{ 'Last name': 'Idle', State: 'Active' }]);
  });

  it('is exported by those who may, in their language, and empty where there is nobody', async () => {
    const may = await app.admin({ permissions: ['plugin::org-admin.exports.export-app-usage'] });
    const sheets = await downloadSheets(workbook('?lang=nl', may));
    expect([...sheets.keys()].slice(0, 4)).toEqual([
      ...['Gebruik', 'Gebruik per lid', 'Gebruik per maand', 'Nooit gebruikt'],
    ]);
    await workbook('', await app.admin({ permissions: [PERMISSION.read] })).expect(403);
    organization = await makeOrganization(app);
    expect((await downloadSheets(workbook())).get('Usage')!.records).toEqual([]);
  });
});

import type { TestApp } from './app';
import { make, makeOrganization, type Made } from './factories';

/** Acme, with at least one item of each app, the vectors by which progress and time are counted among them. */
export const makeOrganizationWithItems = async (app: TestApp) => {
  const organization = await makeOrganization(app, {
    name: 'Acme',
    slug: 'acme',
    fullTimeDaysPerMonth: 18.5,
  });
  const within = (type: string, data: Record<string, unknown>) =>
    make(app, type, { organization: organization.documentId, ...data });
  const circle = await organization.circle({ name: 'Marketing' });
  const role = await organization.role(circle, { name: 'Writer' });
  const ann = await organization.member({ firstName: 'Ann', lastName: 'Öst', daysPerMonth: 8 });
  const ben = await organization.member({ firstName: 'Ben', lastName: 'Lee' });
  await organization.assignment(ann, role, { timePercent: 80, focus: 'Texts' });
  await organization.assignment(ben, role, { timePercent: 20 });
  const editor = await organization.role(circle, { name: 'Editor' });
  await organization.assignment(ben, editor, { timePercent: 30 });
  await organization.assignment(ann, editor, { timePercent: 40, until: '2020-01-01' });
  await organization.assignment(ann, editor, {});

  const place = { circle: circle.documentId, role: role.documentId };
  const owned = { ...place, member: ann.documentId };
  const project = await within('project', {
    ...owned,
    title: 'Launch',
    description: '<p>First <b>this</b></p><ul><li>then that</li></ul>',
    state: 'active',
    startOn: '2026-01-02',
    dueOn: '2026-12-24',
  });
  const action = await within('action', {
    ...owned,
    title: '=1+1',
    description: 'a < b',
    state: 'in-progress',
    private: true,
    project: project.documentId,
    dueOn: '2026-02-03',
  });
  await within('action', { title: 'Loose', state: 'done', project: project.documentId });

  const makeObjective = (title: string, more: Record<string, unknown> = {}) =>
    within('objective', { ...owned, title, state: 'active', ...more });
  const keyResult = (of: Made, target: number, current: number, weight = 1) =>
    within('key-result', {
      objective: of.documentId,
      title: `To ${target}`,
      start: 0,
      target,
      current,
      weight,
    });
  const even = await makeObjective('Even', {
    periodStart: '2026-01-01',
    periodEnd: '2026-03-31',
    confidence: 7,
  });
  for (const percent of [65, 80, 35]) await keyResult(even, 100, percent);
  const weighted = await makeObjective('Weighted', { parent: even.documentId });
  await keyResult(weighted, 10, 5, 2);
  await keyResult(weighted, 300, 200);
  await keyResult(weighted, 5, 2);
  await makeObjective('Empty', { state: 'draft' });

  const publication = await within('publication', {
    ...owned,
    title: 'News',
    body: '<p>Out &amp; about</p>',
    category: 'news',
    releasedAt: '2026-05-06T07:08:00.000Z',
  });
  const item = await within('checklist-item', { ...place, title: 'Backup', recurrence: 'weekly' });
  for (const [on, done] of [
    ['2026-01-05', true],
    ['2026-01-12', false],
  ] as const)
    await within('checklist-check', {
      item: item.documentId,
      member: ann.documentId,
      day: on,
      done,
    });
  const metric = await within('metric', {
    ...place,
    title: 'Readers',
    recurrence: 'monthly',
    unit: 'people',
  });
  for (const [on, value] of [
    ['2026-02-01', 12.5],
    ['2026-01-01', 7],
  ] as const)
    await within('metric-value', {
      metric: metric.documentId,
      day: on,
      value,
      note: 'counted',
    });
  const meeting = await within('meeting', {
    circle: circle.documentId,
    title: 'Monday',
    type: 'tactical',
    scheduledAt: '2026-06-01T09:00:00.000Z',
    durationMinutes: 60,
    openedAt: '2026-06-01T09:05:00.000Z',
    closedAt: '2026-06-01T09:50:30.000Z',
    attendees: [ann.documentId, ben.documentId],
    minutes: '<h2>Done</h2><p>All</p>',
  });
  const tension = await within('tension', {
    ...place,
    raisedBy: ann.documentId,
    title: 'Slow',
    body: 'Too slow',
    state: 'processed',
    meeting: meeting.documentId,
    processedAt: '2026-06-01T09:30:00.000Z',
  });
  await within('tension', { title: 'Other', state: 'open', meeting: meeting.documentId });

  return {
    organization,
    circle,
    role,
    ann,
    project,
    action,
    even,
    publication,
    item,
    metric,
    meeting,
    tension,
  };
};

export type OrganizationWithItems = Awaited<ReturnType<typeof makeOrganizationWithItems>>;

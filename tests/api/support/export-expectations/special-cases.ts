import type { UID } from '@strapi/strapi';

import type { AdminClient } from '../admin-client';
import type { TestApp } from '../app';
import { makeOrganizationWithItems } from '../app-items';
import { make, type Made } from '../factories';

const DAY = 24 * 60 * 60 * 1000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const dayFromNow = (days: number) => daysFromNow(days).slice(0, 10);

/** What an ordinary organization has none of, added to one: the exports have to tell this rightly too. */
export const addSpecialCases = async (app: TestApp, admin: AdminClient, documentId: string) => {
  const add = (type: string, data: Record<string, unknown>) =>
    make(app, type, { organization: documentId, ...data });
  const update = (type: string, where: object, data: object) =>
    app.strapi.db
      .query(`plugin::org-admin.${type}` as UID.ContentType)
      .updateMany({ where, data } as never);
  const person = (firstName: string, data: Record<string, unknown> = {}) =>
    add('member', {
      firstName,
      lastName: 'Special',
      email: `${firstName}.special@example.com`,
      state: 'active',
      ...data,
    });
  const assign = (member: Made, role: Made, data: Record<string, unknown> = {}) =>
    add('assignment', { member: member.documentId, role: role.documentId, ...data });
  const put = (member: Made, circle: Made, data: Record<string, unknown> = {}) =>
    add('circle-membership', { member: member.documentId, circle: circle.documentId, ...data });

  // Neither is a row of the organization itself: nothing of another organization is told.
  await makeOrganizationWithItems(app);
  await update('organization', { documentId }, { enabledApps: ['actions', 'checklists', 'time'] });

  const circle = await add('circle', { name: 'Special', privateApps: ['actions', 'okrs'] });
  const ending = await add('circle', { name: 'Ending', archivedAt: daysFromNow(1) });
  const closed = await add('circle', { name: 'Closed', archivedAt: daysFromNow(-1) });
  const orphan = await add('circle', { name: 'In a closed circle', parent: closed.documentId });
  const inCircle = (where: Made, name: string, data: Record<string, unknown> = {}) =>
    add('role', { name, circle: where.documentId, ...data });
  const role = await inCircle(circle, 'Shared');
  const elected = await inCircle(circle, 'Elected', { elected: true, coreType: 'other' });
  const lead = await inCircle(circle, 'Lead', { coreType: 'circle-lead' });
  const roleInClosed = await inCircle(closed, 'Of a closed circle');
  await inCircle(ending, 'Not begun', { since: dayFromNow(1) });

  const [twice, gone, removed, newcomer] = [
    await person('Twice', {
      daysPerMonth: 0,
      customFields: { hoursPerWeek: 0, firstAider: false },
    }),
    await person('Gone', { state: 'left' }),
    await person('Removed'),
    await person('Newcomer', { state: 'suspended', joinedAt: daysFromNow(10) }),
  ];
  await assign(twice, role, { focus: 'One', timePercent: 12.5 });
  await assign(twice, role, { focus: 'Other', timePercent: 0, until: dayFromNow(0) });
  await assign(twice, elected, { electedUntil: '2030-01-31' });
  await assign(twice, elected, { electedUntil: '2031-01-31', focus: 'Again' });
  await assign(twice, roleInClosed, { timePercent: 40 });
  await put(twice, circle, { circleAdmin: true });
  await put(twice, circle, { coreMember: true });
  await put(twice, closed, { coreMember: true });
  await assign(newcomer, role, { since: dayFromNow(1), timePercent: 30 });
  await put(newcomer, orphan, { since: dayFromNow(1) });
  // Whoever is gone holds nothing, whatever became of the rows.
  for (const member of [gone, removed]) {
    for (const held of [role, elected, lead]) await assign(member, held, { timePercent: 30 });
    await put(member, circle, { coreMember: true, circleAdmin: true });
  }
  await admin
    .post(`/org-admin/organizations/${documentId}/members/actions`, {
      action: 'remove',
      members: [removed.documentId],
    })
    .expect(200);
  await add('circle', { name: 'Assigned by nobody', assigner: gone.documentId });

  await add('domain-agreement', { title: 'Over with its circle', circle: closed.documentId });
  await add('domain-agreement', {
    title: 'HTML',
    body: '<p>Ask &amp; tell</p>',
    circle: circle.documentId,
  });

  // Items that name a role and no circle are in the circle of the role.
  const ofRole = { role: role.documentId };
  await add('action', { title: 'Of a role', private: true, ...ofRole });
  await add('action', {
    title: 'Done later',
    state: 'done',
    completedAt: daysFromNow(1),
    ...ofRole,
  });
  await add('action', { title: 'Of nobody', state: 'dropped', description: '' });
  await add('project', { title: 'Of a role', member: removed.documentId, ...ofRole });
  await add('publication', {
    title: 'HTML',
    body: '<p>Read <a href="https://example.com/a">this</a></p><ul><li>one</li><li>a &lt; b</li></ul>',
    ...ofRole,
  });
  await add('checklist-item', { title: 'Of a role that is over', role: roleInClosed.documentId });
  const item = await add('checklist-item', { title: 'Of a role', ...ofRole });
  for (const [day, done] of [
    ['2026-02-02', true],
    ['2026-01-01', false],
  ] as const) {
    await add('checklist-check', { item: item.documentId, day, done });
  }
  const metric = await add('metric', { title: 'Of a role', unit: '', ...ofRole });
  for (const [day, value] of [
    ['2026-02-02', 0],
    ['2026-01-01', -1.5],
  ] as const) {
    await add('metric-value', { metric: metric.documentId, day, value, note: '' });
  }
  await add('objective', { title: 'Without key results', ...ofRole });
  const objective = await add('objective', {
    title: 'Special key results',
    circle: circle.documentId,
  });
  for (const figures of [
    { start: 10, target: 0, current: 2.5, weight: 3 },
    { target: 10, current: 20 },
    { start: 5, target: 5, current: 4, weight: 0 },
  ]) {
    await add('key-result', { title: 'Key result', objective: objective.documentId, ...figures });
  }
  const meeting = await add('meeting', {
    circle: circle.documentId,
    openedAt: '2026-01-01T10:00:00.400Z',
    closedAt: '2026-01-01T10:00:02.000Z',
    attendees: [twice.documentId, gone.documentId],
  });
  await add('tension', {
    title: 'Of a role',
    raisedBy: gone.documentId,
    meeting: meeting.documentId,
    ...ofRole,
  });
};

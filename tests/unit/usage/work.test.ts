import { workOf } from '../../../plugins/org-admin/server/src/usage/work';

const type = (name: string) => `plugin::org-admin.${name}`;
const CREATED = { created: 1, updated: 0, completed: 0 };
const UPDATED = { created: 0, updated: 1, completed: 0 };
const COMPLETED = { created: 0, updated: 1, completed: 1 };

it.each([
  ['action', { state: 'waiting' }, { state: 'done' }],
  ['project', { state: 'active' }, { state: 'done' }],
  ['objective', { state: 'active' }, { state: 'achieved' }],
  ['key-result', { start: 0, target: 10, current: 9 }, { current: 10 }],
  ['key-result', { start: '80', target: '50', current: '60' }, { current: 49.5 }],
  ['publication', { releasedAt: null }, { releasedAt: '2026-03-01T09:00:00.000Z' }],
  ['checklist-check', { done: false }, { done: true }],
  ['meeting', { closedAt: null }, { closedAt: new Date() }],
  ['tension', { state: 'open' }, { state: 'processed' }],
])('%s %j is completed by %j, once', (name, before, data) => {
  expect(workOf(type(name), before, data)).toEqual(COMPLETED);
  expect(workOf(type(name), { ...before, ...data }, { title: 'Another' })).toEqual(UPDATED);
  expect(workOf(type(name), null, { ...before, ...data })).toEqual({ ...CREATED, completed: 1 });
});

it.each([
  ['action', { state: 'open' }, { state: 'dropped' }],
  ['project', { state: 'done' }, { state: 'active' }],
  ['objective', { state: 'active' }, { state: 'missed' }],
  ['key-result', { start: 0, target: 10, current: 2 }, { current: 3 }],
  ['checklist-item', { title: 'Lock up' }, { archivedAt: new Date() }],
  ['metric-value', { value: 1 }, { value: 2 }],
  ['tension', { state: 'processed' }, { state: undefined, title: 'Still' }],
])('%s %j is only updated by %j', (name, before, data) => {
  expect(workOf(type(name), before, data)).toEqual(UPDATED);
});

it.each([
  [null, { timePercent: 20 }, CREATED],
  [{ timePercent: null }, { timePercent: 20 }, CREATED],
  [{ timePercent: 20 }, { timePercent: 30 }, UPDATED],
  [{ timePercent: 20 }, { timePercent: null }, UPDATED],
  [{ timePercent: '20' }, { timePercent: 20, focus: 'North' }, null],
  [{ timePercent: 20 }, { focus: 'North' }, null],
  [null, { focus: 'North' }, null],
])('an assignment %j counts for time by its share only: %j', (before, data, work) => {
  expect(workOf(type('assignment'), before, data)).toEqual(work);
});

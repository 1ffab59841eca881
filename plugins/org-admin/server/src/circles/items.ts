import type { Knex } from 'knex';

import { OPEN_STATES, type App } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';
import { onlyInForce, type Moment } from '../domain/in-force';
import { uid, type TypeName } from '../plugin-id';
import { inCircles, raw, throughRoles, type InCircles, type Scope } from './scope';
import type { StoredCircle } from './structure';

/** The items of each app that has any in circles; what belongs to an item, such as the key results of an objective, is none itself. */
export const ITEM_TYPES: Partial<Record<App, TypeName>> = {
  actions: 'action',
  projects: 'project',
  okrs: 'objective',
  publications: 'publication',
  checklists: 'checklist-item',
  metrics: 'metric',
  meetings: 'meeting',
};

/** What a statement answers for one circle. Databases give sums as numbers or as texts. */
type Values = Record<string, unknown>;

/** Counts rows of a type in groups by circle; `count` adds to a query in which the table of the type is `t`. */
const byCircle = async (
  type: TypeName,
  { query, row, circle }: InCircles,
  moment: Moment,
  count: (query: Knex.QueryBuilder) => void = () => {}
): Promise<Map<number, Values>> => {
  query
    .join(`${tableOf(uid(type))} as t`, 't.id', row)
    .groupBy(circle)
    .select(`${circle} as circle`)
    .count({ total: '*' });
  onlyInForce(query, uid(type), moment);
  count(query);
  const rows = (await query) as Values[];
  return new Map(rows.map((one) => [Number(one.circle), one]));
};

/** How many items are current: still open, or done after the moment. */
const countCurrent =
  (name: 'action' | 'project') =>
  (query: Knex.QueryBuilder, { at }: Moment) => {
    const type = uid(name);
    const open = OPEN_STATES[name];
    const states = open.map(() => '?').join(', ');
    query.select(
      raw(`sum(case when ?? in (${states}) or ?? > ? then 1 else 0 end) as current_items`, [
        `t.${columnOf(type, 'state')}`,
        ...open,
        `t.${columnOf(type, 'completedAt')}`,
        at,
      ])
    );
  };

/** What is counted of an app beside its items; `?? as` names of the answer. */
const COUNT_MORE: Partial<Record<App, (query: Knex.QueryBuilder, moment: Moment) => void>> = {
  actions: countCurrent('action'),
  projects: countCurrent('project'),
  meetings: (query, { at }) => {
    const closed = `t.${columnOf(uid('meeting'), 'closedAt')}`;
    query.select(
      raw('sum(case when ?? <= ? then 1 else 0 end) as held', [closed, at]),
      raw('max(case when ?? <= ? then ?? end) as last_held', [closed, at, closed])
    );
  },
};

/** What circles have of the items of an app: a circle may come twice. `privateIn` are those in which the app is private. */
const countApp = async (
  app: App,
  scope: Scope,
  privateIn: readonly number[]
): Promise<[circle: number, Values][]> => {
  const type = ITEM_TYPES[app];
  if (!type) return [];
  const hasPrivate = 'private' in strapi.db.metadata.get(uid(type)).attributes;
  // Of apps whose items cannot be private one by one, nothing else is asked.
  const asked = hasPrivate ? scope : { ...scope, only: privateIn };
  const count = (query: Knex.QueryBuilder) => {
    query.where(`t.${columnOf(uid(type), 'createdAt')}`, '<=', scope.moment.at);
    if (hasPrivate) {
      query.select(
        raw('sum(case when ?? then 1 else 0 end) as private_items', [
          `t.${columnOf(uid(type), 'private')}`,
        ])
      );
    }
    COUNT_MORE[app]?.(query, scope.moment);
  };
  const from = await connection();
  const own = await byCircle(type, inCircles(from, asked, type), scope.moment, count);
  const roles = throughRoles(from, asked, type);
  return [...own, ...(roles ? await byCircle(type, roles, scope.moment, count) : [])];
};

/** What a circle has of the apps that are switched on. */
export interface CircleItems {
  projects: number;
  actions: number;
  meetings: number;
  lastMeetingAt: Date | null;
  /** All items of the apps that are private in it, and what is private of others. */
  privateItems: number;
}

export const NO_ITEMS: CircleItems = {
  projects: 0,
  actions: 0,
  meetings: 0,
  lastMeetingAt: null,
  privateItems: 0,
};

/** What circles have of the items of some apps, by the circle's id; circles that have nothing are left out. */
export const countItems = async (
  scope: Scope,
  circles: readonly Pick<StoredCircle, 'id' | 'privateApps'>[],
  apps: readonly App[]
): Promise<Map<number, CircleItems>> => {
  const counts = new Map<number, CircleItems>();
  for (const app of apps) {
    const privateIn = new Set(
      circles.filter(({ privateApps }) => privateApps?.includes(app)).map(({ id }) => id)
    );
    for (const [circle, values] of await countApp(app, scope, [...privateIn])) {
      const before = counts.get(circle) ?? NO_ITEMS;
      const privateItems = privateIn.has(circle) ? values.total : values.private_items;
      const last = values.last_held as Date | number | string | null | undefined;
      counts.set(circle, {
        projects: before.projects + (app === 'projects' ? Number(values.current_items ?? 0) : 0),
        actions: before.actions + (app === 'actions' ? Number(values.current_items ?? 0) : 0),
        meetings: before.meetings + Number(values.held ?? 0),
        lastMeetingAt: last ? new Date(last) : before.lastMeetingAt,
        privateItems: before.privateItems + Number(privateItems ?? 0),
      });
    }
  }
  return counts;
};

/** How many agreements of each circle are in force. */
export const countAgreements = async (scope: Scope): Promise<Map<number, number>> => {
  const type = 'domain-agreement';
  const found = await byCircle(type, inCircles(await connection(), scope, type), scope.moment);
  return new Map([...found].map(([circle, { total }]) => [circle, Number(total)]));
};

import type { Knex } from 'knex';

import type { MemberUsageTotal, MonthUsage } from '../../../shared/contracts/apps';
import type { PagedAnswer } from '../../../shared/contracts/common';
import type { App } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { monthOf } from '../database/month-of';
import { offsetOf, paginationOf, type Page } from '../database/paging';
import { uid } from '../plugin-id';
import { firstDayOf, lastMonths } from './months';

const USAGE = uid('usage');
const MEMBER = uid('member');
const COUNTERS = ['created', 'updated', 'completed'] as const;
const DAY = () => `t.${columnOf(USAGE, 'day')}`;

const raw = (sql: string): Knex.Raw => (strapi.db.connection as unknown as Knex).raw(sql);

/** The rows (alias `t`) of an organization since a day, with the member as `tm.<target>`. */
const usageSince = async (organization: number, since: string) => {
  const owner = linkTable(USAGE, 'organization');
  const member = linkTable(USAGE, 'member');
  const from = await connection();
  const rows = from(`${tableOf(USAGE)} as t`)
    .join(`${owner.table} as o`, `o.${owner.source}`, 't.id')
    .join(`${member.table} as tm`, `tm.${member.source}`, 't.id')
    .where(`o.${owner.target}`, organization)
    .where(DAY(), '>=', since);
  return { rows, member: `tm.${member.target}` };
};

const sumCounters = (rows: Knex.QueryBuilder): Knex.QueryBuilder =>
  rows.sum(
    Object.fromEntries(COUNTERS.map((counter) => [counter, `t.${columnOf(USAGE, counter)}`]))
  );

type Counters = Record<(typeof COUNTERS)[number], number>;

const countersOf = (row: Record<string, unknown> | undefined): Counters => ({
  created: Number(row?.created ?? 0),
  updated: Number(row?.updated ?? 0),
  completed: Number(row?.completed ?? 0),
});

/** How many members worked in each app since a day. */
export const activeMembers = async (
  organization: number,
  since: string
): Promise<Map<App, number>> => {
  const { rows, member } = await usageSince(organization, since);
  const app = `t.${columnOf(USAGE, 'app')}`;
  const counted = (await rows
    .groupBy(app)
    .select(`${app} as app`)
    .countDistinct({ count: member })) as { app: App; count: number | string }[];
  return new Map(counted.map((row) => [row.app, Number(row.count)]));
};

const ofApp = async (organization: number, app: App, since: string) => {
  const usage = await usageSince(organization, since);
  usage.rows.where(`t.${columnOf(USAGE, 'app')}`, app);
  return usage;
};

export interface YearOfUsage {
  /** The oldest first; a month without any use has noughts. */
  months: MonthUsage[];
  /** A member who worked in several months is one. */
  total: Omit<MonthUsage, 'month'>;
}

/** What was done in an app over the last twelve months, month by month and in all. */
export const usageByMonth = async (organization: number, app: App): Promise<YearOfUsage> => {
  const months = lastMonths();
  const { rows, member } = await ofApp(organization, app, firstDayOf(months[0]!));
  const month = monthOf(DAY());
  const summed = (await sumCounters(rows)
    .select(raw(`${month} as month`))
    .countDistinct({ members: member })
    .groupByRaw(month)) as (Record<string, unknown> & { month: string })[];
  const byMonth = new Map(summed.map((row) => [row.month, row]));
  const year = await ofApp(organization, app, firstDayOf(months[0]!));
  const [total] = (await sumCounters(year.rows).countDistinct({
    members: year.member,
  })) as Record<string, unknown>[];
  const counts = (row: Record<string, unknown> | undefined) => ({
    members: Number(row?.members ?? 0),
    ...countersOf(row),
  });
  return {
    months: months.map((name) => ({ month: name, ...counts(byMonth.get(name)) })),
    total: counts(total),
  };
};

const dayText = (day: unknown): string =>
  day instanceof Date ? day.toISOString().slice(0, 10) : String(day).slice(0, 10);

/** What each member did in an app over the last twelve months, the busiest first. Members who did nothing are left out. */
export const usageByMember = async (
  organization: number,
  app: App,
  page: Page
): Promise<PagedAnswer<MemberUsageTotal>> => {
  const since = firstDayOf(lastMonths()[0]!);
  const all = await ofApp(organization, app, since);
  const [{ total }] = (await all.rows.countDistinct({ total: all.member })) as [
    { total: number | string },
  ];
  const { rows, member } = await ofApp(organization, app, since);
  const name = `m.${columnOf(MEMBER, 'displayName')}`;
  const [created, updated] = [`t.${columnOf(USAGE, 'created')}`, `t.${columnOf(USAGE, 'updated')}`];
  const summed = (await sumCounters(rows)
    .join(`${tableOf(MEMBER)} as m`, 'm.id', member)
    .select('m.id as id', 'm.document_id as documentId', `${name} as name`)
    .max({ lastDay: DAY() })
    .groupBy('m.id', 'm.document_id', name)
    .orderByRaw(`sum(${created} + ${updated}) desc, m.id`)
    .limit(page.pageSize)
    .offset(offsetOf(page))) as (Record<string, unknown> & { documentId: string; name: string })[];
  return {
    data: summed.map((row) => ({
      member: { documentId: row.documentId, name: row.name },
      ...countersOf(row),
      lastDay: dayText(row.lastDay),
    })),
    meta: { pagination: paginationOf(page, Number(total)) },
  };
};

/** What a member did in a month. */
export interface MonthOfMember extends Counters {
  month: string;
  /** On how many days. */
  days: number;
  lastDay: string;
}

/** What some members (their ids) did in an app, month by month, over the last twelve; by the member's id. */
export const monthsOfMembers = async (
  organization: number,
  app: App,
  members: readonly number[]
): Promise<Map<number, MonthOfMember[]>> => {
  const { rows, member } = await ofApp(organization, app, firstDayOf(lastMonths()[0]!));
  const month = monthOf(DAY());
  const summed = (await sumCounters(rows)
    .whereIn(member, [...members])
    .select(`${member} as member`, raw(`${month} as month`))
    .countDistinct({ days: DAY() })
    .max({ lastDay: DAY() })
    .groupByRaw(`${member}, ${month}`)
    .orderByRaw(`${member}, ${month}`)) as Record<string, unknown>[];
  const found = new Map<number, MonthOfMember[]>();
  for (const row of summed) {
    const list = found.get(Number(row.member)) ?? [];
    list.push({
      month: String(row.month),
      days: Number(row.days),
      lastDay: dayText(row.lastDay),
      ...countersOf(row),
    });
    found.set(Number(row.member), list);
  }
  return found;
};

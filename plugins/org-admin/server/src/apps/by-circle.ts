import type { Knex } from 'knex';

import type { CircleItems } from '../../../shared/contracts/apps';
import type { PagedAnswer } from '../../../shared/contracts/common';
import { connection } from '../database/connection';
import { linkTable } from '../database/link-table';
import { offsetOf, paginationOf, type Page } from '../database/paging';
import { rowsById } from '../database/related';
import { APP_TYPES, type AppTypeName } from '../domain/app-types';
import { momentOf } from '../domain/in-force';
import { uid } from '../plugin-id';
import type { App } from '../../../shared/vocabulary';
import { statesOf } from './item-states';
import { itemsOf, onlyHeld } from './items';

/** Joins the circle of each item (alias `t`): its own, or else that of its role. @returns the expression for the circle's id */
export const joinCircle = (rows: Knex.QueryBuilder, type: AppTypeName): string => {
  const attributes = strapi.db.metadata.get(uid(type)).attributes;
  const circles: string[] = [];
  if ('circle' in attributes) {
    const own = linkTable(uid(type), 'circle');
    rows.leftJoin(`${own.table} as ic`, `ic.${own.source}`, 't.id');
    circles.push(`ic.${own.target}`);
  }
  if ('role' in attributes) {
    const role = linkTable(uid(type), 'role');
    const circle = linkTable(uid('role'), 'circle');
    rows
      .leftJoin(`${role.table} as ir`, `ir.${role.source}`, 't.id')
      .leftJoin(`${circle.table} as irc`, `irc.${circle.source}`, `ir.${role.target}`);
    circles.push(`irc.${circle.target}`);
  }
  return `coalesce(${[...circles, '0'].join(', ')})`;
};

interface Counted {
  circle: number | string;
  items: number | string;
  current?: number | string;
}

const countCurrent = async (
  type: AppTypeName,
  organization: number,
  circles: readonly number[]
): Promise<Map<number, number>> => {
  const from = await connection();
  const rows = itemsOf(from, type, organization);
  const circle = joinCircle(rows, type);
  const knex = strapi.db.connection as unknown as Knex;
  if (type === 'assignment') onlyHeld(from, rows, momentOf(new Date()));
  else {
    const { state, current } = statesOf(type);
    if (state === null || current.length === 0) return new Map();
    rows.whereIn(knex.raw(state) as never, [...current]);
  }
  const counted = (await rows
    .whereIn(knex.raw(circle) as never, [...circles])
    .select(knex.raw(`${circle} as circle`))
    .count({ items: 't.id' })
    .groupByRaw(circle)) as Counted[];
  return new Map(counted.map((row) => [Number(row.circle), Number(row.items)]));
};

/** How many items of an app each circle has, the most first. */
export const countByCircle = async (
  app: App,
  organization: number,
  page: Page
): Promise<PagedAnswer<CircleItems>> => {
  const [type] = APP_TYPES[app];
  const knex = strapi.db.connection as unknown as Knex;
  const from = await connection();
  const all = itemsOf(from, type, organization);
  const distinct = joinCircle(all, type);
  const [{ total }] = (await all.select(knex.raw(`count(distinct ${distinct}) as total`))) as [
    { total: number | string },
  ];

  const rows = itemsOf(from, type, organization);
  const circle = joinCircle(rows, type);
  const counted = (await rows
    .select(knex.raw(`${circle} as circle`))
    .count({ items: 't.id' })
    .groupByRaw(circle)
    .orderBy([
      { column: 'items', order: 'desc' },
      { column: 'circle', order: 'asc' },
    ])
    .limit(page.pageSize)
    .offset(offsetOf(page))) as Counted[];
  const ids = counted.map((row) => Number(row.circle));
  const current = await countCurrent(type, organization, ids);
  const names = await rowsById<{ documentId: string; name: string }>(uid('circle'), ids, {
    select: ['documentId', 'name'],
  });
  return {
    data: counted.map((row) => {
      const found = names.get(Number(row.circle));
      return {
        circle: found ? { documentId: found.documentId, name: found.name } : null,
        items: Number(row.items),
        current: current.get(Number(row.circle)) ?? 0,
      };
    }),
    meta: { pagination: paginationOf(page, Number(total)) },
  };
};

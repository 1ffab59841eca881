import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { TestApp } from '../app';
import { rounded, sheet, type ExpectedSheet } from './cells';
import type { Moment } from './world';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}
interface Metadata {
  tableName: string;
  attributes: Record<string, { joinTable: JoinTable }>;
}

type Query = Knex.QueryBuilder;

/** Queries on the tables of an organization, of what there is at a moment. */
const tablesOf = ({ strapi }: TestApp, organization: number, { day, at }: Moment) => {
  const knex = strapi.db.connection as unknown as Knex;
  const metadata = (type: string) =>
    strapi.db.metadata.get(`plugin::org-admin.${type}` as UID.ContentType) as unknown as Metadata;
  const HOLDS = {
    since: ['<=', day],
    until: ['>=', day],
    archived_at: ['>', at],
  } as const;

  /** Rows of a type that hold, with the ids that their relations point to. */
  const rows = (type: string, dates: (keyof typeof HOLDS)[], relations: string[] = []): Query => {
    const { tableName, attributes } = metadata(type);
    const query = knex(`${tableName} as t`).select('t.*');
    for (const relation of ['organization', ...relations]) {
      const { name, joinColumn, inverseJoinColumn } = attributes[relation]!.joinTable;
      query
        .join(`${name} as ${relation}`, `${relation}.${joinColumn.name}`, 't.id')
        .select(`${relation}.${inverseJoinColumn.name} as of_${relation}`);
    }
    for (const date of dates) {
      const [comparison, value] = HOLDS[date];
      query.where((open) => {
        open.whereNull(`t.${date}`).orWhere(`t.${date}`, comparison, value);
      });
    }
    return knex(query.as('found')).where('of_organization', organization);
  };
  const ids = (query: Query): Query => query.clone().select('id');
  const count = async (query: Query, ...columns: string[]): Promise<number> => {
    const distinct = query.clone().distinct(columns);
    const [row] = (await knex(distinct.as('counted')).count({ count: '*' })) as {
      count: number | string;
    }[];
    return Number(row!.count);
  };
  return { rows, ids, count };
};

const DATED = ['since', 'archived_at'] as const;

/** The key figures of an organization, counted in its tables. */
export const totalsSheet = async (
  app: TestApp,
  name: string,
  organization: number,
  moment: Moment
): Promise<ExpectedSheet> => {
  const { rows, ids, count } = tablesOf(app, organization, moment);
  const members = rows('member', []).where((here) => {
    here.whereNotIn('state', ['left', 'removed']).orWhere('left_at', '>', moment.at);
  });
  const circles = rows('circle', [...DATED]);
  const roles = rows('role', [...DATED], ['circle']).whereIn('of_circle', ids(circles));
  const held = rows('assignment', ['since', 'until'], ['member', 'role'])
    .whereIn('of_member', ids(members))
    .whereIn('of_role', ids(roles));
  const core = rows('circle-membership', [...DATED], ['member', 'circle'])
    .whereIn('of_member', ids(members))
    .whereIn('of_circle', ids(circles))
    .where('core_member', true);

  const [memberCount, roleCount] = [await count(members, 'id'), await count(roles, 'id')];
  const withRole = await count(held, 'of_member');
  const withMember = await count(held, 'of_role');
  const pairs = await count(held, 'of_member', 'of_role');
  const figures = {
    Circles: await count(circles, 'id'),
    Roles: roleCount,
    Members: memberCount,
    'Members with a role': withRole,
    'Members without a role': memberCount - withRole,
    'Roles with a member': withMember,
    'Roles without a member': roleCount - withMember,
    'Mean roles per member': memberCount === 0 ? null : rounded(pairs / memberCount),
    'Core members': await count(core, 'of_member'),
  };
  return sheet(
    name,
    ['Property', 'Value'],
    Object.entries(figures).map(([Property, Value]) => ({ Property, Value }))
  );
};

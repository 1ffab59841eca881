import type { Knex } from 'knex';

import type { From } from '../database/connection';
import { linkTable } from '../database/link-table';
import type { Moment } from '../domain/in-force';
import { uid, type TypeName } from '../plugin-id';

/** Ids that one statement names; instead of more of them all circles are read. */
const MOST_IDS = 1000;

/** What is asked: circles of an organization at a moment. */
export interface Scope {
  organization: number;
  moment: Moment;
  /** Ids of circles of the organization: only of these is anything read. Left out, of all. */
  only?: readonly number[];
}

/** Rows of a type in circles, as a query on the link between both, `l`, and the names of its columns. */
export interface InCircles {
  query: Knex.QueryBuilder;
  /** Holds the id of the row. */
  row: string;
  /** Holds the id of the circle. */
  circle: string;
}

/**
 * The rows of a type that are in the circles of a scope. That the circles are those of the organization is enough: no relation crosses
 * from one organization to another.
 */
export const inCircles = (from: From, { organization, only }: Scope, type: TypeName): InCircles => {
  const link = linkTable(uid(type), 'circle');
  const circle = `l.${link.target}`;
  const query = from(`${link.table} as l`);
  if (only && only.length <= MOST_IDS) {
    query.whereIn(circle, only);
  } else {
    const owner = linkTable(uid('circle'), 'organization');
    query
      .join(`${owner.table} as o`, `o.${owner.source}`, circle)
      .where(`o.${owner.target}`, organization);
  }
  return { query, row: `l.${link.source}`, circle };
};

/** The rows of a type that name a role in the circles of a scope, and no circle: they are in the role's. Null for types without roles. */
export const throughRoles = (from: From, scope: Scope, type: TypeName): InCircles | null => {
  if (!('role' in strapi.db.metadata.get(uid(type)).attributes)) return null;
  const ofRole = linkTable(uid(type), 'role');
  const own = linkTable(uid(type), 'circle');
  const { query, row: role, circle } = inCircles(from, scope, 'role');
  const row = `lr.${ofRole.source}`;
  query
    .join(`${ofRole.table} as lr`, `lr.${ofRole.target}`, role)
    .leftJoin(`${own.table} as lc`, `lc.${own.source}`, row)
    .whereNull(`lc.${own.source}`);
  return { query, row, circle };
};

/** A part of a statement. `??` in it are names, `?` values. */
export const raw = (sql: string, bindings: Knex.RawBinding[]) =>
  (strapi.db.connection as unknown as Knex).raw(sql, bindings);

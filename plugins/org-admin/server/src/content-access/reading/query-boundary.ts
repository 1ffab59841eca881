import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { dialect } from '../../database/connection';

/** A join of one table to another, as Strapi's query builder keeps it until it makes SQL. */
interface Join {
  alias: string;
  referencedTable: string;
  referencedColumn: string;
  rootColumn: string;
  rootTable: string;
  on?: Record<string, unknown>;
}

interface State {
  type: string;
  select: unknown[];
  where: unknown[];
  filters: unknown;
  search: string | null;
  orderBy: unknown;
  groupBy: unknown[];
  joins: Join[];
  /** Whether one row is asked for. */
  first: boolean;
  processed: boolean;
}

/** The parts of Strapi's query builder that are used. */
interface QueryBuilder {
  alias: string;
  state: State;
  where(where: object): unknown;
  addSelect(columns: string): unknown;
  processState(): void;
  getKnexQuery(): unknown;
  execute(options?: object): Promise<unknown>;
  clone(): QueryBuilder;
}

interface EntityManager {
  createQueryBuilder(uid: string): QueryBuilder;
}

type Row = Record<string, unknown>;

/** What holds for queries on one type for whoever makes the present request. */
export interface QueryLimits {
  /** The ids of the rows that may be read; null for a type without limit. `of` is the column that holds the row's id: see `isRowByRow`. */
  rows(type: string, of?: string): Knex.QueryBuilder | null;
  /** The ids of all rows of the caller's organizations; null for a type without limit. */
  rowsOfOrganizations(type: string): Knex.QueryBuilder | null;
  /** Rewrites a condition on the type. */
  narrow(type: string, where: unknown): unknown;
  /** The condition that a search comes to; null to search as Strapi does. */
  search(type: string, text: string): object | null;
  assertSortable(type: string, orderBy: unknown): void;
  hasHiddenFields(type: string): boolean;
  conceal(type: string, rows: readonly Row[]): Promise<void>;
}

export interface QueryBoundary {
  /** Whether the present request is limited, or may be: asked first, for every query. */
  isLimited(): boolean;
  /** The limits of the present request; null where it turns out to have none. */
  limits(): Promise<QueryLimits | null>;
  /** Types that are limited, by the names of their tables. */
  types: ReadonlyMap<string, UID.ContentType>;
  /** Called for a write of a limited type that comes here within a request that is limited, or may be. */
  refuseWrite(): never;
}

/**
 * Whether limits are queries about one row of the query that they are in. SQLite makes a list of all rows of any other, however few
 * there are to look for; the others plan that better themselves.
 */
export const isRowByRow = (): boolean => dialect() === 'sqlite';

const READS = new Set(['select', 'count', 'max', 'min']);

const rowsOf = (result: unknown): Row[] =>
  (Array.isArray(result) ? result : [result]).filter(
    (row): row is Row => typeof row === 'object' && row !== null
  );

/** Before SQL is made of it: which rows, by which conditions. */
const limit = (builder: QueryBuilder, type: string, limits: QueryLimits): void => {
  const { state } = builder;
  limits.assertSortable(type, state.orderBy);
  state.where = state.where.map((where) => limits.narrow(type, where));
  if (typeof state.filters !== 'function') state.filters = limits.narrow(type, state.filters);
  const search = state.search === null ? null : limits.search(type, state.search);
  if (search) {
    state.search = null;
    builder.where(limits.narrow(type, search) as object);
  }
  const hasAlias = state.type === 'select' || state.type === 'count';
  const rows = limits.rows(type, hasAlias ? `${builder.alias}.id` : undefined);
  if (rows) builder.where({ id: { $in: rows } });
  // Lists follow from it already, but the database can begin with it, and leave the rows of all other organizations alone. One row, and
  // those that a relation leads to, it finds faster by themselves.
  const isList = hasAlias && state.joins.length === 0 && !state.first;
  const around = isList ? limits.rowsOfOrganizations(type) : null;
  if (around) builder.where({ id: { $in: around } });
  const isOfRows = state.type === 'select' && state.groupBy.length === 0;
  if (isOfRows && !state.select.includes('*') && limits.hasHiddenFields(type)) {
    builder.addSelect('id');
  }
};

const asValue = (rows: Knex.QueryBuilder): Knex.QueryBuilder | Knex.Raw =>
  isRowByRow() ? rows.limit(1) : strapi.db.connection.raw('any ?', [rows]);

/**
 * Conditions and orders on relations join the tables of what they lead to. Each of these joins finds only rows that may be read, as if
 * there were no others: the link to such a row is left out, or the row itself where there is no link table.
 */
const limitJoins = (
  { state }: QueryBuilder,
  limits: QueryLimits,
  types: QueryBoundary['types']
): void => {
  for (const join of state.joins) {
    const type = types.get(join.referencedTable);
    if (!type) continue;
    const link = state.joins.find(({ alias }) => alias === join.rootTable);
    const [narrowed, column] = link ? [link, join.rootColumn] : [join, join.referencedColumn];
    const rows = limits.rows(type, `${narrowed.alias}.${column}`);
    // A comparison is all that a join can hold beside its columns: with a query of this very id, or with any of all ids.
    if (rows) narrowed.on = { ...narrowed.on, [column]: asValue(rows) };
  }
};

/** What of the query builder is replaced must be there: a Strapi that has none of it is not to be started without a boundary. */
const assertKnown = (builder: QueryBuilder): void => {
  const methods = ['where', 'addSelect', 'processState', 'getKnexQuery', 'execute'] as const;
  const isKnown =
    methods.every((method) => typeof builder[method] === 'function') &&
    Array.isArray(builder.state?.where) &&
    Array.isArray(builder.state.joins);
  if (!isKnown) throw new Error('This version of Strapi has a query builder that is not known.');
};

/**
 * Puts limits on all that is read through Strapi's query layer: REST and GraphQL, nested relations, counts, conditions and orders. This
 * is private API of `@strapi/database`, and all of it that the plugin touches.
 */
export const limitQueries = (strapi: Core.Strapi, boundary: QueryBoundary): void => {
  const manager = strapi.db.entityManager as unknown as EntityManager;
  const createQueryBuilder = manager.createQueryBuilder.bind(manager);
  const limited = new Set<string>(boundary.types.values());

  const wrap = (builder: QueryBuilder, type: string): QueryBuilder => {
    const isOwn = limited.has(type);
    const { execute, processState, getKnexQuery, clone } = builder;
    /** undefined while they are not known */
    let limits: QueryLimits | null | undefined;

    builder.processState = () => {
      const { processed } = builder.state;
      processState.call(builder);
      if (!processed && limits) limitJoins(builder, limits, boundary.types);
    };
    builder.getKnexQuery = () => {
      // Whoever asks for the query by itself gets none that is without limits.
      if (isOwn && limits === undefined) boundary.refuseWrite();
      return getKnexQuery.call(builder);
    };
    builder.clone = () => wrap(clone.call(builder), type);
    builder.execute = async (options) => {
      const isRead = READS.has(builder.state.type);
      // Before anything is waited for: whoever writes many rows holds the one connection of SQLite meanwhile.
      if (!isRead && isOwn) boundary.refuseWrite();
      limits = isRead ? await boundary.limits() : null;
      if (limits) limit(builder, type, limits);
      const result = await execute.call(builder, options);
      if (limits && isOwn && builder.state.type === 'select') {
        await limits.conceal(type, rowsOf(result));
      }
      return result;
    };
    return builder;
  };

  assertKnown(createQueryBuilder([...limited][0]!));
  manager.createQueryBuilder = (uid) => {
    const builder = createQueryBuilder(uid);
    return boundary.isLimited() ? wrap(builder, uid) : builder;
  };
};

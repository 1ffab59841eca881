import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { columnOf } from '../database/link-table';

/** When something holds. Dates are `YYYY-MM-DD`, moments ISO 8601; null is "always" or "not yet". */
export interface Dated {
  since?: string | null;
  /** The last day, of an assignment. */
  until?: string | null;
  archivedAt?: string | Date | null;
}

/** A moment and its day in UTC. */
export interface Moment {
  day: string;
  at: Date;
}

export const momentOf = (at: Date): Moment => ({ day: at.toISOString().slice(0, 10), at });

/**
 * The moment at which the state of a day is told: its end in UTC, so that what was archived on it is over.
 * @param day `YYYY-MM-DD`; left out or today, the present moment
 */
export const momentOfDay = (day?: string, now = new Date()): Moment => {
  const present = momentOf(now);
  if (day === undefined || day >= present.day) return present;
  return { day, at: new Date(`${day}T23:59:59.999Z`) };
};

/** Whether something has begun, is not over and is not archived at a moment. The first and the last day count. */
export const inForce = ({ since, until, archivedAt }: Dated, { day, at }: Moment): boolean =>
  (!since || since <= day) &&
  (!until || until >= day) &&
  (!archivedAt || new Date(archivedAt) > at);

const DATES = { since: '<=', until: '>=', archivedAt: '>' } as const;

/**
 * The same as a condition on the rows of a query in which the table of the type is `t`: SQL with `??` for names and `?` for values,
 * and these.
 */
export const inForceCondition = (
  uid: UID.ContentType,
  { day, at }: Moment
): { sql: string; bindings: (string | Date)[] } => {
  const { attributes } = strapi.db.metadata.get(uid);
  const conditions = Object.entries(DATES).filter(([attribute]) => attribute in attributes);
  return {
    sql: conditions.map(([, comparison]) => `(?? is null or ?? ${comparison} ?)`).join(' and '),
    bindings: conditions.flatMap(([attribute]) => {
      const column = `t.${columnOf(uid, attribute)}`;
      return [column, column, attribute === 'archivedAt' ? at : day];
    }),
  };
};

/** Keeps the rows of such a query that are in force at a moment. */
export const onlyInForce = (
  query: Knex.QueryBuilder,
  uid: UID.ContentType,
  moment: Moment
): void => {
  const { sql, bindings } = inForceCondition(uid, moment);
  query.whereRaw(sql, bindings);
};

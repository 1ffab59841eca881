import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { columnsOfOrganization, type Columns } from '../database/columns-of-organization';
import { inForceCondition, type Moment } from '../domain/in-force';
import { holdsAt, type Period } from '../domain/periods';

interface Reading {
  uid: UID.ContentType;
  /** Its id. */
  organization: number;
  moments: readonly Moment[];
  /** Attributes that are columns. */
  select?: readonly string[];
  toOne: readonly string[];
}

/**
 * Rows of a type that are in force at one of the moments at least, with `at`: at which, a bit for each. The database tells them,
 * so that neither years of what is over are read, nor the dates of tens of thousands of rows.
 */
export const linksInForce = <Row extends object>({
  moments,
  ...reading
}: Reading): AsyncGenerator<Columns<Row & { at: number }>> => {
  const conditions = moments.map((moment) => inForceCondition(reading.uid, moment));
  const knex = strapi.db.connection as unknown as Knex;
  const bits = conditions.map(({ sql }, index) => `case when ${sql} then ${2 ** index} else 0 end`);
  const at = knex.raw(`(${bits.join(' + ')}) as ??`, [
    ...conditions.flatMap(({ bindings }) => bindings),
    'at',
  ]);
  return columnsOfOrganization<Row & { at: number }>({
    ...reading,
    computed: { at },
    narrow: (query) => {
      query.where((any) => {
        for (const { sql, bindings } of conditions) any.orWhereRaw(`(${sql})`, bindings);
      });
    },
  });
};

/** At which of the moments each of these was there: a bit for each, as above. */
export const momentsOf = (
  rows: ReadonlyMap<number, { period: Period }>,
  moments: readonly Moment[]
): Map<number, number> => {
  const times = moments.map(({ at }) => at.getTime());
  const found = new Map<number, number>();
  for (const [id, { period }] of rows) {
    let bits = 0;
    times.forEach((at, index) => (bits += holdsAt(period, at) ? 2 ** index : 0));
    if (bits > 0) found.set(id, bits);
  }
  return found;
};

/** Ids up to this stay whole when two are made one number. */
const MOST = 2 ** 26;

/** Pairs of ids, each kept once. */
export class Pairs {
  readonly #seen = new Set<number>();

  /** @returns whether the pair is new */
  add(a: number, b: number): boolean {
    const { size } = this.#seen;
    return this.#seen.add(a * MOST + b).size > size;
  }
}

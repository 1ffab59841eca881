import type { Knex } from 'knex';

import { inBatches, rowsPerStatement } from '../database/batches';
import { connection } from '../database/connection';
import { jsonType, withKeyRenamed, withoutKey, withValue, type Sql } from '../database/json-object';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { walkByKey } from '../database/walk-by-key';
import { uid } from '../plugin-id';

const MEMBER = uid('member');

/** Fields counted by one statement: databases limit the columns of an answer. */
const FIELDS_PER_STATEMENT = 200;

const column = () => columnOf(MEMBER, 'customFields');
const raw = ({ sql, bindings }: Sql) =>
  (strapi.db.connection as unknown as Knex).raw(sql, bindings);

/** Has the key, with or without a value. */
const hasKey = (key: string): Sql => {
  const { sql, bindings } = jsonType(column(), key);
  return { sql: `${sql} is not null`, bindings };
};

const hasValue = (key: string): Sql => {
  const { sql, bindings } = jsonType(column(), key);
  return { sql: `${sql} <> 'null'`, bindings };
};

/** How many members of an organization, former ones too, have a value for each key. */
export const countValues = async (
  organization: number,
  keys: readonly string[]
): Promise<Map<string, number>> => {
  const link = linkTable(MEMBER, 'organization');
  const from = await connection();
  const counts = new Map<string, number>();
  for (const batch of inBatches(keys, FIELDS_PER_STATEMENT)) {
    const query = from(`${tableOf(MEMBER)} as t`)
      .join(`${link.table} as l`, `l.${link.source}`, 't.id')
      .where(`l.${link.target}`, organization);
    batch.forEach((key, index) => {
      const { sql, bindings } = hasValue(key);
      query.select(
        raw({
          sql: `sum(case when ${sql} then 1 else 0 end) as ??`,
          bindings: [...bindings, `c${index}`],
        })
      );
    });
    const [row] = (await query) as Record<string, number | string | null>[];
    batch.forEach((key, index) => counts.set(key, Number(row?.[`c${index}`] ?? 0)));
  }
  return counts;
};

/** Members of the organization that have a key, by one statement. It leaves `updatedAt`: it is the field that is changed. */
const updateHolders = async (organization: number, key: string, object: Sql): Promise<number> => {
  const link = linkTable(MEMBER, 'organization');
  const from = await connection();
  const own = from(link.table).select(link.source).where(link.target, organization);
  const { sql, bindings } = hasKey(key);
  return from(tableOf(MEMBER))
    .whereIn('id', own)
    .whereRaw(sql, bindings)
    .update({ [column()]: raw(object) });
};

/**
 * Moves the values of all members from one key to another. It can be repeated: it moves what is under the old key, and nothing
 * where nothing is.
 */
export const renameValues = (organization: number, from: string, to: string): Promise<number> =>
  updateHolders(organization, from, withKeyRenamed(column(), from, to));

/** Takes the values of a key from all members. */
export const clearValues = (organization: number, key: string): Promise<number> =>
  updateHolders(organization, key, withoutKey(column(), key));

export interface HeldValue {
  /** Of the member. */
  id: number;
  value: unknown;
}

/**
 * The values that members of an organization have for a key, in batches by the member's id.
 * @param lock to change them in the same transaction: nobody else changes these members until it ends
 */
export async function* walkValues(
  organization: number,
  key: string,
  { lock = false } = {}
): AsyncGenerator<HeldValue[], void, undefined> {
  const { sql, bindings } = hasValue(key);
  const members = walkByKey<{ customFields: Record<string, unknown> }>({
    uid: MEMBER,
    organization,
    select: ['customFields'],
    narrow: (query) => {
      query.whereRaw(sql, bindings);
      if (lock) query.forUpdate();
    },
  });
  for await (const batch of members) {
    yield batch.map(({ id, customFields }) => ({ id, value: customFields[key] }));
  }
}

/** Gives members other values for a key, and leaves their other fields alone. */
export const setValues = async (key: string, values: readonly HeldValue[]): Promise<void> => {
  const from = await connection();
  for (const batch of inBatches(values, rowsPerStatement(3))) {
    const text: Sql = {
      sql: `case id ${'when ? then ? '.repeat(batch.length)}end`,
      bindings: batch.flatMap(({ id, value }) => [id, JSON.stringify(value)]),
    };
    await from(tableOf(MEMBER))
      .whereIn(
        'id',
        batch.map(({ id }) => id)
      )
      .update({ [column()]: raw(withValue(column(), key, text)) });
  }
};

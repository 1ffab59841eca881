import type { Knex } from 'knex';

import { connection } from '../../database/connection';
import { tableOf } from '../../database/link-table';
import { uid, type TypeName } from '../../plugin-id';
import { ITEMS, TIME_SHARE } from '../access';
import type { Caller } from '../caller';
import { notYourCircle, notYourItem, unseenThere } from '../refusals';
import { ledRows, visibleRows, writableItems } from '../reading/visible-rows';
import type { Ground } from './write-rules';

const areAllIn = async (name: TypeName, ids: readonly number[], rows: Knex.QueryBuilder) => {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return true;
  const from = await connection();
  const found = (await from(tableOf(uid(name)))
    .whereIn('id', distinct)
    .whereIn('id', rows)
    .select('id')) as { id: number }[];
  return found.length === distinct.length;
};

/**
 * Refuses rows that the caller may not change on the ground on which it writes.
 * @throws PolicyError (403) `not-in-circle`, `not-circle-lead`
 */
export const assertWritable = async (
  caller: Caller,
  name: TypeName,
  ids: readonly number[],
  ground: Ground
): Promise<void> => {
  if (ground === 'administrator') return;
  if (ground === 'led') {
    const rows = ledRows(caller, name as 'circle' | 'role' | 'domain-agreement');
    if (!(await areAllIn(name, ids, rows))) throw notYourCircle();
    return;
  }
  const rule = ground === 'time' ? TIME_SHARE : ITEMS[name]!;
  if (!(await areAllIn(name, ids, writableItems(caller, name, rule)))) throw notYourItem();
};

/** @throws PolicyError (403) `unseen-there` */
export const assertSeen = async (caller: Caller, name: TypeName, id: number): Promise<void> => {
  if (!(await areAllIn(name, [id], visibleRows(caller, name)))) throw unseenThere();
};

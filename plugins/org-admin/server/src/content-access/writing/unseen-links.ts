import type { UID } from '@strapi/strapi';

import { connection } from '../../database/connection';
import { linkTable } from '../../database/link-table';
import type { Caller } from '../caller';
import { contentName } from '../access';
import { visibleRows } from '../reading/visible-rows';
import type { Chosen, Data } from './chosen';

/** What a relation of a row points to now. */
export interface Linked {
  seen: number[];
  unseen: number[];
}

export const linkedNow = async (
  caller: Caller,
  type: UID.ContentType,
  { attribute, target }: Chosen,
  row: number
): Promise<Linked> => {
  const link = linkTable(type, attribute);
  const from = await connection();
  const linked = (await from(link.table)
    .where(link.source, row)
    .select(`${link.target} as id`)) as {
    id: number | null;
  }[];
  const ids = linked.flatMap(({ id }) => (id === null ? [] : Number(id)));
  if (ids.length === 0) return { seen: [], unseen: [] };
  const rows = (await from(link.table)
    .whereIn(link.target, ids)
    .whereIn(link.target, visibleRows(caller, contentName(target)!))
    .distinct(`${link.target} as id`)) as { id: number }[];
  const visible = new Set(rows.map(({ id }) => Number(id)));
  return {
    seen: ids.filter((id) => visible.has(id)),
    unseen: ids.filter((id) => !visible.has(id)),
  };
};

/**
 * Keeps links to rows that the caller does not see: it was shown the relation without them, and writes it back so.
 * @param data what is written; changed where it would take such links away
 */
export const keepUnseenLinks = (data: Data, chosen: Chosen, { seen, unseen }: Linked): void => {
  const { attribute, added, isToMany, replaces } = chosen;
  if (!replaces || unseen.length === 0) return;
  if (!isToMany) {
    if (added.length === 0) delete data[attribute];
    return;
  }
  const named = new Set(added);
  data[attribute] = {
    connect: added.map((id) => ({ id })),
    disconnect: seen.filter((id) => !named.has(id)).map((id) => ({ id })),
  };
};

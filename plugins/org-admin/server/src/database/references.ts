import type { UID } from '@strapi/strapi';

import { inBatches } from './batches';
import { connection } from './connection';
import { linkTable } from './link-table';

/** A relation of another row that can point to rows of a type. */
export interface Reference {
  type: UID.ContentType;
  attribute: string;
}

interface RelationMetadata {
  type: string;
  target?: string;
  joinTable?: unknown;
  mappedBy?: string;
}

/** Every relation, of whatever type, that points to rows of `target` and keeps its own link table. */
export const referencesTo = (target: UID.ContentType): Reference[] =>
  [...strapi.db.metadata.values()].flatMap(({ uid, attributes }) =>
    (Object.entries(attributes) as [string, RelationMetadata][])
      .filter(
        ([, { type, target: to, joinTable, mappedBy }]) =>
          type === 'relation' && to === target && joinTable && !mappedBy
      )
      .map(([attribute]) => ({ type: uid as UID.ContentType, attribute }))
  );

/** Those of the rows `ids` that a relation points to. */
export const referenced = async (
  { type, attribute }: Reference,
  ids: readonly number[]
): Promise<Set<number>> => {
  const link = linkTable(type, attribute);
  const from = await connection();
  const found = new Set<number>();
  for (const batch of inBatches(ids)) {
    const rows = await from(link.table).distinct(link.target).whereIn(link.target, batch);
    for (const row of rows as Record<string, number>[]) found.add(Number(row[link.target]));
  }
  return found;
};

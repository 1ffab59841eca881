import type { UID } from '@strapi/strapi';

import { relationsOf } from '../../domain/relation-targets';
import { contentName } from '../access';
import { chosenNotFound } from '../refusals';

export type Data = Record<string, unknown>;

/** A row as a request names it. */
type Named = number | string | { id?: number | string; documentId?: string; position?: Position };

/** Where among the others something is put: before or behind one of them. */
interface Position {
  before?: number | string;
  after?: number | string;
}

const listOf = (value: unknown): Named[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined);

/** How a request writes a relation: what it puts there and takes away, and whether what it does not name goes. */
interface Written {
  added: Named[];
  removed: Named[];
  /** What it puts things beside. */
  neighbors: Named[];
  replaces: boolean;
}

const neighborsOf = (added: readonly Named[]): Named[] =>
  added.flatMap((one) => {
    const { before, after } = (typeof one === 'object' && one.position) || {};
    return [...listOf(before), ...listOf(after)];
  });

const isOperation = (value: unknown): value is Record<'set' | 'connect' | 'disconnect', unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ['set', 'connect', 'disconnect'].some((key) => key in value);

const readWritten = (value: unknown): Written => {
  if (!isOperation(value))
    return { added: listOf(value), removed: [], neighbors: [], replaces: true };
  const added = [...listOf(value.set), ...listOf(value.connect)];
  return {
    added,
    removed: listOf(value.disconnect),
    neighbors: neighborsOf(added),
    replaces: value.set !== undefined,
  };
};

const keyOf = (named: Named): { id: number } | { documentId: string } | null => {
  const key = typeof named === 'object' ? (named.documentId ?? named.id) : named;
  if (typeof key === 'number') return { id: key };
  if (typeof key !== 'string' || key === '') return null;
  return typeof named === 'object' && named.documentId === undefined && /^\d+$/.test(key)
    ? { id: Number(key) }
    : { documentId: key };
};

/** What a request chooses for a relation, as rows that the caller sees. */
export interface Chosen {
  attribute: string;
  target: UID.ContentType;
  isToMany: boolean;
  added: number[];
  removed: number[];
  replaces: boolean;
}

const find = async (
  target: UID.ContentType,
  attribute: string,
  named: readonly Named[]
): Promise<number[]> => {
  if (named.length === 0) return [];
  const keys = named.map(keyOf);
  const numbers = keys.flatMap((key) => (key && 'id' in key ? key.id : []));
  // A text of digits alone can be either.
  const texts = keys.flatMap((key) => (key && 'documentId' in key ? key.documentId : []));
  numbers.push(...texts.filter((text) => /^\d{1,15}$/.test(text)).map(Number));
  const rows = (await strapi.db.query(target).findMany({
    select: ['id', 'documentId'],
    where: { $or: [{ id: { $in: numbers } }, { documentId: { $in: texts } }] },
  } as never)) as unknown as { id: number; documentId: string }[];
  return keys.map((key) => {
    const row = rows.find(({ id, documentId }) => {
      if (!key) return false;
      if ('id' in key) return key.id === id;
      return key.documentId === documentId || key.documentId === String(id);
    });
    if (!row) throw chosenNotFound(attribute);
    return row.id;
  });
};

/**
 * Finds what a request chooses for relations to types of the content API, among what the caller sees.
 * @throws ValidationError (400) `relation-not-found`, alike for what is not there and for what the caller does not see
 */
export const findChosen = async (type: UID.ContentType, data: Data): Promise<Chosen[]> => {
  const chosen: Chosen[] = [];
  for (const [attribute, { target, relation }] of relationsOf(type)) {
    if (!(attribute in data) || data[attribute] === undefined || !contentName(target)) continue;
    const { added, removed, neighbors, replaces } = readWritten(data[attribute]);
    await find(target, attribute, neighbors);
    chosen.push({
      attribute,
      target,
      isToMany: relation.endsWith('ToMany'),
      added: await find(target, attribute, added),
      removed: await find(target, attribute, removed),
      replaces,
    });
  }
  return chosen;
};

import type { UID } from '@strapi/strapi';

export interface RelationAttribute {
  type: 'relation';
  relation: string;
  target: UID.ContentType;
}

interface Link {
  id?: number | string;
}
type RelationValue =
  | null
  | undefined
  | number
  | string
  | Link
  | (number | string | Link)[]
  | { set?: RelationValue; connect?: RelationValue; disconnect?: RelationValue };

/** The relations of a content type, by attribute. */
export const relationsOf = (uid: UID.ContentType): [string, RelationAttribute][] => {
  const { attributes } = strapi.db.metadata.get(uid) as unknown as {
    attributes: Record<string, { type: string } | RelationAttribute>;
  };
  return Object.entries(attributes).filter(
    (entry): entry is [string, RelationAttribute] =>
      entry[1].type === 'relation' && 'target' in entry[1]
  );
};

/**
 * The ids that a relation will point to, from what a write gives at the level of the database, where documentIds have become
 * ids already: an id, `{ id }`, a list of them, or `{ set, connect, disconnect }`.
 */
export const targetIds = (value: unknown): number[] => {
  const given = value as RelationValue;
  if (given === null || given === undefined) return [];
  if (typeof given === 'number' || typeof given === 'string') return [Number(given)];
  if (Array.isArray(given)) return given.flatMap(targetIds);
  if ('id' in given && given.id !== undefined) return [Number(given.id)];
  if ('set' in given || 'connect' in given) {
    return [...targetIds(given.set), ...targetIds(given.connect)];
  }
  return [];
};

/** Whether a write takes targets away from a relation to one and puts none in their place. */
export const clearsRelation = (value: unknown): boolean => {
  if (value === undefined) return false;
  if (targetIds(value).length > 0) return false;
  if (value === null || Array.isArray(value)) return true;
  const given = value as { set?: unknown; connect?: unknown; disconnect?: unknown };
  return given.set !== undefined || targetIds(given.disconnect).length > 0;
};

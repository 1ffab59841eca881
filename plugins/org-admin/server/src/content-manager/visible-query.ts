import type { UID } from '@strapi/strapi';

/** Whether somebody may read an attribute of a type. */
export type CanRead = (type: string, attribute: string) => boolean;

type Values = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: string;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const attributesOf = (type: string) =>
  strapi.getModel(type as UID.ContentType).attributes as unknown as Record<string, Attribute>;

const targetOf = (type: string, attribute: string): string | undefined =>
  attributesOf(type)[attribute]?.target;

/** Filters without conditions on what may not be read, at whatever depth: with them values could be guessed one by one. */
const visibleFilters = (filters: unknown, type: string, canRead: CanRead): unknown => {
  if (Array.isArray(filters)) return filters.map((one) => visibleFilters(one, type, canRead));
  if (!isValues(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).flatMap(([key, value]) => {
      if (key.startsWith('$')) return [[key, visibleFilters(value, type, canRead)]];
      if (!canRead(type, key)) return [];
      const target = targetOf(type, key);
      return [[key, target ? visibleFilters(value, target, canRead) : value]];
    })
  );
};

/** Whether each step of a path as `assigner.email` may be read. */
const isVisiblePath = (path: string, type: string, canRead: CanRead): boolean => {
  const [first = '', ...rest] = path.split('.');
  if (!canRead(type, first)) return false;
  const target = targetOf(type, first);
  return rest.length === 0 || !target || isVisiblePath(rest.join('.'), target, canRead);
};

const visibleSort = (sort: unknown, type: string, canRead: CanRead): unknown => {
  if (typeof sort === 'string') {
    const kept = sort
      .split(',')
      .filter((one) => isVisiblePath(one.split(':')[0]!.trim(), type, canRead));
    return kept.length > 0 ? kept.join(',') : undefined;
  }
  if (Array.isArray(sort)) {
    const kept = sort.flatMap((one) => visibleSort(one, type, canRead) ?? []);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isValues(sort)) return sort;
  const kept = Object.entries(sort).flatMap(([key, value]) => {
    if (!canRead(type, key)) return [];
    const target = targetOf(type, key);
    return [[key, target && isValues(value) ? visibleSort(value, target, canRead) : value]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

/** What may be read of a type without its relations, which a populate without `fields` would give. */
const readableFields = (type: string, canRead: CanRead): string[] => [
  'documentId',
  ...Object.entries(attributesOf(type)).flatMap(([name, attribute]) =>
    !attribute.target && attribute.type !== 'media' && canRead(type, name) ? name : []
  ),
];

const listOf = (value: unknown): unknown[] =>
  typeof value === 'string' ? value.split(',').map((one) => one.trim()) : [value].flat();

const visibleFields = (fields: unknown, type: string, canRead: CanRead): string[] => {
  const readable = readableFields(type, canRead);
  const asked = fields === undefined ? ['*'] : listOf(fields);
  if (asked.includes('*')) return readable;
  const kept = readable.filter((name) => asked.includes(name));
  return kept.length > 0 ? kept : ['documentId'];
};

/** A populate as an object: `a,b.c`, `['a', 'b.c']` and `{ 0: 'a' }` are other ways to write one. */
const asObject = (populate: unknown): Values => {
  const written = isValues(populate) ? populate : { ...listOf(populate) };
  const paths = Object.entries(written).flatMap(([key, value]) =>
    /^\d+$/.test(key) && typeof value === 'string'
      ? [[value, true] as const]
      : [[key, value] as const]
  );
  const result: Values = {};
  for (const [path, value] of paths) {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) {
      result[first] = value;
      continue;
    }
    const known = isValues(result[first]) ? result[first] : {};
    const deeper = isValues(known.populate) ? known.populate : {};
    result[first] = { ...known, populate: { ...deeper, [rest.join('.')]: value } };
  }
  return result;
};

const visiblePopulate = (populate: unknown, type: string, canRead: CanRead): unknown => {
  if (populate === '*' || populate === true || populate === 'true') {
    const relations = Object.entries(attributesOf(type)).filter(([, { target }]) => target);
    return visiblePopulate(
      Object.fromEntries(relations.map(([name]) => [name, true])),
      type,
      canRead
    );
  }
  return Object.fromEntries(
    Object.entries(asObject(populate)).flatMap(([name, value]) => {
      if (name === '*') return Object.entries(visiblePopulate('*', type, canRead) as Values);
      if (!canRead(type, name) || value === false || value === 'false') return [];
      const target = targetOf(type, name);
      if (!target) return [[name, value]];
      return [[name, visibleQuery(isValues(value) ? value : {}, target, canRead, true)]];
    })
  );
};

/** Searches what may be read; Strapi's own search looks into every column. */
const searchVisible = (text: string, type: string, canRead: CanRead): Values => ({
  $or: Object.entries(attributesOf(type)).flatMap(([name, { type: kind }]) =>
    ['string', 'text', 'email', 'uid', 'enumeration', 'richtext'].includes(kind) &&
    canRead(type, name)
      ? [{ [name]: { $containsi: text } }]
      : []
  ),
});

const withSearch = (query: Values, type: string, canRead: CanRead): Values => {
  const { _q: text, ...rest } = query;
  if (typeof text !== 'string' || text === '') return query;
  const search = searchVisible(text, type, canRead);
  const filters = rest.filters === undefined ? [] : [rest.filters];
  return { ...rest, filters: { $and: [...filters, search] } };
};

/**
 * A query of the Content Manager without what would tell of attributes that may not be read, by itself or through relations: filters,
 * order, search, and what is given of related documents.
 * @param nested whether it is a populate, which must name its fields
 */
export const visibleQuery = (
  query: Values,
  type: string,
  canRead: CanRead,
  nested = false
): Values => {
  const asked = { ...query };
  if (asked.filters !== undefined) asked.filters = visibleFilters(asked.filters, type, canRead);
  if (asked.sort !== undefined) {
    asked.sort = visibleSort(asked.sort, type, canRead);
    if (asked.sort === undefined) delete asked.sort;
  }
  if (asked.populate !== undefined) {
    asked.populate = visiblePopulate(asked.populate, type, canRead);
  }
  if (nested) asked.fields = visibleFields(asked.fields, type, canRead);
  return withSearch(asked, type, canRead);
};

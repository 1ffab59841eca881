import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { TypeName } from '../../plugin-id';
import { accessOf, contentName, type FieldAccess } from '../access';
import { fieldHidden, fieldNotSortable } from '../refusals';

/** What conditions on a type may go by. */
export interface Conditions {
  /** The rows that show a value to whom not everybody's is shown; null where all visible rows do. */
  showing(
    name: TypeName,
    access: Exclude<FieldAccess, 'visible' | 'never'>
  ): Knex.QueryBuilder | null;
}

type Where = Record<string, unknown>;

const isObject = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const targetOf = (type: string, attribute: string): string | null => {
  const found = strapi.db.metadata.get(type).attributes[attribute] as
    { type: string; target?: string } | undefined;
  return found?.type === 'relation' ? (found.target ?? null) : null;
};

/** What compares texts, and what does so whatever type the database has of them. */
const TEXT_OPERATORS: Record<string, string> = {
  $contains: '$containsi',
  $notContains: '$notContainsi',
  $startsWith: '$startsWithi',
  $endsWith: '$endsWithi',
};

/** Text within lists and objects: PostgreSQL compares none before it is made a text, which Strapi does where case does not matter. */
const comparable = (type: string, attribute: string, value: unknown): unknown => {
  const isJson = strapi.db.metadata.get(type).attributes[attribute]?.type === 'json';
  if (!isJson || !isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([operator, text]) => [TEXT_OPERATORS[operator] ?? operator, text])
  );
};

/** What is no attribute is a column of a join that Strapi has made; anything else it has refused already. */
const accessIn = (type: string, key: string): FieldAccess => {
  const name = contentName(type);
  if (!name || key.includes('.')) return 'visible';
  return accessOf(name, key);
};

const narrowRelation = (is: Conditions, target: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => narrowRelation(is, target, one));
  if (!isObject(value)) return value;
  if ('$not' in value) return { ...value, $not: narrowRelation(is, target, value.$not) };
  return narrowWhere(is, target, value);
};

/**
 * Rewrites conditions on rows of a type so that a value that the caller does not see meets none: each such condition holds only for
 * rows that show the value, however deep it stands. What is found then tells nothing of the others.
 */
export const narrowWhere = (is: Conditions, type: string, where: unknown): unknown => {
  if (Array.isArray(where)) return where.map((one) => narrowWhere(is, type, one));
  if (!isObject(where)) return where;
  const open: Where = {};
  const guarded: Where[] = [];
  for (const [key, value] of Object.entries(where)) {
    if (key === '$and' || key === '$or' || key === '$not') {
      open[key] = narrowWhere(is, type, value);
      continue;
    }
    if (key.startsWith('$')) {
      open[key] = value;
      continue;
    }
    const target = targetOf(type, key);
    const condition = {
      [key]: target ? narrowRelation(is, target, value) : comparable(type, key, value),
    };
    const access = accessIn(type, key);
    if (access === 'never') throw fieldHidden(key);
    const showing = access === 'visible' ? null : is.showing(contentName(type)!, access);
    if (showing) guarded.push({ $and: [condition, { id: { $in: showing } }] });
    else Object.assign(open, condition);
  }
  if (guarded.length === 0) return open;
  return { $and: [...Object.entries(open).map(([key, value]) => ({ [key]: value })), ...guarded] };
};

/** Refuses an order that would tell of values that the caller does not see. */
export const assertSortable = (is: Conditions, type: string, orderBy: unknown): void => {
  if (typeof orderBy === 'string') {
    const [key = '', ...rest] = orderBy.split('.');
    assertKeySortable(is, type, key, rest.join('.'));
  } else if (Array.isArray(orderBy)) {
    for (const one of orderBy) assertSortable(is, type, one);
  } else if (isObject(orderBy)) {
    for (const [key, value] of Object.entries(orderBy)) assertKeySortable(is, type, key, value);
  }
};

const assertKeySortable = (is: Conditions, type: string, key: string, nested: unknown): void => {
  const access = accessIn(type, key);
  if (access === 'never') throw fieldHidden(key);
  if (access !== 'visible' && is.showing(contentName(type)!, access)) throw fieldNotSortable(key);
  const target = targetOf(type, key);
  if (target && nested) assertSortable(is, target, nested);
};

const TEXTS = new Set(['string', 'text', 'email', 'enumeration', 'uid', 'richtext']);

/** Strapi's search looks into every text, hidden or not. This one is a condition on those that callers may see, narrowed like any. */
export const searchCondition = (name: TypeName, type: UID.ContentType, text: string): Where => {
  const { attributes } = strapi.db.metadata.get(type);
  const searched = Object.entries(attributes).filter(
    ([attribute, { type: kind }]) => TEXTS.has(kind) && accessOf(name, attribute) !== 'never'
  );
  return { $or: searched.map(([attribute]) => ({ [attribute]: { $containsi: text } })) };
};

import type { Knex } from 'knex';

import { dialect } from './connection';

/** A piece of SQL with its bindings: `??` in it are names, `?` values. */
export interface Sql {
  sql: string;
  bindings: Knex.Value[];
}

/** The path of a key in the two dialects that have paths. Keys are words (see the contract), so none needs escaping. */
const path = (key: string) => `$."${key}"`;

/** What a dialect has for one key of a JSON object: its value as JSON, its type, and the object without it or with another. */
interface JsonDialect {
  value(column: string, key: string): Sql;
  type(column: string, key: string): Sql;
  without(column: string, key: string): Sql;
  /** @param json an expression that is JSON as text */
  with(object: Sql, key: string, json: Sql): Sql;
}

const SQLITE: JsonDialect = {
  value: (column, key) => ({ sql: '?? -> ?', bindings: [column, path(key)] }),
  type: (column, key) => ({ sql: 'json_type(??, ?)', bindings: [column, path(key)] }),
  without: (column, key) => ({ sql: 'json_remove(??, ?)', bindings: [column, path(key)] }),
  with: (object, key, json) => ({
    sql: `json_set(${object.sql}, ?, json(${json.sql}))`,
    bindings: [...object.bindings, path(key), ...json.bindings],
  }),
};

const POSTGRES: JsonDialect = {
  value: (column, key) => ({ sql: '(?? -> ?::text)::text', bindings: [column, key] }),
  type: (column, key) => ({ sql: 'jsonb_typeof(?? -> ?::text)', bindings: [column, key] }),
  without: (column, key) => ({ sql: '(?? - ?::text)', bindings: [column, key] }),
  with: (object, key, json) => ({
    sql: `${object.sql} || jsonb_build_object(?::text, (${json.sql})::jsonb)`,
    bindings: [...object.bindings, key, ...json.bindings],
  }),
};

const MYSQL: JsonDialect = {
  value: (column, key) => ({ sql: 'json_extract(??, ?)', bindings: [column, path(key)] }),
  type: (column, key) => ({
    sql: 'lower(json_type(json_extract(??, ?)))',
    bindings: [column, path(key)],
  }),
  without: (column, key) => ({ sql: 'json_remove(??, ?)', bindings: [column, path(key)] }),
  with: (object, key, json) => ({
    // Text would be set as a string; what a JSON function answers is set as it is.
    sql: `json_set(${object.sql}, ?, json_extract(${json.sql}, '$'))`,
    bindings: [...object.bindings, path(key), ...json.bindings],
  }),
};

const json = (): JsonDialect => ({ sqlite: SQLITE, postgres: POSTGRES, mysql: MYSQL })[dialect()];

/** The type of the value of a key: SQL's null where the object does not have the key, `'null'` where it has no value. */
export const jsonType = (column: string, key: string): Sql => json().type(column, key);

/** The object without a key. */
export const withoutKey = (column: string, key: string): Sql => json().without(column, key);

/** The object with the value of a key under another one. */
export const withKeyRenamed = (column: string, from: string, to: string): Sql => {
  const { value, without, with: set } = json();
  return set(without(column, from), to, value(column, from));
};

/** The object with another value for a key. @param text an expression that is JSON as text */
export const withValue = (column: string, key: string, text: Sql): Sql =>
  json().with({ sql: '??', bindings: [column] }, key, text);

import { connection } from '../../database/connection';
import { inBatches } from '../../database/batches';
import { columnOf, tableOf } from '../../database/link-table';
import { uid, type TypeName } from '../../plugin-id';
import { hiddenFieldsOf, type FieldAccess } from '../access';
import type { Conditions } from './conditions';

export type Row = Record<string, unknown>;

interface HiddenField {
  access: FieldAccess;
  /** Under which a row may hold the value: the attribute, and its column where the row is as the database gave it. */
  keys: string[];
  /** GraphQL promises a text where the schema requires one. */
  empty: '' | null;
}

const TEXTS = new Set(['string', 'text', 'email']);
const known = new Map<TypeName, HiddenField[]>();

const describe = (name: TypeName): HiddenField[] => {
  const { attributes } = strapi.db.metadata.get(uid(name));
  const schema = strapi.contentType(uid(name)).attributes as Record<string, { required?: boolean }>;
  return hiddenFieldsOf(name).flatMap(([attribute, access]) => {
    const found = attributes[attribute];
    if (!found) return [];
    const isRequiredText = TEXTS.has(found.type) && schema[attribute]?.required === true;
    const column = found.type === 'relation' ? [] : [columnOf(uid(name), attribute)];
    return {
      access,
      keys: [...new Set([attribute, ...column])],
      empty: isRequiredText ? '' : null,
    };
  });
};

const fieldsOf = (name: TypeName): HiddenField[] => {
  let fields = known.get(name);
  if (!fields) {
    fields = describe(name);
    known.set(name, fields);
  }
  return fields;
};

export const hasHiddenFields = (name: TypeName): boolean => fieldsOf(name).length > 0;

const tells = (row: Row, { keys }: HiddenField) => keys.some((key) => (row[key] ?? null) !== null);

/** Which of these rows show values of an access to the caller. */
const idsShowing = async (
  is: Conditions,
  name: TypeName,
  access: FieldAccess,
  rows: readonly Row[]
): Promise<Set<number> | 'all'> => {
  if (access === 'never') return new Set();
  if (access === 'visible') return 'all';
  const showing = is.showing(name, access);
  if (!showing) return 'all';
  const from = await connection();
  const ids = rows.flatMap(({ id }) => (id === undefined ? [] : Number(id)));
  const found = new Set<number>();
  for (const batch of inBatches(ids)) {
    const shown = (await from(tableOf(uid(name)))
      .whereIn('id', batch)
      .whereIn('id', showing.clone())
      .select('id')) as { id: number }[];
    for (const { id } of shown) found.add(Number(id));
  }
  return found;
};

/** Empties, in rows that were read, the values that the caller does not see. A row without an id shows none. */
export const conceal = async (is: Conditions, name: TypeName, rows: readonly Row[]) => {
  const fields = fieldsOf(name);
  for (const access of new Set(fields.map((field) => field.access))) {
    const hidden = fields.filter((field) => field.access === access);
    const telling = rows.filter((row) => hidden.some((field) => tells(row, field)));
    if (telling.length === 0) continue;
    const showing = await idsShowing(is, name, access, telling);
    if (showing === 'all') continue;
    for (const row of telling) {
      if (row.id !== undefined && showing.has(Number(row.id))) continue;
      for (const { keys, empty } of hidden)
        for (const key of keys) if (key in row) row[key] = empty;
    }
  }
};

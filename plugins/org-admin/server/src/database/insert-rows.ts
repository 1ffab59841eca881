import type { Knex } from 'knex';

import { inBatches, rowsPerStatement } from './batches';
import { connection, dialect, runSql } from './connection';

/** Values in the order of the columns. Dates are dates, JSON is text. */
export type Values = unknown[];

const jsonValue = (value: unknown) => (value instanceof Date ? value.getTime() : (value ?? null));

/**
 * SQLite takes a batch as one parameter. A parameter for each value makes a statement of hundreds of kilobytes, which takes longer to
 * write and to parse than the rows take to insert.
 */
const insertJson = async (
  table: string,
  columns: string[],
  rows: Values[],
  returning: string[]
) => {
  const names = (list: string[]) => list.map(() => '??').join(', ');
  const cells = columns.map((_column, index) => `json_extract(value, '$[${index}]')`).join(', ');
  const sql = `insert into ?? (${names(columns)}) select ${cells} from json_each(?)${
    returning.length > 0 ? ` returning ${names(returning)}` : ''
  }`;
  const json = JSON.stringify(rows.map((row) => row.map(jsonValue)));
  return runSql(sql, [table, ...columns, json, ...returning]);
};

const toRecord = (columns: string[], values: Values): Record<string, unknown> => {
  const record: Record<string, unknown> = {};
  columns.forEach((column, index) => {
    record[column] = values[index];
  });
  return record;
};

const insertBatch = async (
  table: string,
  columns: string[],
  rows: Values[],
  returning: string[]
): Promise<unknown> => {
  if (dialect() === 'sqlite') return insertJson(table, columns, rows, returning);
  const from = await connection();
  const records = rows.map((row) => toRecord(columns, row));
  const insert: Knex.QueryBuilder = from(table).insert(records);
  return returning.length > 0 ? insert.returning(returning) : insert;
};

/** Inserts rows into a table, some hundred a statement. */
export const insertRows = async (table: string, columns: string[], rows: Values[]) => {
  for (const batch of inBatches(rows, rowsPerStatement(columns.length))) {
    await insertBatch(table, columns, batch, []);
  }
};

const KEY = 'document_id';

/** MySQL has no RETURNING, and tells the first id only. */
const findIds = async (table: string, documentIds: unknown[]) =>
  (await connection())(table)
    .select('id', KEY)
    .whereIn(KEY, documentIds as string[]);

/**
 * Inserts rows whose first column is the documentId, and tells their ids.
 * @returns id by documentId
 */
export const insertDocuments = async (
  table: string,
  columns: string[],
  rows: Values[]
): Promise<Map<string, number>> => {
  const ids = new Map<string, number>();
  const all = [KEY, ...columns];
  for (const batch of inBatches(rows, rowsPerStatement(all.length))) {
    const canReturn = dialect() !== 'mysql';
    const stored = await insertBatch(table, all, batch, canReturn ? ['id', KEY] : []);
    const found = canReturn
      ? stored
      : await findIds(
          table,
          batch.map(([documentId]) => documentId)
        );
    for (const row of found as { id: number; document_id: string }[]) {
      ids.set(row.document_id, Number(row.id));
    }
  }
  return ids;
};

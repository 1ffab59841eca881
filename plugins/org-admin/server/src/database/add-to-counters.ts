import { inBatches, rowsPerStatement } from './batches';
import { dialect, runSql } from './connection';

interface Counters {
  table: string;
  /** The column whose unique index tells whether a row is there. */
  key: string;
  /** The columns that are added to where it is; the others stay as they are. */
  counters: readonly string[];
}

const qualified = (table: string): string => {
  const schema = strapi.db.getSchemaName();
  return schema ? `${schema}.${table}` : table;
};

/** What is done where the row is there: each database has words of its own. */
const addition = ({ key, counters }: Counters): { sql: string; bindings: string[] } => {
  if (dialect() === 'mysql') {
    return {
      sql: `on duplicate key update ${counters.map(() => '?? = coalesce(??, 0) + values(??)').join(', ')}`,
      bindings: counters.flatMap((column) => [column, column, column]),
    };
  }
  return {
    sql: `on conflict (??) do update set ${counters
      .map(() => '?? = coalesce(??, 0) + ??')
      .join(', ')}`,
    bindings: [
      key,
      ...counters.flatMap((column) => [column, `mine.${column}`, `excluded.${column}`]),
    ],
  };
};

/**
 * Inserts rows, or adds to the counters of those that are there, in one step whatever other processes do at the moment. Rows are to
 * come in the order of their keys, so that two that write the same ones do not wait for each other crosswise.
 */
export const addToCounters = async (
  target: Counters,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[]
): Promise<void> => {
  const { sql, bindings } = addition(target);
  const alias = dialect() === 'mysql' ? '' : ' as mine';
  const names = columns.map(() => '??').join(', ');
  for (const batch of inBatches(rows, rowsPerStatement(columns.length))) {
    const values = batch.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await runSql(`insert into ??${alias} (${names}) values ${values} ${sql}`, [
      qualified(target.table),
      ...columns,
      ...batch.flat(),
      ...bindings,
    ]);
  }
};

import type { Knex } from 'knex';

import { dialect } from './connection';

/** `%` and `_` in what is searched for are no wildcards. `!` escapes alike on every database. */
export const likePattern = (text: string): string =>
  `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;

/** Keeps rows whose column, text or JSON, contains a text as it is written. */
export const whereContains = (query: Knex.QueryBuilder, column: string, text: string): void => {
  const type = dialect() === 'mysql' ? 'char' : 'text';
  void query.whereRaw(`cast(?? as ${type}) like ? escape '!'`, [column, likePattern(text)]);
};

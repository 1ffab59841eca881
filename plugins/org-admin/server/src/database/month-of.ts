import { dialect } from './connection';

/** An SQL expression for the month, `YYYY-MM`, of a column that holds days. */
export const monthOf = (column: string): string => {
  if (dialect() === 'sqlite') return `substr(${column}, 1, 7)`;
  return dialect() === 'postgres'
    ? `to_char(${column}, 'YYYY-MM')`
    : `date_format(${column}, '%Y-%m')`;
};

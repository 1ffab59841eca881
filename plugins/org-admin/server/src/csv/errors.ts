import type { CsvEncoding } from './format';

interface CsvProblems {
  empty: Record<string, never>;
  binary: { kind: 'spreadsheet' | 'other' };
  tooManyColumns: { columns: number; max: number };
  /** The row in which the quote begins. */
  unclosedQuote: { row: number };
  /** The row with the first bytes that mean nothing in `encoding`, and an encoding in which they do. */
  wrongEncoding: { row: number; encoding: CsvEncoding; suggestion: CsvEncoding };
}

export type CsvProblem = keyof CsvProblems;

/** What makes a whole file unreadable. What is wrong with a single row is told with the row. */
export class CsvError<P extends CsvProblem = CsvProblem> extends Error {
  constructor(
    readonly problem: P,
    readonly params: CsvProblems[P]
  ) {
    super(`CSV: ${problem} ${JSON.stringify(params)}`);
    this.name = 'CsvError';
  }

  is<Q extends CsvProblem>(problem: Q): this is CsvError<Q> {
    return (this.problem as CsvProblem) === problem;
  }
}

import type {
  ImportErrorGroup,
  ImportNoticeGroup,
  ImportOutcome,
  ImportProblemGroup,
} from '../../../shared/contracts/imports';
import type { Messages } from './messages';
import type { RowPlan } from './planning/plan';
import { RowRanges } from './row-ranges';
import type { Problem } from '../member-values';

const MAX_VALUES = 5;

interface Group<Code extends string> {
  problem: Problem<Code>;
  rows: RowRanges;
  values: Set<string>;
}

/** Rows with the same problem in the same field, together. */
class ProblemGroups<Code extends string> {
  private readonly groups = new Map<string, Group<Code>>();

  add(row: number, problem: Problem<Code>): void {
    const key = JSON.stringify([problem.code, problem.field, problem.params]);
    let group = this.groups.get(key);
    if (!group) {
      group = { problem, rows: new RowRanges(), values: new Set() };
      this.groups.set(key, group);
    }
    group.rows.add(row);
    if (problem.value !== null && group.values.size < MAX_VALUES) group.values.add(problem.value);
  }

  /** The largest first. */
  toList(messages: Messages): ImportProblemGroup<Code>[] {
    return [...this.groups.values()]
      .sort((a, b) => b.rows.count - a.rows.count)
      .map(({ problem, rows, values }) => ({
        code: problem.code,
        field: problem.field,
        params: problem.params,
        message: messages.group(problem),
        rows: rows.toString(),
        count: rows.count,
        values: [...values],
      }));
  }
}

export interface Counts {
  processed: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  refused: number;
}

const COUNTED: Record<ImportOutcome, Exclude<keyof Counts, 'processed'>> = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  skip: 'skipped',
  refuse: 'refused',
};

/** Counts what becomes of the rows of a file, and groups what is wrong with them. */
export class Tally {
  readonly counts: Counts = {
    processed: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    refused: 0,
  };
  private readonly errorGroups = new ProblemGroups<ImportErrorGroup['code']>();
  private readonly noticeGroups = new ProblemGroups<ImportNoticeGroup['code']>();

  add(plans: readonly RowPlan[]): void {
    for (const plan of plans) {
      const { row } = plan.parsed;
      this.counts.processed += 1;
      this.counts[COUNTED[plan.outcome]] += 1;
      if (plan.outcome === 'refuse') {
        for (const error of plan.errors) this.errorGroups.add(row, error);
      }
      for (const notice of plan.notices) this.noticeGroups.add(row, notice);
    }
  }

  errors(messages: Messages): ImportErrorGroup[] {
    return this.errorGroups.toList(messages);
  }

  notices(messages: Messages): ImportNoticeGroup[] {
    return this.noticeGroups.toList(messages);
  }
}

/** What the counts will be when these rows are added. */
export const countsWith = (counts: Counts, plans: readonly RowPlan[]): Counts => {
  const sum = { ...counts };
  for (const { outcome } of plans) {
    sum.processed += 1;
    sum[COUNTED[outcome]] += 1;
  }
  return sum;
};

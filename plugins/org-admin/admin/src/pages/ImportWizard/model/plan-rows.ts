import type {
  ImportErrorGroup,
  ImportNoticeGroup,
  ImportOutcome,
  ImportPlanRow,
} from '../../../../../shared/contracts/imports';

export type ProblemGroup = ImportErrorGroup | ImportNoticeGroup;

/** Which rows of the plan are shown: those of one outcome, or those of one kind of problem; both null is all of them. */
export interface RowFilter {
  outcome: ImportOutcome | null;
  group: ProblemGroup | null;
}

export const ALL_ROWS: RowFilter = { outcome: null, group: null };

/** Whether a problem of a row is one of the group's. A row may have more params than its group. */
const belongsTo = (
  { code, field, params }: Pick<ProblemGroup, 'code' | 'field' | 'params'>,
  group: ProblemGroup
): boolean =>
  code === group.code &&
  field === group.field &&
  Object.entries(group.params).every(([name, value]) => params[name] === value);

const hasProblem = ({ errors = [], notices = [] }: ImportPlanRow, group: ProblemGroup): boolean =>
  [...errors, ...notices].some((problem) => belongsTo(problem, group));

export const filterRows = (
  rows: readonly ImportPlanRow[],
  { outcome, group }: RowFilter
): readonly ImportPlanRow[] => {
  if (group) return rows.filter((row) => hasProblem(row, group));
  return outcome ? rows.filter((row) => row.outcome === outcome) : rows;
};

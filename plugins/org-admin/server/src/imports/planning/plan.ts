import type { ParsedRow } from '../rows/parse-row';
import type { RowError, RowNotice } from '../rows/problems';
import type { FieldChange } from './changes';
import type { ExistingMember } from './existing';

/** A team that a row names: one that is there, or one to be made. */
export interface PlannedTeam {
  key: string;
  teamId: string;
  /** Null: it does not exist yet. */
  id: number | null;
}

interface PlannedBase {
  parsed: ParsedRow;
  notices: RowNotice[];
  member: ExistingMember | null;
}
export interface CreatePlan extends PlannedBase {
  outcome: 'create';
  teams: PlannedTeam[];
}
export interface UpdatePlan extends PlannedBase {
  outcome: 'update';
  member: ExistingMember;
  changes: FieldChange[];
  /** The teams that the member is not in yet. */
  teams: PlannedTeam[];
}
export interface RefusePlan extends PlannedBase {
  outcome: 'refuse';
  errors: RowError[];
}
export interface IdlePlan extends PlannedBase {
  outcome: 'unchanged' | 'skip';
}
/** What becomes of one row. */
export type RowPlan = CreatePlan | UpdatePlan | RefusePlan | IdlePlan;

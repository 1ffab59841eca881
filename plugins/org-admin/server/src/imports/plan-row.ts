import type { ImportFieldChange, ImportPlanRow } from '../../../shared/contracts/imports';
import type { MemberField } from '../../../shared/member-fields';
import type { Mapping } from './mapping/resolve';
import type { Messages } from './messages';
import { valueText } from './planning/changes';
import type { RowPlan, UpdatePlan } from './planning/plan';
import { shown } from '../member-values';

const linkedCells = (cells: readonly string[], mapping: Mapping) => {
  const values: Partial<Record<MemberField, string>> = {};
  mapping.forEach((field, column) => {
    if (field !== null) values[field] = shown((cells[column] ?? '').trim());
  });
  return values;
};

const changesOf = ({ changes, teams, member }: UpdatePlan): ImportFieldChange[] => {
  const told = changes.map(({ field, from, to }) => ({
    field: field as MemberField,
    from: shown(valueText(from)),
    to: shown(valueText(to)),
  }));
  if (teams.length > 0) {
    const before = [...member.teams.values()];
    const after = [...before, ...teams.map(({ teamId }) => teamId)];
    told.push({ field: 'team', from: shown(before.join(', ')), to: shown(after.join(', ')) });
  }
  return told;
};

/** The plan of a row as the review shows it. */
export const describePlan = (
  plan: RowPlan,
  mapping: Mapping,
  messages: Messages
): ImportPlanRow => ({
  row: plan.parsed.row,
  outcome: plan.outcome,
  values: linkedCells(plan.parsed.cells, mapping),
  ...(plan.member
    ? { member: { documentId: plan.member.documentId, name: plan.member.displayName } }
    : {}),
  ...(plan.outcome === 'update' ? { changes: changesOf(plan) } : {}),
  ...(plan.outcome === 'refuse' ? { errors: plan.errors.map(messages.row) } : {}),
  ...(plan.notices.length > 0 ? { notices: plan.notices.map(messages.row) } : {}),
});

import type { MemberSelection } from '../../../../../shared/contracts/member-actions';
import type { useFormats } from '../../../hooks/useFormats';
import type { Translate } from '../../../hooks/useT';
import { fullName } from '../full-name';
import { toMembersFilter, type MembersState } from '../members-list';
import { countSelected, type SelectedMember, type Selection } from '../selection';

/** Whom something is done to. */
export interface ActionTarget {
  selection: MemberSelection;
  count: number;
  /** "Ada Lovelace" or "12 members". */
  who: string;
}

/** What is selected in the table, as the server is told: members one by one, or the filter with those ticked off. */
export const toMemberSelection = (selection: Selection, state: MembersState): MemberSelection =>
  selection.kind === 'some'
    ? { members: [...selection.members.keys()] }
    : { filter: toMembersFilter(state), except: [...selection.except] };

/** @param total how many match the filter */
export const selectionTarget = (
  selection: Selection,
  state: MembersState,
  total: number,
  t: Translate,
  formats: ReturnType<typeof useFormats>
): ActionTarget => {
  const count = countSelected(selection, total);
  const [only] = selection.kind === 'some' ? selection.members.values() : [];
  return {
    selection: toMemberSelection(selection, state),
    count,
    who:
      count === 1 && only
        ? fullName(only)
        : t('members.who', { count, number: formats.number(count) }),
  };
};

export const memberTarget = (member: SelectedMember): ActionTarget => ({
  selection: { members: [member.documentId] },
  count: 1,
  who: fullName(member),
});

import type { MemberRow } from '../../../../shared/contracts/members';

export type SelectedMember = Pick<MemberRow, 'documentId' | 'firstName' | 'lastName'>;

/**
 * What is selected: single members, each with the page it was ticked on, or all members that match the filter but some.
 */
export type Selection =
  | { kind: 'some'; members: ReadonlyMap<string, SelectedMember & { page: number }> }
  | { kind: 'all'; except: ReadonlySet<string> };

export const EMPTY_SELECTION: Selection = { kind: 'some', members: new Map() };

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.members.has(id);

/** How many are selected. @param total how many match the filter */
export const countSelected = (selection: Selection, total: number): number =>
  selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.members.size;

/** On how many pages single members were ticked. */
export const countPages = (selection: Selection): number =>
  selection.kind === 'all'
    ? 0
    : new Set([...selection.members.values()].map(({ page }) => page)).size;

/** Selects or unselects the rows of a page. */
export const toggleRows = (
  selection: Selection,
  rows: readonly SelectedMember[],
  page: number,
  selected: boolean
): Selection => {
  if (selection.kind === 'all') {
    const except = new Set(selection.except);
    for (const { documentId } of rows) {
      if (selected) except.delete(documentId);
      else except.add(documentId);
    }
    return { kind: 'all', except };
  }
  const members = new Map(selection.members);
  for (const row of rows) {
    if (!selected) members.delete(row.documentId);
    else if (!members.has(row.documentId)) {
      const { documentId, firstName, lastName } = row;
      members.set(documentId, { documentId, firstName, lastName, page });
    }
  }
  return { kind: 'some', members };
};

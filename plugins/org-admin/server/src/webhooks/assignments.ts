import type { Reference } from '../../../shared/contracts/common';
import type { AssignmentsPayload } from '../../../shared/contracts/webhooks';
import { rowsById } from '../database/related';
import { uid } from '../plugin-id';

/** An assignment (its id) that is over, and its last day where that is not written yet. */
export interface EndedAssignment {
  id: number;
  until?: string;
}

interface StoredAssignment {
  documentId: string;
  since: string | null;
  until: string | null;
  member: number | null;
  role: number | null;
}

const named = (select: string) => ({ select: ['documentId', select] });

const referenceIn =
  <Row extends { documentId: string }>(rows: ReadonlyMap<number, Row>, name: keyof Row) =>
  (id: number | null): Reference | null => {
    const row = id === null ? undefined : rows.get(id);
    return row ? { documentId: row.documentId, name: String(row[name]) } : null;
  };

/** What an event tells of assignments. */
export const readAssignments = async (
  ids: readonly number[]
): Promise<(AssignmentsPayload['assignments'][number] & { id: number })[]> => {
  const assignments = [
    ...(
      await rowsById<StoredAssignment>(uid('assignment'), ids, {
        select: ['documentId', 'since', 'until'],
        toOne: ['member', 'role'],
      })
    ).values(),
  ];
  const members = await rowsById<{ documentId: string; displayName: string }>(
    uid('member'),
    assignments.flatMap(({ member }) => member ?? []),
    named('displayName')
  );
  const roles = await rowsById<Reference & { circle: number | null }>(
    uid('role'),
    assignments.flatMap(({ role }) => role ?? []),
    { ...named('name'), toOne: ['circle'] }
  );
  const circles = await rowsById<Reference>(
    uid('circle'),
    [...roles.values()].flatMap(({ circle }) => circle ?? []),
    named('name')
  );
  const memberOf = referenceIn(members, 'displayName');
  const roleOf = referenceIn(roles, 'name');
  const circleOf = referenceIn(circles, 'name');
  return assignments.map(({ id, documentId, since, until, member, role }) => ({
    ...{ id, documentId },
    member: memberOf(member),
    role: roleOf(role),
    circle: circleOf(role === null ? null : (roles.get(role)?.circle ?? null)),
    ...{ since, until },
  }));
};

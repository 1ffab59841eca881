import { relatedRows } from '../../../database/related';
import { inForce, type Dated } from '../../../domain/in-force';
import { isGoneAt } from '../../../domain/member-on-day';
import { uid } from '../../../plugin-id';
import { roleInForce } from '../../holdings';
import { listCell, type ExportContext } from '../../sheet';
import { memberName } from '../../structure';
import type { Placed, StoredPlace } from './items';

/** Who holds the roles of items at the moment: names for a cell, by the role's id. Nobody holds a role that is over. */
export const holdersOf = async (
  items: readonly Placed<StoredPlace>[],
  { structure, moment, compare }: ExportContext
): Promise<(role: number | null | undefined) => string> => {
  const roles = [
    ...new Set(items.flatMap(({ role }) => (role && roleInForce(role, moment) ? role.id : []))),
  ];
  const assignments = await relatedRows<Dated & { member: number | null }>(
    uid('role'),
    'assignments',
    roles,
    { select: ['since', 'until'], toOne: ['member'] }
  );
  const members = await structure.members(
    [...assignments.values()].flat().map(({ member }) => member)
  );
  return (role) => {
    const held = (assignments.get(role ?? 0) ?? []).filter((assignment) =>
      inForce(assignment, moment)
    );
    const names = held.flatMap(({ member }) => {
      const person = members.get(member);
      return person && !isGoneAt(person, moment) ? memberName(person) : [];
    });
    return listCell([...new Set(names)].sort(compare));
  };
};

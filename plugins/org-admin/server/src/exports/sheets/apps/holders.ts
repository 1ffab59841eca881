import { relatedRows } from '../../../database/related';
import { inForce, type Dated } from '../../../domain/in-force';
import { uid } from '../../../plugin-id';
import { listCell, type ExportContext } from '../../sheet';
import { memberName } from '../../structure';
import type { Placed, StoredPlace } from './items';

/** Who holds the roles of items at the moment: names for a cell, by the role's id. */
export const holdersOf = async (
  items: readonly Placed<StoredPlace>[],
  { structure, moment, compare }: ExportContext
): Promise<(role: number | null | undefined) => string> => {
  const roles = [...new Set(items.flatMap(({ stored }) => stored.role ?? []))];
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
      return person ? memberName(person) : [];
    });
    return listCell([...new Set(names)].sort(compare));
  };
};

import { inBatches } from '../../database/batches';
import { connection } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { selectReading } from '../../database/reading';
import { uid } from '../../plugin-id';

const ASSIGNMENT = uid('assignment');

/** An assignment that is not over; one that begins later is held, too. `member` and `role` are ids. */
export interface HeldAssignment {
  id: number;
  documentId: string;
  focus: string | null;
  timePercent: number | null;
  member: number;
  role: number | null;
}

/** @param day `YYYY-MM-DD`; the last day of an assignment counts */
export const heldAssignments = async (
  members: readonly number[],
  day: string
): Promise<HeldAssignment[]> => {
  const from = await connection();
  const until = `t.${columnOf(ASSIGNMENT, 'until')}`;
  const held: HeldAssignment[] = [];
  for (const batch of inBatches(members)) {
    const query = from(`${tableOf(ASSIGNMENT)} as t`)
      .whereIn(`to_member.${linkTable(ASSIGNMENT, 'member').target}`, batch)
      .where((dates) => void dates.whereNull(until).orWhere(until, '>=', day))
      .orderBy('t.id');
    const read = selectReading<HeldAssignment>(query, ASSIGNMENT, {
      select: ['documentId', 'focus', 'timePercent'],
      toOne: ['member', 'role'],
    });
    held.push(...read(await query));
  }
  return held;
};

import { inBatches } from '../../database/batches';
import { bulkInsert, bulkUpdate, type NewRow } from '../../database/bulk-write';
import { connection } from '../../database/connection';
import { linkTable, tableOf } from '../../database/link-table';
import { selectReading } from '../../database/reading';
import { rowsById } from '../../database/related';
import { nameNewRows } from '../../domain/display-names';
import { momentOf } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import { storedMembers } from '../stored-member';

const MEMBER = uid('member');
const MEMBERSHIP = uid('circle-membership');

interface Membership {
  id: number;
  coreMember: boolean | null;
  circleAdmin: boolean | null;
  archivedAt: Date | null;
  member: number;
  circle: number | null;
}

const membershipsOf = async (members: readonly number[]): Promise<Membership[]> => {
  const from = await connection();
  const query = from(`${tableOf(MEMBERSHIP)} as t`)
    .whereIn(`to_member.${linkTable(MEMBERSHIP, 'member').target}`, members)
    .orderBy('t.id');
  const read = selectReading<Membership>(query, MEMBERSHIP, {
    select: ['coreMember', 'circleAdmin', 'archivedAt'],
    toOne: ['member', 'circle'],
  });
  return read(await query);
};

/** Ids of those of these circles that are there still. */
const openCircles = async (ids: Iterable<number>): Promise<Set<number>> => {
  const circles = await rowsById<{ archivedAt: Date | null }>(uid('circle'), ids, {
    select: ['archivedAt'],
  });
  return new Set([...circles.values()].filter((one) => !one.archivedAt).map(({ id }) => id));
};

/**
 * Gives members who had left their circles back: a new membership, from today on, for each that ended when they left, so that the
 * state of any day in between can still be told. Roles are not given back, for somebody else may have them by now; they stay in the
 * history. Those who had not left are not touched. Joins the caller's transaction.
 */
export const rejoin = async (organization: number, members: readonly number[]): Promise<void> => {
  const { day, at } = momentOf(new Date());
  const returning = (await storedMembers(members)).filter(({ leftAt }) => leftAt !== null);
  for (const batch of inBatches(returning)) {
    const leftAt = new Map(batch.map(({ id, leftAt }) => [id, leftAt!.getTime()]));
    const memberships = await membershipsOf([...leftAt.keys()]);
    const open = await openCircles(memberships.flatMap(({ circle }) => circle ?? []));
    const has = new Set(
      memberships
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ member, circle }) => `${member} ${circle}`)
    );
    const rows = memberships.flatMap(
      ({ archivedAt, member, circle, coreMember, circleAdmin }): NewRow[] => {
        const ended = archivedAt?.getTime() === leftAt.get(member);
        if (!ended || circle === null || !open.has(circle) || has.has(`${member} ${circle}`)) {
          return [];
        }
        has.add(`${member} ${circle}`);
        return [{ data: { coreMember, circleAdmin, since: day }, links: { member, circle } }];
      }
    );
    const made = await bulkInsert(MEMBERSHIP, organization, rows, at);
    await nameNewRows(
      MEMBERSHIP,
      made.map(({ id }) => id)
    );
    await bulkUpdate(
      MEMBER,
      batch.map(({ id }) => ({ id, data: { leftAt: null } })),
      at
    );
  }
};

import type { UID } from '@strapi/strapi';

import { inBatches } from '../../database/batches';
import { bulkUpdate } from '../../database/bulk-write';
import { connection } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import type { Moment } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import { getService } from '../../services';

const MEMBER = uid('member');
const MEMBERSHIP = uid('circle-membership');
const ASSIGNMENT = uid('assignment');

/** Sets a date of the rows of a type that belong to members and for which it lies open. */
const endRows = async (
  type: UID.ContentType,
  attribute: 'until' | 'archivedAt',
  members: readonly number[],
  { day, at }: Moment
) => {
  const link = linkTable(type, 'member');
  const from = await connection();
  const column = columnOf(type, attribute);
  const end = attribute === 'until' ? day : at;
  await from(tableOf(type))
    .whereIn('id', from(link.table).select(link.source).whereIn(link.target, members))
    .where((open) => void open.whereNull(column).orWhere(column, '>', end))
    .update({ [column]: end, [columnOf(type, 'updatedAt')]: at });
};

/**
 * Ends memberships: assignments have their last day, circle memberships are archived, invitations that are open are void. What the
 * members made stays, and so does their account. Joins the caller's transaction.
 */
export const endMemberships = async (
  members: readonly number[],
  state: 'left' | 'removed',
  moment: Moment
): Promise<void> => {
  for (const batch of inBatches(members)) {
    await endRows(ASSIGNMENT, 'until', batch, moment);
    await endRows(MEMBERSHIP, 'archivedAt', batch, moment);
  }
  const data = { state, leftAt: moment.at };
  await bulkUpdate(
    MEMBER,
    members.map((id) => ({ id, data })),
    moment.at
  );
  await getService('invitations').revokeOpen(members);
};

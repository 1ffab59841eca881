import type { UID } from '@strapi/strapi';

import { inBatches } from '../../database/batches';
import { bulkUpdate } from '../../database/bulk-write';
import { connection } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import type { Moment } from '../../domain/in-force';
import { organizationOf } from '../../domain/organization-boundary';
import { uid } from '../../plugin-id';
import { getService } from '../../services';

const MEMBER = uid('member');
const MEMBERSHIP = uid('circle-membership');
const ASSIGNMENT = uid('assignment');

/**
 * Sets a date of the rows of a type that belong to members and for which it lies open.
 * @returns ids of the rows whose date it was not before
 */
const endRows = async (
  type: UID.ContentType,
  attribute: 'until' | 'archivedAt',
  members: readonly number[],
  { day, at }: Moment
): Promise<number[]> => {
  const link = linkTable(type, 'member');
  const from = await connection();
  const column = columnOf(type, attribute);
  const end = attribute === 'until' ? day : at;
  const open = (await from(tableOf(type))
    .whereIn('id', from(link.table).select(link.source).whereIn(link.target, members))
    .where((one) => void one.whereNull(column).orWhere(column, '>', end))
    .select('id')) as { id: number }[];
  const ids = open.map(({ id }) => Number(id));
  for (const batch of inBatches(ids)) {
    await from(tableOf(type))
      .whereIn('id', batch)
      .update({ [column]: end, [columnOf(type, 'updatedAt')]: at });
  }
  return ids;
};

const announceEnd = async (assignments: readonly number[], until: string) => {
  const [first] = assignments;
  const organization = first === undefined ? null : await organizationOf(ASSIGNMENT, first);
  if (organization === null) return;
  await getService('webhooks').assignmentsEnded(
    organization,
    assignments.map((id) => ({ id, until }))
  );
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
    await announceEnd(await endRows(ASSIGNMENT, 'until', batch, moment), moment.day);
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

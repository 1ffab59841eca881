import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { inBatches } from '../database/batches';
import { inTransaction } from '../database/transaction';
import { connection, dialect } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { uid } from '../plugin-id';
import { isLeftWithoutAdministrator, standingOf, type Standing } from './administrators';
import { lockOrganization } from './lock-organization';

const MEMBER = uid('member') as UID.ContentType;

const lastAdministrator = () =>
  new errors.ApplicationError(
    'An organization keeps its last administrator. Make another member administrator first.',
    { code: 'last-administrator' }
  );

/**
 * The administrators of an organization, by id.
 * @param afresh in a transaction that has read before: MySQL shows it what was there then, but for reads that lock
 */
const administratorsOf = async (
  organization: number,
  afresh: boolean
): Promise<Map<number, Standing>> => {
  const link = linkTable(MEMBER, 'organization');
  const from = await connection();
  const query = from(`${tableOf(MEMBER)} as m`)
    .join(`${link.table} as mo`, `mo.${link.source}`, 'm.id')
    .where(`mo.${link.target}`, organization)
    .where(`m.${columnOf(MEMBER, 'accessRole')}`, 'administrator')
    .select('m.id as id', `m.${columnOf(MEMBER, 'state')} as state`);
  const rows = (await (afresh && dialect() === 'mysql' ? query.forUpdate() : query)) as {
    id: number;
    state: string;
  }[];
  return new Map(
    rows.map(({ id, state }) => [Number(id), standingOf({ accessRole: 'administrator', state })])
  );
};

/**
 * Does something to members of an organization, in a transaction of its own or in the one that is open, and takes it back where it
 * leaves the organization without administrator.
 * @throws ApplicationError (400) `last-administrator`
 */
export const keepingAdministrator = <T>(
  organization: number,
  work: () => Promise<T>
): Promise<T> => {
  const afresh = strapi.db.inTransaction();
  return inTransaction(async () => {
    await lockOrganization(organization);
    const before = await administratorsOf(organization, afresh);
    const result = await work();
    const after = await administratorsOf(organization, afresh);
    if (isLeftWithoutAdministrator(before.values(), after.values())) throw lastAdministrator();
    return result;
  });
};

interface Row {
  id: number;
  accessRole?: string | null;
  state?: string | null;
}

const organizationsOf = async (ids: readonly number[]): Promise<Set<number>> => {
  const link = linkTable(MEMBER, 'organization');
  const from = await connection();
  const found = new Set<number>();
  for (const batch of inBatches(ids)) {
    const rows = (await from(link.table)
      .distinct(link.target)
      .whereIn(link.source, batch)) as Record<string, number>[];
    for (const row of rows) found.add(Number(row[link.target]));
  }
  return found;
};

const assertAdministratorStays = async (
  rows: readonly Row[],
  standingAfter: (row: Row) => Standing,
  isDeletion: boolean
) => {
  // Rows were read before the lock: whether they are administrators is looked at behind it.
  const lowered = rows.filter((row) => standingAfter(row) < 2).map(({ id }) => id);
  for (const organization of await organizationsOf(lowered)) {
    await lockOrganization(organization);
    const before = await administratorsOf(organization, true);
    const after = new Map(before);
    for (const row of rows) if (after.has(row.id)) after.set(row.id, standingAfter(row));
    if (!isLeftWithoutAdministrator(before.values(), after.values())) continue;
    if (isDeletion && (await countMembers(organization)) <= rows.length) continue;
    throw lastAdministrator();
  }
};

const countMembers = async (organization: number): Promise<number> => {
  const link = linkTable(MEMBER, 'organization');
  const [row] = await (
    await connection()
  )(link.table)
    .where(link.target, organization)
    .countDistinct({ count: link.source });
  return Number(row.count);
};

/**
 * Refuses a change of members that takes the last administrator from an organization.
 * @param rows the members as they are
 * @param data what is about to be written to each
 * @throws ApplicationError (400) `last-administrator`
 */
export const assertAdministratorStaysOnUpdate = async (
  rows: readonly Row[],
  data: Record<string, unknown>
): Promise<void> => {
  if (data.accessRole === undefined && data.state === undefined) return;
  await assertAdministratorStays(rows, (row) => standingOf({ ...row, ...definedOf(data) }), false);
};

const definedOf = ({ accessRole, state }: Record<string, unknown>) => ({
  ...(accessRole === undefined ? {} : { accessRole: accessRole as string | null }),
  ...(state === undefined ? {} : { state: state as string | null }),
});

/**
 * The same for members that are about to be deleted. The last member of all may go: an organization that nobody belongs to is on its
 * way out.
 * @throws ApplicationError (400) `last-administrator`
 */
export const assertAdministratorStaysOnDelete = (rows: readonly Row[]): Promise<void> =>
  assertAdministratorStays(rows, () => 0, true);

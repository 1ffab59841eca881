import { errors } from '@strapi/utils';

import type { HandOver } from '../../../../shared/contracts/member-actions';
import type { App } from '../../../../shared/vocabulary';
import { inBatches } from '../../database/batches';
import { bulkInsert } from '../../database/bulk-write';
import { connection } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { rowsById } from '../../database/related';
import { nameNewRows } from '../../domain/display-names';
import type { Moment } from '../../domain/in-force';
import { uid } from '../../plugin-id';
import { getService } from '../../services';
import { isPresent, type StoredMember } from '../stored-member';
import { idsByDocumentId } from '../select';
import { heldAssignments, type HeldAssignment } from './held-assignments';
import { openItemsOf, OWNED_ITEMS } from './owned-items';

const ASSIGNMENT = uid('assignment');

const refused = (code: string, message: string, details: Record<string, unknown>) =>
  new errors.ValidationError(`handOver: ${message}`, { code, ...details });

/** The members who are to receive something, by documentId: they are here, and they stay. */
const findReceivers = async (
  organization: number,
  leaving: readonly StoredMember[],
  handOver: readonly HandOver[]
): Promise<Map<string, number>> => {
  const ids = await idsByDocumentId(organization, [...new Set(handOver.map(({ to }) => to))]);
  const members = await rowsById<Pick<StoredMember, 'state'>>(uid('member'), ids.values(), {
    select: ['state'],
  });
  const goes = new Set(leaving.map(({ id }) => id));
  for (const { to } of handOver) {
    const id = ids.get(to);
    const member = id === undefined ? undefined : members.get(id);
    if (!member || !isPresent(member) || goes.has(member.id)) {
      throw refused(
        'hand-over-receiver',
        `${to} is not a member who is here and stays. Choose another to hand over to.`,
        { member: to }
      );
    }
  }
  return ids;
};

interface Plan {
  assignments: { held: HeldAssignment; to: number }[];
  items: { app: App; members: number[]; to: number }[];
}

/** Puts the items of many members that go to one receiver together, so that they go by one statement. */
const planHandOver = (
  leaving: readonly StoredMember[],
  held: readonly HeldAssignment[],
  handOver: readonly HandOver[],
  receivers: ReadonlyMap<string, number>
): Plan => {
  const assignments = new Map(held.map((one) => [one.documentId, one]));
  const members = new Map(leaving.map(({ documentId, id }) => [documentId, id]));
  const seen = new Set<string>();
  const items = new Map<string, Plan['items'][number]>();
  const plan: Plan = { assignments: [], items: [] };
  for (const one of handOver) {
    const to = receivers.get(one.to)!;
    const what = 'assignment' in one ? one.assignment : `${one.app} ${one.member}`;
    if (seen.has(what)) {
      throw refused('hand-over-twice', `${what} is named twice. Hand it over once.`, { what });
    }
    seen.add(what);
    const from = 'assignment' in one ? assignments.get(one.assignment) : members.get(one.member);
    if (from === undefined) {
      throw refused('hand-over-not-held', `nobody who goes holds ${what} (any more).`, { what });
    }
    if (typeof from === 'object') plan.assignments.push({ held: from, to });
    else if ('app' in one) {
      const key = `${one.app} ${to}`;
      const group = items.get(key) ?? { app: one.app, members: [], to };
      group.members.push(from);
      items.set(key, group);
    }
  }
  plan.items = [...items.values()];
  return plan;
};

/** A new assignment of the same role. Being elected is personal: it is not handed over. */
const giveAssignments = async (
  organization: number,
  given: Plan['assignments'],
  { day, at }: Moment
) => {
  const receivers = [...new Set(given.map(({ to }) => to))];
  const have = new Set(
    (await heldAssignments(receivers, day)).map(
      ({ member, role, focus }) => `${member} ${role} ${focus ?? ''}`
    )
  );
  const rows = given.flatMap(({ held: { role, focus, timePercent }, to }) => {
    const key = `${to} ${role} ${focus ?? ''}`;
    // A receiver who holds the role with the same focus has it already.
    if (role === null || have.has(key)) return [];
    have.add(key);
    const timeUpdatedAt = timePercent === null ? null : at;
    const data = { focus, timePercent, timeUpdatedAt, since: day };
    return [{ data, links: { member: to, role } }];
  });
  for (const batch of inBatches(rows)) {
    const made = (await bulkInsert(ASSIGNMENT, organization, batch, at)).map(({ id }) => id);
    await nameNewRows(ASSIGNMENT, made);
    await getService('webhooks').assignmentsBegun(organization, made);
  }
};

const giveItems = async ({ app, members, to }: Plan['items'][number], at: Date) => {
  const from = await connection();
  let given = 0;
  for (const owned of OWNED_ITEMS.filter((one) => one.app === app)) {
    const link = linkTable(owned.type, owned.owner);
    for (const batch of inBatches(members)) {
      const { query } = openItemsOf(from, owned, batch);
      const ids = ((await query.select('t.id as id')) as { id: number }[]).map(({ id }) => id);
      for (const some of inBatches(ids)) {
        await from(link.table)
          .whereIn(link.source, some)
          .update({ [link.target]: to });
        await from(tableOf(owned.type))
          .whereIn('id', some)
          .update({ [columnOf(owned.type, 'updatedAt')]: at });
      }
      given += ids.length;
    }
  }
  return given;
};

/**
 * Hands over what members who go hold, before it ends: to be called in the transaction in which they go.
 * @throws ValidationError (400) `hand-over-receiver`, `hand-over-not-held` or `hand-over-twice`
 */
export const handOverHoldings = async (
  organization: number,
  leaving: readonly StoredMember[],
  handOver: readonly HandOver[],
  moment: Moment
): Promise<void> => {
  if (handOver.length === 0) return;
  const receivers = await findReceivers(organization, leaving, handOver);
  const held = await heldAssignments(
    leaving.map(({ id }) => id),
    moment.day
  );
  const plan = planHandOver(leaving, held, handOver, receivers);
  await giveAssignments(organization, plan.assignments, moment);
  for (const items of plan.items) await giveItems(items, moment.at);
};

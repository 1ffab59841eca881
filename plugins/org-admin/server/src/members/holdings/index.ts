import { errors } from '@strapi/utils';

import {
  MAX_HOLDINGS_MEMBERS,
  type MemberHoldings,
  type OpenItems,
  type SelectedMembers,
} from '../../../../shared/contracts/member-actions';
import type { Reference } from '../../../../shared/contracts/common';
import { connection } from '../../database/connection';
import { rowsById } from '../../database/related';
import { uid } from '../../plugin-id';
import { selectMembers } from '../select';
import { heldAssignments } from './held-assignments';
import { openItemsOf, OWNED_ITEMS } from './owned-items';

const countOpenItems = async (members: readonly number[]): Promise<Map<number, OpenItems[]>> => {
  const from = await connection();
  const found = new Map<number, OpenItems[]>();
  for (const owned of OWNED_ITEMS) {
    const { query, ownerColumn } = openItemsOf(from, owned, members);
    const rows = (await query
      .groupBy(ownerColumn)
      .select(`${ownerColumn} as member`)
      .count({ count: 't.id' })) as { member: number; count: number | string }[];
    for (const { member, count } of rows) {
      const items = found.get(Number(member)) ?? [];
      items.push({ app: owned.app, count: Number(count) });
      found.set(Number(member), items);
    }
  }
  return found;
};

const rolesWithCircles = async (ids: Iterable<number>) => {
  const roles = await rowsById<Reference & { circle: number | null }>(uid('role'), ids, {
    select: ['documentId', 'name'],
    toOne: ['circle'],
  });
  const circleIds = [...roles.values()].flatMap(({ circle }) => circle ?? []);
  const circles = await rowsById<Reference>(uid('circle'), circleIds, {
    select: ['documentId', 'name'],
  });
  const reference = ({ documentId, name }: Reference) => ({ documentId, name });
  return (id: number) => {
    const role = roles.get(id);
    if (!role) return null;
    const circle = role.circle === null ? undefined : circles.get(role.circle);
    return { role: reference(role), circle: circle ? reference(circle) : null };
  };
};

/**
 * What members hold now, by name of the member; those who hold nothing are listed, too.
 * @throws NotFoundError (404) for a member of another organization, ValidationError (400) `too-many-members`
 */
export const readHoldings = async (
  organization: number,
  selection: SelectedMembers
): Promise<MemberHoldings[]> => {
  const ids = await selectMembers(organization, selection);
  if (ids.length > MAX_HOLDINGS_MEMBERS) {
    throw new errors.ValidationError(
      `members: ${ids.length} are too many to be listed with what they hold. Select ${MAX_HOLDINGS_MEMBERS} at most.`,
      { code: 'too-many-members', count: ids.length, max: MAX_HOLDINGS_MEMBERS }
    );
  }
  const members = await rowsById<{ documentId: string; displayName: string }>(uid('member'), ids, {
    select: ['documentId', 'displayName'],
  });
  const held = await heldAssignments(ids, new Date().toISOString().slice(0, 10));
  const roleOf = await rolesWithCircles(held.flatMap(({ role }) => role ?? []));
  const openItems = await countOpenItems(ids);
  return [...members.values()]
    .map(({ id, documentId, displayName }) => ({
      member: { documentId, name: displayName },
      assignments: held
        .filter(({ member }) => member === id)
        .flatMap(({ documentId, role }) => {
          const found = role === null ? null : roleOf(role);
          return found ? [{ documentId, ...found }] : [];
        }),
      openItems: openItems.get(id) ?? [],
    }))
    .sort((a, b) => a.member.name.localeCompare(b.member.name));
};

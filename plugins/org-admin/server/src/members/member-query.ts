import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { MembersFilter } from '../../../shared/contracts/members';
import type { From } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { likePattern } from '../database/text-search';
import { foldText } from '../domain/search-text';
import { uid } from '../plugin-id';
import { getService } from '../services';

const MEMBER = uid('member');
const MEMBERSHIP = uid('circle-membership');
const ASSIGNMENT = uid('assignment');
const ROLE = uid('role');

type Filter = Omit<MembersFilter, 'page' | 'pageSize' | 'sort'>;

const searched = (members: Knex.QueryBuilder, search: string) => {
  for (const word of foldText(search).split(/\s+/).filter(Boolean)) {
    members.whereRaw(`?? like ? escape '!'`, [
      `m.${columnOf(MEMBER, 'searchText')}`,
      likePattern(word),
    ]);
  }
};

const idsOf = (from: From, type: UID.ContentType, documentIds: string[]) =>
  from(tableOf(type)).select('id').whereIn('document_id', documentIds);

const inTeams = (from: From, teams: string[]) => {
  const link = linkTable(MEMBER, 'teams');
  return from(link.table)
    .select(link.source)
    .whereIn(link.target, idsOf(from, link.targetUid, teams));
};

/** Those with a circle membership that is not archived. */
const withMembershipIn = (from: From, circles: string[]) => {
  const member = linkTable(MEMBERSHIP, 'member');
  const circle = linkTable(MEMBERSHIP, 'circle');
  return from(`${tableOf(MEMBERSHIP)} as cm`)
    .join(`${member.table} as cmm`, `cmm.${member.source}`, 'cm.id')
    .join(`${circle.table} as cmc`, `cmc.${circle.source}`, 'cm.id')
    .whereNull(`cm.${columnOf(MEMBERSHIP, 'archivedAt')}`)
    .whereIn(`cmc.${circle.target}`, idsOf(from, circle.targetUid, circles))
    .select(`cmm.${member.target}`);
};

/** Those who hold a role of the circle today. */
const withRoleIn = (from: From, circles: string[], today: string) => {
  const member = linkTable(ASSIGNMENT, 'member');
  const role = linkTable(ASSIGNMENT, 'role');
  const circle = linkTable(ROLE, 'circle');
  const until = `a.${columnOf(ASSIGNMENT, 'until')}`;
  return from(`${tableOf(ASSIGNMENT)} as a`)
    .join(`${member.table} as am`, `am.${member.source}`, 'a.id')
    .join(`${role.table} as ar`, `ar.${role.source}`, 'a.id')
    .join(`${circle.table} as rc`, `rc.${circle.source}`, `ar.${role.target}`)
    .where((current) => void current.whereNull(until).orWhere(until, '>=', today))
    .whereIn(`rc.${circle.target}`, idsOf(from, circle.targetUid, circles))
    .select(`am.${member.target}`);
};

/** Those whose newest invitation is in one of these states; `none` are those who have none. */
const invited = (members: Knex.QueryBuilder, from: From, filter: Filter['invitation']) => {
  const invitations = getService('invitations');
  const states = filter.filter((one) => one !== 'none');
  members.where((either) => {
    if (states.length > 0) either.whereIn('m.id', invitations.membersWithNewestIn(from, states));
    if (filter.includes('none')) either.orWhereNotIn('m.id', invitations.invitedMembers(from));
  });
};

/**
 * The members of an organization that match a filter, as a query on `m`. The same query serves the page, the count and whatever
 * works on "all that match", so that they never disagree.
 */
export const matchingMembers = (
  from: From,
  organization: number,
  filter: Filter
): Knex.QueryBuilder => {
  const link = linkTable(MEMBER, 'organization');
  const members = from(`${tableOf(MEMBER)} as m`)
    .join(`${link.table} as mo`, `mo.${link.source}`, 'm.id')
    .where(`mo.${link.target}`, organization);
  searched(members, filter.search);
  if (filter.state.length > 0) members.whereIn(`m.${columnOf(MEMBER, 'state')}`, filter.state);
  if (filter.accessRole.length > 0) {
    members.whereIn(`m.${columnOf(MEMBER, 'accessRole')}`, filter.accessRole);
  }
  if (filter.invitation.length > 0) invited(members, from, filter.invitation);
  if (filter.team.length > 0) members.whereIn('m.id', inTeams(from, filter.team));
  if (filter.circle.length > 0) {
    const today = new Date().toISOString().slice(0, 10);
    members.where(
      (either) =>
        void either
          .whereIn('m.id', withMembershipIn(from, filter.circle))
          .orWhereIn('m.id', withRoleIn(from, filter.circle, today))
    );
  }
  return members;
};

const TEXT_SORTS = new Set(['lastName', 'firstName', 'email']);

/** Sorts members, those without the value last, with names and the id behind so that pages never overlap. */
export const sortMembers = (members: Knex.QueryBuilder, sort: MembersFilter['sort']) => {
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  for (const one of new Set([field, 'lastName', 'firstName'])) {
    const column = `m.${columnOf(MEMBER, one)}`;
    const direction = one === field && descending ? 'desc' : 'asc';
    if (TEXT_SORTS.has(one)) {
      members.orderByRaw(`lower(??) ${direction}`, [column]);
    } else {
      members.orderByRaw(`case when ?? is null then 1 else 0 end, ?? ${direction}`, [
        column,
        column,
      ]);
    }
  }
  return members.orderBy('m.id');
};

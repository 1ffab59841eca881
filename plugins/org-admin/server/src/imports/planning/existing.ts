import type { UID } from '@strapi/strapi';

import type { MemberState } from '../../../../shared/vocabulary';
import { inBatches } from '../../database/batches';
import { connection } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { uid } from '../../plugin-id';

const MEMBER = uid('member') as UID.ContentType;
const TEAM = uid('team') as UID.ContentType;

/** A member as the planner compares it. */
export interface ExistingMember {
  id: number;
  documentId: string;
  displayName: string;
  state: MemberState;
  firstName: string;
  lastName: string;
  email: string;
  personalId: string | null;
  comment: string | null;
  phone: string | null;
  jobTitle: string | null;
  location: string | null;
  skills: string[] | null;
  language: string | null;
  joinedAt: string | Date | null;
  customFields: Record<string, unknown> | null;
  updatedAt: string | Date;
  emailKey: string;
  personalIdKey: string | null;
  /** Its teams: what people call their ids, by id in the database. */
  teams: Map<number, string>;
}

const COLUMNS = [
  ...['id', 'documentId', 'displayName', 'state', 'firstName', 'lastName', 'email', 'personalId'],
  ...['comment', 'phone', 'jobTitle', 'location', 'skills', 'language', 'joinedAt'],
  ...['customFields', 'updatedAt', 'emailKey', 'personalIdKey'],
];

const findMembers = async (column: 'emailKey' | 'personalIdKey', keys: string[]) => {
  const found: ExistingMember[] = [];
  for (const batch of inBatches(keys)) {
    const rows = await strapi.db
      .query(MEMBER)
      .findMany({ select: COLUMNS, where: { [column]: { $in: batch } } });
    found.push(...(rows as ExistingMember[]));
  }
  return found;
};

/** The teams of members, by member. */
export const teamsOfMembers = async (members: readonly number[]) => {
  const teams = new Map(members.map((id) => [id, new Map<number, string>()]));
  const link = linkTable(MEMBER, 'teams');
  const from = await connection();
  for (const batch of inBatches(members)) {
    const rows = await from(`${link.table} as l`)
      .join(`${tableOf(TEAM)} as t`, 't.id', `l.${link.target}`)
      .select(`l.${link.source} as member`, 't.id as id', `t.${columnOf(TEAM, 'teamId')} as name`)
      .whereIn(`l.${link.source}`, batch);
    for (const { member, id, name } of rows as { member: number; id: number; name: string }[]) {
      teams.get(Number(member))?.set(Number(id), name);
    }
  }
  return teams;
};

export interface ExistingMembers {
  byEmail: Map<string, ExistingMember>;
  byPersonalId: Map<string, ExistingMember>;
}

/**
 * The members that have one of these keys. A key holds the organization, so members of others are never found.
 * @param keys values of the unique key columns, see `domain/unique-keys.ts`
 */
export const findExistingMembers = async (keys: {
  emails: string[];
  personalIds: string[];
}): Promise<ExistingMembers> => {
  const found = new Map<number, ExistingMember>();
  for (const member of await findMembers('emailKey', keys.emails)) found.set(member.id, member);
  for (const member of await findMembers('personalIdKey', keys.personalIds)) {
    if (!found.has(member.id)) found.set(member.id, member);
  }
  const teams = found.size > 0 ? await teamsOfMembers([...found.keys()]) : null;
  const byEmail = new Map<string, ExistingMember>();
  const byPersonalId = new Map<string, ExistingMember>();
  for (const member of found.values()) {
    member.teams = teams?.get(member.id) ?? new Map();
    byEmail.set(member.emailKey, member);
    if (member.personalIdKey) byPersonalId.set(member.personalIdKey, member);
  }
  return { byEmail, byPersonalId };
};

/** Members by id, with their teams. */
export const findMembersById = async (ids: number[]): Promise<Map<number, ExistingMember>> => {
  const members = new Map<number, ExistingMember>();
  for (const batch of inBatches(ids)) {
    const rows = (await strapi.db
      .query(MEMBER)
      .findMany({ select: COLUMNS, where: { id: { $in: batch } } })) as ExistingMember[];
    for (const row of rows) members.set(row.id, row);
  }
  const teams = await teamsOfMembers([...members.keys()]);
  for (const member of members.values()) member.teams = teams.get(member.id) ?? new Map();
  return members;
};

/** Ids of the teams that have one of these keys, by key. */
export const findExistingTeams = async (keys: string[]): Promise<Map<string, number>> => {
  const teams = new Map<string, number>();
  for (const batch of inBatches(keys)) {
    const rows = (await strapi.db
      .query(TEAM)
      .findMany({ select: ['id', 'teamIdKey'], where: { teamIdKey: { $in: batch } } })) as {
      id: number;
      teamIdKey: string;
    }[];
    for (const { id, teamIdKey } of rows) teams.set(teamIdKey, id);
  }
  return teams;
};

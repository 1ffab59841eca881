import type { UID } from '@strapi/strapi';

import type { ImportUndoReason } from '../../../../shared/contracts/imports';
import { connection } from '../../database/connection';
import { linkTable, tableOf } from '../../database/link-table';
import { uid } from '../../plugin-id';
import { teamsOfMembers } from '../planning/existing';
import type { Change } from '../runs/changes-store';
import { referenced, referencesTo } from '../../database/references';
import type { UndoLog } from './undo-log';

const MEMBER = uid('member');
const TEAM = uid('team');
const INVITATION = uid('invitation');

interface Row {
  id: number;
  updatedAt: string | Date;
  name: string;
  state?: string;
}

const find = async (type: UID.ContentType, ids: number[], name: string) => {
  const rows = (await strapi.db.query(type).findMany({
    select: ['id', 'updatedAt', name, ...(type === MEMBER ? ['state'] : [])],
    where: { id: { $in: ids } },
  })) as (Row & Record<string, string>)[];
  return new Map(rows.map((row) => [row.id, { ...row, name: row[name] ?? '' }]));
};

const untouched = (row: Row, { at }: Change): boolean => new Date(row.updatedAt).getTime() === at;

/** Link rows go with the rows that they link. */
const remove = async (type: UID.ContentType, ids: number[]): Promise<void> => {
  if (ids.length > 0) await (await connection())(tableOf(type)).whereIn('id', ids).delete();
};

const linkedToAccount = async (ids: number[]): Promise<Set<number>> => {
  const link = linkTable(MEMBER, 'user');
  const rows = (await (
    await connection()
  )(link.table)
    .distinct(link.source)
    .whereIn(link.source, ids)) as Record<string, number>[];
  return new Set(rows.map((row) => Number(row[link.source])));
};

/** Why members that others rely on stay, by member; the first reason found counts. */
const memberReasons = async (ids: number[]): Promise<Map<number, ImportUndoReason>> => {
  const reasons = new Map<number, ImportUndoReason>();
  const add = (found: Set<number>, reason: ImportUndoReason) => {
    for (const id of found) if (!reasons.has(id)) reasons.set(id, reason);
  };
  add(await linkedToAccount(ids), 'hasAccount');
  for (const reference of referencesTo(MEMBER)) {
    add(await referenced(reference, ids), reference.type === INVITATION ? 'invited' : 'inUse');
  }
  return reasons;
};

const sameTeams = (now: ReadonlyMap<number, string>, { teams: then = [] }: Change): boolean => {
  return now.size === then.length && then.every((team) => now.has(team));
};

/** Takes out members that the import created and nobody has touched since. */
export const removeMembers = async (changes: Change[], log: UndoLog): Promise<void> => {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  const members = await find(MEMBER, ids, 'displayName');
  const teams = await teamsOfMembers(ids);
  const reasons = await memberReasons(ids);
  const removable: number[] = [];
  for (const change of changes) {
    const { id, documentId, row } = change;
    const member = members.get(id);
    const keep = (code: ImportUndoReason) =>
      log.keep({ kind: 'member', documentId, name: member?.name ?? '', row, code, field: null });
    const reason = reasons.get(id);
    if (!member) keep('gone');
    else if (reason) keep(reason);
    else if (member.state === 'invited') keep('invited');
    else if (!untouched(member, change) || !sameTeams(teams.get(id) ?? new Map(), change)) {
      keep('changedSince');
    } else removable.push(id);
  }
  await remove(MEMBER, removable);
  log.result.removed += removable.length;
};

/** Takes out teams that the import created, that are empty and that nobody has touched since. */
export const removeTeams = async (changes: Change[], log: UndoLog): Promise<void> => {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  const teams = await find(TEAM, ids, 'name');
  const used = new Set<number>();
  for (const reference of referencesTo(TEAM)) {
    for (const id of await referenced(reference, ids)) used.add(id);
  }
  const removable: number[] = [];
  for (const change of changes) {
    const { id, documentId } = change;
    const team = teams.get(id);
    const keep = (code: ImportUndoReason) =>
      log.keep({ kind: 'team', documentId, name: team?.name ?? '', row: null, code, field: null });
    if (!team) keep('gone');
    else if (used.has(id)) keep('teamInUse');
    else if (!untouched(team, change)) keep('changedSince');
    else removable.push(id);
  }
  await remove(TEAM, removable);
  log.result.teamsRemoved += removable.length;
};

import { errors } from '@strapi/utils';

import { connection, dialect } from '../database/connection';
import { linkTable } from '../database/link-table';
import { uid } from '../plugin-id';
import { lockOrganization } from './lock-organization';
import { clearsRelation, targetIds } from './relation-targets';

const TEAM = uid('team');

type Data = Record<string, unknown>;
/** The parent of each team that has one, by ids. */
type Parents = Map<number, number>;

/** Two changes at the same moment, each fine by itself, could put two teams inside each other: they wait for one another. */
const lockTeams = async (organization: number): Promise<void> => {
  if (strapi.db.inTransaction()) await lockOrganization(organization);
};

const readParents = async (organization: number): Promise<Parents> => {
  const parent = linkTable(TEAM, 'parent');
  const owner = linkTable(TEAM, 'organization');
  const links = (await connection())(`${parent.table} as p`)
    .join(`${owner.table} as o`, `o.${owner.source}`, `p.${parent.source}`)
    .where(`o.${owner.target}`, organization)
    .select(`p.${parent.source} as team`, `p.${parent.target} as parent`);
  // MySQL shows a transaction what there was when it began, unless it locks what it reads.
  const rows = await (dialect() === 'mysql' ? links.forShare() : links);
  return new Map(
    (rows as { team: number; parent: number }[]).map((row) => [
      Number(row.team),
      Number(row.parent),
    ])
  );
};

/** Whether a relation to many is given whole, so that what is not named in it goes. */
const replaces = (value: unknown): boolean =>
  value !== undefined && (value === null || typeof value !== 'object' || !('connect' in value));

/** What the parents will be after a write. @returns the children that it gives the team */
const apply = (parents: Parents, team: number, data: Data): number[] => {
  const parent = targetIds(data.parent).at(-1);
  if (parent !== undefined) parents.set(team, parent);
  else if (clearsRelation(data.parent)) parents.delete(team);

  const children = targetIds(data.children);
  if (replaces(data.children)) {
    for (const [child, of] of parents) if (of === team) parents.delete(child);
  }
  for (const child of children) parents.set(child, team);
  return children;
};

/** The teams above a team, the nearest first, ending with the team itself where it is above itself. */
const above = (parents: Parents, team: number): number[] => {
  const found = new Set<number>();
  for (let next = parents.get(team); next !== undefined && !found.has(next);) {
    found.add(next);
    if (next === team) break;
    next = parents.get(next);
  }
  return [...found];
};

const nameOf = async (team: number, data: Data, id: number): Promise<string> => {
  if (team === id && typeof data.name === 'string') return data.name;
  const found = await strapi.db.query(TEAM).findOne({ where: { id: team }, select: ['name'] });
  return (found as { name: string } | null)?.name ?? '';
};

/** Stands for a team that has no id yet. */
const NEW_TEAM = 0;

/**
 * Refuses a write that would put a team inside itself, directly or by way of others.
 * @param id of the team, or null for a new one
 * @throws ValidationError `team-cycle` with the names of the team and of the parent it cannot have
 */
export const assertNoTeamCycle = async (
  id: number | null,
  data: Data,
  organization: number
): Promise<void> => {
  if (id === null ? !('children' in data) : !('parent' in data || 'children' in data)) return;
  await lockTeams(organization);
  const team = id ?? NEW_TEAM;
  const parents = await readParents(organization);
  const children = apply(parents, team, data);
  const chain = above(parents, team);
  if (chain.at(-1) !== team) return;

  const child = children.find((one) => chain.includes(one)) ?? team;
  const name = await nameOf(child, data, team);
  const parent = await nameOf(parents.get(child) as number, data, team);
  throw new errors.ValidationError(
    chain.length === 1
      ? `parent: the team “${name}” cannot be inside itself. Choose another parent.`
      : `parent: the team “${name}” cannot be inside “${parent}”, which is inside “${name}” already. Choose another parent.`,
    { code: 'team-cycle', attribute: 'parent', name, parent }
  );
};

/**
 * Gives the teams inside those that are about to be deleted the nearest parent that stays.
 * @param where of the delete, as Strapi's database layer gives it
 */
export const moveChildrenUp = async (where: object): Promise<void> => {
  const rows = (await strapi.db.query(TEAM).findMany({ where, select: ['id'] })) as {
    id: number;
  }[];
  const deleted = new Set(rows.map(({ id }) => id));
  if (deleted.size === 0) return;
  const { table, source, target } = linkTable(TEAM, 'parent');
  const from = await connection();
  const links = (await from(table)
    .whereIn(source, [...deleted])
    .select(source, target)) as Record<string, number>[];
  const parents: Parents = new Map(
    links.map((link) => [Number(link[source]), Number(link[target])])
  );
  for (const team of deleted) {
    const parent = above(parents, team).find((one) => !deleted.has(one));
    const inside = from(table).where(target, team);
    await (parent === undefined ? inside.delete() : inside.update({ [target]: parent }));
  }
};

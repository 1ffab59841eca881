import type { Knex } from 'knex';

import type { TypeCount } from '../../../shared/contracts/apps';
import { connection, type From } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import type { AppTypeName } from '../domain/app-types';
import { onlyInForce, type Moment } from '../domain/in-force';
import { goneMembers } from '../domain/member-on-day';
import { uid } from '../plugin-id';
import { statesOf, type ItemStates } from './item-states';

const ASSIGNMENT = uid('assignment');
const ROLE = uid('role');
const CIRCLE = uid('circle');

const identifiers = (query: string): Knex.Raw =>
  (strapi.db.connection as unknown as Knex).raw(query);

/** The rows of a type in an organization (its id), as `t`. Of assignments, those with a share of time. */
export const itemsOf = (from: From, type: AppTypeName, organization: number): Knex.QueryBuilder => {
  const owner = linkTable(uid(type), 'organization');
  const rows = from(`${tableOf(uid(type))} as t`)
    .join(`${owner.table} as o`, `o.${owner.source}`, 't.id')
    .where(`o.${owner.target}`, organization);
  if (type === 'assignment') rows.whereNotNull(`t.${columnOf(ASSIGNMENT, 'timePercent')}`);
  return rows;
};

/** Keeps the assignments (alias `t`) that are in force in roles and circles that are, of members who are not gone. */
export const onlyHeld = (from: From, assignments: Knex.QueryBuilder, moment: Moment): void => {
  const circle = linkTable(ROLE, 'circle');
  const held = linkTable(ASSIGNMENT, 'role');
  const circles = from(`${tableOf(CIRCLE)} as t`).select('t.id');
  onlyInForce(circles, CIRCLE, moment);
  const roles = from(`${tableOf(ROLE)} as t`)
    .join(`${circle.table} as rc`, `rc.${circle.source}`, 't.id')
    .whereIn(`rc.${circle.target}`, circles)
    .select('t.id');
  onlyInForce(roles, ROLE, moment);
  const inRoles = from(`${held.table} as h`)
    .whereIn(`h.${held.target}`, roles)
    .select(`h.${held.source}`);
  const holder = linkTable(ASSIGNMENT, 'member');
  const ofGone = from(`${holder.table} as g`)
    .whereIn(`g.${holder.target}`, goneMembers(from, moment))
    .select(`g.${holder.source}`);
  assignments.whereIn('t.id', inRoles).whereNotIn('t.id', ofGone);
  onlyInForce(assignments, ASSIGNMENT, moment);
};

const countRows = async (rows: Knex.QueryBuilder): Promise<number> => {
  const [row] = (await rows.count({ count: 't.id' })) as { count: number | string }[];
  return Number(row?.count ?? 0);
};

/** Of assignments, those that are in force; the others are over, or yet to begin. */
const countAssignments = async (organization: number, moment: Moment): Promise<TypeCount> => {
  const from = await connection();
  const held = itemsOf(from, 'assignment', organization);
  onlyHeld(from, held, moment);
  const current = await countRows(held);
  const total = await countRows(itemsOf(from, 'assignment', organization));
  const states = [
    { state: 'in-force', count: current },
    { state: 'over', count: total - current },
  ];
  return { type: 'assignment', total, states: states.filter(({ count }) => count > 0) };
};

const CURRENT_ASSIGNMENTS: ItemStates = { state: null, current: ['in-force'] };

/** Which states of a type are not over. */
export const currentStatesOf = (type: AppTypeName): readonly string[] =>
  (type === 'assignment' ? CURRENT_ASSIGNMENTS : statesOf(type)).current;

/** How many rows of a type an organization has, by their states; those with the most first. */
export const countByState = async (
  type: AppTypeName,
  organization: number,
  moment: Moment
): Promise<TypeCount> => {
  if (type === 'assignment') return countAssignments(organization, moment);
  const { state } = statesOf(type);
  const rows = itemsOf(await connection(), type, organization);
  if (state === null) return { type, total: await countRows(rows), states: [] };
  const counted = (await rows
    .select(identifiers(`${state} as state`))
    .count({ count: 't.id' })
    .groupByRaw(state)) as { state: string; count: number | string }[];
  const states = counted
    .map((row) => ({ state: row.state, count: Number(row.count) }))
    .sort((a, b) => b.count - a.count || a.state.localeCompare(b.state));
  return { type, total: states.reduce((sum, { count }) => sum + count, 0), states };
};

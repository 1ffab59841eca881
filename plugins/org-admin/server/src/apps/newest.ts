import type { Knex } from 'knex';

import type { NewestItem } from '../../../shared/contracts/apps';
import type { Reference } from '../../../shared/contracts/common';
import type { App } from '../../../shared/vocabulary';
import { connection } from '../database/connection';
import { columnOf, linkTable } from '../database/link-table';
import { rowsById } from '../database/related';
import { APP_TYPES, type AppTypeName } from '../domain/app-types';
import { uid } from '../plugin-id';
import { joinCircle } from './by-circle';
import { statesOf } from './item-states';
import { itemsOf } from './items';

const NEWEST = 10;

interface Found {
  documentId: string;
  title: string | null;
  at: Date | string | number | null;
  state: string | null;
  circle: number | string;
  member?: number | string | null;
}

/** Whether items of a type are somebody's. */
const hasMember = (type: AppTypeName): boolean =>
  'member' in strapi.db.metadata.get(uid(type)).attributes;

const references = async (
  type: 'circle' | 'member',
  ids: readonly number[]
): Promise<(id: number | string | null) => Reference | null> => {
  const attribute = type === 'circle' ? 'name' : 'displayName';
  const rows = await rowsById<{ documentId: string; name?: string; displayName?: string }>(
    uid(type),
    ids,
    { select: ['documentId', attribute] }
  );
  return (id) => {
    const row = rows.get(Number(id));
    return row ? { documentId: row.documentId, name: row[attribute] ?? '' } : null;
  };
};

/** The newest of what an app is about; of the time app, the assignments whose share was told last. */
export const newestItems = async (app: App, organization: number): Promise<NewestItem[]> => {
  const [type] = APP_TYPES[app];
  const isTime = type === 'assignment';
  const knex = strapi.db.connection as unknown as Knex;
  const rows = itemsOf(await connection(), type, organization);
  const circle = joinCircle(rows, type);
  const state = isTime ? null : statesOf(type).state;
  const at = `t.${columnOf(uid(type), isTime ? 'timeUpdatedAt' : 'createdAt')}`;
  const title = `t.${columnOf(uid(type), isTime ? 'displayName' : 'title')}`;
  if (hasMember(type)) {
    const link = linkTable(uid(type), 'member');
    rows.leftJoin(`${link.table} as im`, `im.${link.source}`, 't.id');
    rows.select(`im.${link.target} as member`);
  }
  const found = (await rows
    .whereNotNull(at)
    .select(
      't.document_id as documentId',
      `${title} as title`,
      `${at} as at`,
      knex.raw(`${state ?? 'null'} as state`),
      knex.raw(`${circle} as circle`)
    )
    .orderBy([
      { column: at, order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .limit(NEWEST)) as Found[];
  const circleOf = await references(
    'circle',
    found.map((row) => Number(row.circle))
  );
  const memberOf = await references(
    'member',
    found.flatMap(({ member }) => (member ? Number(member) : []))
  );
  return found.map((row) => ({
    documentId: row.documentId,
    title: row.title ?? '',
    state: row.state,
    circle: circleOf(row.circle),
    member: memberOf(row.member ?? null),
    at: new Date(row.at as string).toISOString(),
  }));
};

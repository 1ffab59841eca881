import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { OPEN_STATES, type App } from '../../../../shared/vocabulary';
import type { From } from '../../database/connection';
import { columnOf, linkTable, tableOf } from '../../database/link-table';
import { uid } from '../../plugin-id';

/** Items of an app that belong to one member until they are done. */
interface OwnedItems {
  app: App;
  type: UID.ContentType;
  /** The relation to the member who owns an item. */
  owner: string;
  openStates: readonly string[];
}

export const OWNED_ITEMS: OwnedItems[] = [
  { app: 'actions', type: uid('action'), owner: 'member', openStates: OPEN_STATES.action },
  { app: 'projects', type: uid('project'), owner: 'member', openStates: OPEN_STATES.project },
  { app: 'okrs', type: uid('objective'), owner: 'member', openStates: OPEN_STATES.objective },
  { app: 'meetings', type: uid('tension'), owner: 'raisedBy', openStates: OPEN_STATES.tension },
];

/** The open items of members, as a query on `t` with the owner's id as `l.<target>`. */
export const openItemsOf = (
  from: From,
  { type, owner, openStates }: OwnedItems,
  members: readonly number[]
): { query: Knex.QueryBuilder; ownerColumn: string } => {
  const link = linkTable(type, owner);
  const query = from(`${tableOf(type)} as t`)
    .join(`${link.table} as l`, `l.${link.source}`, 't.id')
    .whereIn(`l.${link.target}`, members)
    .whereIn(`t.${columnOf(type, 'state')}`, openStates);
  return { query, ownerColumn: `l.${link.target}` };
};

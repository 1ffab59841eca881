import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { App } from '../../../shared/vocabulary';
import { isMemberRequest } from '../access/member-request';
import { connection } from '../database/connection';
import { columnOf, linkTable, tableOf } from '../database/link-table';
import { scopeReads } from '../database/scoped-reads';
import { appOf } from '../domain/app-types';
import { uid } from '../plugin-id';
import { organizationsWithout } from './enabled';

const ASSIGNMENT = uid('assignment');
/** What of an assignment belongs to the time app; the rest is structure, which is always there. */
const TIME_ATTRIBUTES = ['timePercent', 'timeUpdatedAt'] as const;

type Row = Record<string, unknown>;

/** @throws PolicyError (403) `app-disabled` */
const refuse = (app: App): never => {
  throw new errors.PolicyError(
    `The app "${app}" is switched off in this organization. Ask an administrator of the organization to switch it on.`,
    { code: 'app-disabled', app }
  );
};

/** Whether an assignment is given a share of time, or keeps or loses it: what a member was not shown must not be written back empty. */
const writesTime = (data: Row, isNew: boolean): boolean =>
  TIME_ATTRIBUTES.some((attribute) =>
    isNew ? (data[attribute] ?? null) !== null : data[attribute] !== undefined
  );

/**
 * Refuses a member's write of something of an app that is off in the organization (its id).
 * @param data what is written
 * @throws PolicyError (403) `app-disabled`
 */
export const assertAppOpen = async (
  type: string,
  organization: number,
  data: Row,
  isNew: boolean
): Promise<void> => {
  const app = appOf(type);
  if (!app || !isMemberRequest()) return;
  if (type === ASSIGNMENT && !writesTime(data, isNew)) return;
  if ((await organizationsWithout(app)).includes(organization)) refuse(app);
};

const organizationsOf = async (type: UID.ContentType, documentId: string): Promise<number[]> => {
  const owner = linkTable(type, 'organization');
  const from = await connection();
  const rows = (await from(`${tableOf(type)} as t`)
    .join(`${owner.table} as o`, `o.${owner.source}`, 't.id')
    .where('t.document_id', documentId)
    .select(`o.${owner.target} as organization`)) as { organization: number }[];
  return rows.map(({ organization }) => Number(organization));
};

const CHANGES = new Set(['update', 'delete', 'clone']);

/** What is hidden cannot be found to be changed: that it is there, and why it cannot be, is said before it is looked for. */
const refuseChanges = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const { documentId, data = {} } = context.params as { documentId?: string; data?: Row };
    if (CHANGES.has(context.action) && documentId && appOf(context.uid) && isMemberRequest()) {
      for (const organization of await organizationsOf(context.uid, documentId))
        await assertAppOpen(context.uid, organization, data, false);
    }
    return next();
  });
};

/** Empties the shares of time of assignments in organizations (their ids) without the time app. */
const concealTime = async (rows: readonly Row[], organizations: readonly number[]) => {
  const keys = TIME_ATTRIBUTES.flatMap((attribute) => [attribute, columnOf(ASSIGNMENT, attribute)]);
  const telling = rows.filter((row) => keys.some((key) => (row[key] ?? null) !== null));
  if (telling.length === 0) return;
  const owner = linkTable(ASSIGNMENT, 'organization');
  const from = await connection();
  const closed = new Set(
    (
      (await from(owner.table)
        .whereIn(owner.target, [...organizations])
        .whereIn(
          owner.source,
          telling.flatMap(({ id }) => (id === undefined ? [] : Number(id)))
        )
        .select(`${owner.source} as id`)) as { id: number }[]
    ).map(({ id }) => Number(id))
  );
  for (const row of telling) {
    if (row.id !== undefined && !closed.has(Number(row.id))) continue;
    for (const key of keys) if (key in row) row[key] = null;
  }
};

const hideFromMembers = (strapi: Core.Strapi): void =>
  scopeReads(strapi, {
    concerns: (type) => appOf(type) !== undefined && isMemberRequest(),

    async where(type) {
      const app = appOf(type);
      if (!app || type === ASSIGNMENT) return null;
      const organizations = await organizationsWithout(app);
      if (organizations.length === 0) return null;
      const owner = linkTable(type as UID.ContentType, 'organization');
      const from = await connection();
      const hidden = from(owner.table)
        .whereIn(owner.target, organizations)
        .whereNotNull(owner.source)
        .select(owner.source);
      return { id: { $notIn: hidden } };
    },

    async conceal(type, rows) {
      if (type !== ASSIGNMENT || rows.length === 0) return;
      const organizations = await organizationsWithout('time');
      if (organizations.length > 0) await concealTime(rows, organizations);
    },
  });

/**
 * Closes what belongs to an app to the members of organizations in which it is off: reads give nothing of it, writes are refused. API
 * tokens and the panel see all, and nothing is lost. To be called in `bootstrap`.
 */
export const closeDisabledApps = (strapi: Core.Strapi): void => {
  refuseChanges(strapi);
  hideFromMembers(strapi);
};

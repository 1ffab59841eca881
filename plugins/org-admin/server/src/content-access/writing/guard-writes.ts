import type { Core, UID } from '@strapi/strapi';

import { asServer } from '../../access/as-server';
import { connection } from '../../database/connection';
import { tableOf } from '../../database/link-table';
import { relationsOf } from '../../domain/relation-targets';
import { organizationOf } from '../../domain/organization-boundary';
import { ORGANIZATION, scopedTypes } from '../../domain/scoped-types';
import type { TypeName } from '../../plugin-id';
import { contentName, ITEMS } from '../access';
import { currentCaller, forgetCaller, type Caller } from '../caller';
import { noMembership, notFound, readOnly, writeAroundDocuments } from '../refusals';
import { visibleRows } from '../reading/visible-rows';
import { assertSeen, assertWritable } from './assert-writable';
import { findChosen, type Chosen, type Data } from './chosen';
import { assertFileChosen } from './files';
import { fillIn, membershipIn, placeOf } from './place';
import { keepUnseenLinks, linkedNow, type Linked } from './unseen-links';
import { assertAppOn, assertFields, groundOf, type Ground, type WriteAction } from './write-rules';

interface Params {
  documentId?: string;
  data?: Data;
  fields?: unknown;
  populate?: unknown;
  locale?: unknown;
}

/** One write of one type by a caller. */
interface Write {
  caller: Caller;
  name: TypeName;
  type: UID.ContentType;
  params: Params;
  /** Writes, when all is checked. */
  next: () => Promise<unknown>;
}

type Stored = { id: number; documentId: string };

/** Finds the row that is to be changed, among what the caller sees. */
const findTarget = async ({ caller, name, type, params }: Write): Promise<number> => {
  const from = await connection();
  const find = async (apps: 'on' | 'whether-on-or-off'): Promise<number | null> => {
    const row = (await from(tableOf(type))
      .where('document_id', params.documentId ?? '')
      .whereIn('id', visibleRows(caller, name, undefined, apps))
      .first('id')) as { id: number } | undefined;
    return row ? Number(row.id) : null;
  };
  const id = await find('on');
  if (id !== null) return id;
  // Of what is hidden because its app is off, it is said why it cannot be changed.
  const hidden = await find('whether-on-or-off');
  const organization = hidden === null ? null : await organizationOf(type, hidden);
  if (organization !== null) assertAppOn(caller, name, organization, params.data ?? {}, false);
  throw notFound();
};

const isInverse = (type: UID.ContentType, attribute: string): boolean => {
  const relation = relationsOf(type).find(([name]) => name === attribute)?.[1];
  return relation !== undefined && 'mappedBy' in relation && Boolean(relation.mappedBy);
};

/** The rows on the other side that are linked or unlinked. */
const changedBy = ({ added, removed, replaces }: Chosen, { seen }: Linked): number[] => [
  ...added.filter((id) => !seen.includes(id)),
  ...(replaces ? seen.filter((id) => !added.includes(id)) : []),
  ...removed,
];

/** What a relation is written to from its other side changes the rows there: they must be the caller's to change, too. */
const checkRelations = async (
  { caller, type, params }: Write,
  chosen: readonly Chosen[],
  row: number | null,
  ground: Ground
): Promise<void> => {
  for (const one of chosen) {
    const linked =
      row === null ? { seen: [], unseen: [] } : await linkedNow(caller, type, one, row);
    keepUnseenLinks(params.data!, one, linked);
    if (ground === 'administrator' || !isInverse(type, one.attribute)) continue;
    const target = contentName(one.target)!;
    await assertWritable(caller, target, changedBy(one, linked), ITEMS[target] ? 'item' : 'led');
  }
};

/** Checks what has come out of a write, and takes it back where the caller could not have made it so. */
const writeAndCheck = async ({ caller, name, next }: Write, ground: Ground): Promise<unknown> =>
  asServer(() =>
    strapi.db.transaction(async () => {
      const result = await next();
      const { id } = (result ?? {}) as Partial<Stored>;
      if (id !== undefined) {
        await assertWritable(caller, name, [Number(id)], ground);
        await assertSeen(caller, name, Number(id));
      }
      return result;
    })
  );

/** What was written, as the caller sees it. */
const readBack = async ({ type, params }: Write, result: unknown): Promise<unknown> => {
  forgetCaller();
  if (!result) return result;
  const { fields, populate, locale } = params;
  const { documentId } = result as Stored;
  return strapi.documents(type).findOne({ documentId, fields, populate, locale } as never);
};

const create = async (write: Write): Promise<unknown> => {
  const { caller, name, type, params } = write;
  const data = { ...params.data };
  params.data = data;
  if (caller.memberships.length === 0) throw noMembership();
  if (caller.written.length === 0) throw readOnly();
  const chosen = await findChosen(type, data);
  const membership = type === ORGANIZATION ? caller.memberships[0]! : await placeOf(caller, chosen);
  const ground = groundOf(membership, name, 'create', data);
  assertAppOn(caller, name, membership.organization, data, true);
  await assertFields(name, null, data);
  await checkRelations(write, chosen, null, ground);
  fillIn(name, data, membership);
  return readBack(write, await writeAndCheck(write, ground));
};

/** The row of a change or deletion, and the ground on which it is made. */
const standing = async (write: Write, action: WriteAction) => {
  const { caller, name, type, params } = write;
  const id = await findTarget(write);
  const organization = type === ORGANIZATION ? id : ((await organizationOf(type, id)) ?? 0);
  const membership = membershipIn(caller, organization);
  if (!membership) throw notFound();
  const ground = groundOf(membership, name, action, params.data ?? {});
  return { id, organization, ground };
};

const update = async (write: Write): Promise<unknown> => {
  const { caller, name, type, params } = write;
  const data = { ...params.data };
  params.data = data;
  const { id, organization, ground } = await standing(write, 'update');
  assertAppOn(caller, name, organization, data, false);
  await assertWritable(caller, name, [id], ground);
  await assertFields(name, id, data);
  if (name === 'organization') assertFileChosen(data);
  await checkRelations(write, await findChosen(type, data), id, ground);
  return readBack(write, await writeAndCheck(write, ground));
};

const remove = async (write: Write): Promise<unknown> => {
  const { caller, name, params, next } = write;
  const { id, ground } = await standing(write, 'delete');
  await assertWritable(caller, name, [id], ground);
  await asServer(next);
  forgetCaller();
  // How many entries there were is all that is asked of them.
  return { documentId: params.documentId, entries: [{ id, documentId: params.documentId }] };
};

const ACTIONS: Record<string, (write: Write) => Promise<unknown>> = {
  create,
  update,
  delete: remove,
};

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/** Limits what callers of the content API write to what they may change. */
export const guardWrites = (strapi: Core.Strapi): void => {
  const types = new Set<string>([ORGANIZATION, ...scopedTypes]);
  strapi.documents.use(async (context, next) => {
    if (!types.has(context.uid) || READS.has(context.action)) return next();
    const caller = await currentCaller();
    if (!caller) return next();
    const name = contentName(context.uid);
    const act = ACTIONS[context.action];
    if (!name || !act) throw writeAroundDocuments();
    const write: Write = {
      caller,
      name,
      type: context.uid,
      params: context.params as Params,
      next,
    };
    return act(write) as ReturnType<typeof next>;
  });
};

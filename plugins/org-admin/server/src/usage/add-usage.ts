import type { App } from '../../../shared/vocabulary';
import { addToCounters } from '../database/add-to-counters';
import { inBatches } from '../database/batches';
import { insertLinks } from '../database/bulk-write';
import { connection } from '../database/connection';
import { createDocumentIds } from '../database/document-ids';
import { columnOf, tableOf } from '../database/link-table';
import { inTransaction } from '../database/transaction';
import { usageKey } from '../domain/unique-keys';
import { uid } from '../plugin-id';
import type { Identity } from './find-members';
import type { Work } from './work';

const USAGE = uid('usage');
const COUNTERS = ['created', 'updated', 'completed'] as const;

/** What a member did in an app on a day. */
export interface MemberUsage extends Work {
  organization: Identity;
  member: Identity;
  app: App;
  /** `YYYY-MM-DD` */
  day: string;
}

type KeyedUsage = MemberUsage & { key: string };

/** One row of each member, app and day, in the order of their keys. */
const sumByKey = (usages: readonly MemberUsage[]): KeyedUsage[] => {
  const sums = new Map<string, KeyedUsage>();
  for (const usage of usages) {
    const { organization, member, app, day } = usage;
    const key = usageKey(organization.documentId, member.documentId, app, day);
    const sum = sums.get(key);
    if (!sum) sums.set(key, { ...usage, key });
    else for (const counter of COUNTERS) sum[counter] += usage[counter];
  }
  return [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
};

/** The rows of these that are new, by documentId: of the others, the documentId was not taken. */
const newRows = async (documentIds: readonly string[]): Promise<Map<string, number>> => {
  const from = await connection();
  const rows = (await from(tableOf(USAGE))
    .whereIn('document_id', documentIds)
    .select('id', 'document_id as documentId')) as Identity[];
  return new Map(rows.map(({ id, documentId }) => [documentId, Number(id)]));
};

const addBatch = async (usages: readonly KeyedUsage[]): Promise<void> => {
  const documentIds = createDocumentIds(usages.length);
  const at = new Date();
  const attributes = ['usageKey', 'app', 'day', ...COUNTERS] as const;
  const times = ['createdAt', 'updatedAt', 'publishedAt'];
  await addToCounters(
    {
      table: tableOf(USAGE),
      key: columnOf(USAGE, 'usageKey'),
      counters: COUNTERS.map((counter) => columnOf(USAGE, counter)),
    },
    ['document_id', ...[...times, ...attributes].map((attribute) => columnOf(USAGE, attribute))],
    usages.map((usage, index) => [
      ...[documentIds[index], at, at, at, usage.key, usage.app, usage.day],
      ...COUNTERS.map((counter) => usage[counter]),
    ])
  );
  const inserted = await newRows(documentIds);
  const links = (target: 'organization' | 'member') =>
    usages.flatMap((usage, index): [number, number][] => {
      const id = inserted.get(documentIds[index]!);
      return id === undefined ? [] : [[id, usage[target].id]];
    });
  await insertLinks(USAGE, 'organization', links('organization'));
  await insertLinks(USAGE, 'member', links('member'));
};

/** Adds to what members did, by a few statements for some hundred of them. Each batch is written whole or not at all. */
export const addUsage = async (usages: readonly MemberUsage[]): Promise<void> => {
  for (const batch of inBatches(sumByKey(usages))) await inTransaction(() => addBatch(batch));
};

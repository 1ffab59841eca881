import { inBatches } from '../../database/batches';
import type { FieldChange } from '../planning/changes';
import { IMPORT_CHANGE } from '../tables';

/** What a run did to one member or team, as it is kept so that it can be undone. Times are milliseconds since 1970. */
export interface Change {
  /** Of the member or team. */
  id: number;
  documentId: string;
  /** The row of the file; a team has none. */
  row: number | null;
  /** `updatedAt` as the run left it. */
  at: number;
  /** `updatedAt` as it was before an update. */
  before?: number;
  /** What an update changed. */
  fields?: FieldChange[];
  /** Ids of the teams that the member was put into. */
  teams?: number[];
}

export type ChangeKind = 'create' | 'update' | 'team';

/** Changes are kept many in a row: one by one they would take as long to write as the members do. */
export interface StoredChanges {
  id: number;
  kind: ChangeKind;
  changes: Change[];
}

/** So many of the longest changes still fit in one statement of any database. */
const CHANGES_PER_ROW = 200;

const query = () => strapi.db.query(IMPORT_CHANGE);

export const storeChanges = async (
  runId: number,
  made: Record<ChangeKind, Change[]>
): Promise<void> => {
  const kinds = Object.entries(made) as [ChangeKind, Change[]][];
  const rows = kinds.flatMap(([kind, changes]) =>
    inBatches(changes, CHANGES_PER_ROW).map((batch) => ({ runId, kind, changes: batch }))
  );
  for (const data of rows) await query().create({ data } as never);
};

/** The newest that are kept, of one of these kinds. */
export const newestChanges = async (
  runId: number,
  kinds: ChangeKind[]
): Promise<StoredChanges | null> =>
  (await query().findOne({
    where: { runId, kind: { $in: kinds } },
    orderBy: { id: 'desc' },
  })) as StoredChanges | null;

export const forgetChanges = async ({ id }: StoredChanges): Promise<void> => {
  await query().deleteMany({ where: { id } });
};

/** The ids of the members that a run created, in the order of its file, without those that an undo removed. */
export const createdMembers = async (runId: number): Promise<number[]> => {
  const rows = (await query().findMany({
    select: ['changes'],
    where: { runId, kind: 'create' },
    orderBy: { id: 'asc' },
  })) as StoredChanges[];
  return rows.flatMap(({ changes }) => changes.map(({ id }) => id));
};

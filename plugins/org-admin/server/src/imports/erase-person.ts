import type { ImportErrorGroup, ImportUndo } from '../../../shared/contracts/imports';
import { connection } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';
import { whereContains } from '../database/text-search';
import { createMentions, createRowMentions, withoutPerson, type Person } from '../erasure';
import { uid } from '../plugin-id';
import type { RowError } from './rows/problems';
import type { Change } from './runs/changes-store';
import type { StoredRun } from './runs/run-store';
import { IMPORT_CHANGE, IMPORT_REJECTION } from './tables';

const BATCH = 200;

const query = () => strapi.db.query(uid('import-run'));

type RunTold = Pick<StoredRun, 'id' | 'errors' | 'notices' | 'undoResult'>;

const runsOf = async (organization: number): Promise<RunTold[]> =>
  (await query().findMany({
    select: ['id', 'errors', 'notices', 'undoResult'],
    where: { organization: { id: organization } },
  })) as RunTold[];

interface StoredChange {
  id: number;
  changes: Change[];
}

/** What imports changed in the member, as it is kept to undo them. */
const changesOf = async (
  runs: readonly RunTold[],
  { id, documentId }: Person
): Promise<StoredChange[]> => {
  const found: StoredChange[] = [];
  const from = await connection();
  for (const run of runs) {
    const named = from(tableOf(IMPORT_CHANGE))
      .where(columnOf(IMPORT_CHANGE, 'runId'), run.id)
      .select('id');
    whereContains(named, columnOf(IMPORT_CHANGE, 'changes'), documentId);
    const ids = ((await named) as { id: number }[]).map((row) => row.id);
    if (ids.length === 0) continue;
    const rows = (await strapi.db
      .query(IMPORT_CHANGE)
      .findMany({ where: { id: { $in: ids } } } as never)) as unknown as StoredChange[];
    const holds = (change: Change) => change.id === id && (change.fields?.length ?? 0) > 0;
    found.push(...rows.filter(({ changes }) => changes.some(holds)));
  }
  return found;
};

/** Addresses that imports took from the member or gave it. */
const addressesIn = (stored: readonly StoredChange[], member: number): string[] =>
  stored
    .flatMap(({ changes }) => changes.filter(({ id }) => id === member))
    .flatMap(({ fields }) => fields ?? [])
    .filter(({ field }) => field === 'email')
    .flatMap(({ from, to }) => [from, to])
    .filter((value) => typeof value === 'string');

interface Rejection {
  id: number;
  /** JSON, see `tables.ts`. */
  cells: string;
  errors: RowError[] | null;
}

async function* rejectionsOf(run: RunTold): AsyncGenerator<Rejection, void, undefined> {
  for (let after = 0; ;) {
    const batch = (await strapi.db.query(IMPORT_REJECTION).findMany({
      where: { runId: run.id, id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    } as never)) as unknown as Rejection[];
    yield* batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1)!.id;
  }
}

/** The refused row without the person; null where it does not name it. */
const cleanRejection = (
  { cells, errors }: Rejection,
  person: Person
): Partial<Rejection> | null => {
  const list = JSON.parse(cells) as string[];
  if (createRowMentions(person)(list)) {
    const blank = JSON.stringify(list.map(() => ''));
    if (blank === cells) return null;
    const unvalued = (errors ?? []).map((error) => ({ ...error, value: null }));
    return { cells: blank, errors: withoutPerson(unvalued, person) as RowError[] };
  }
  const clean = withoutPerson(errors, person) as RowError[] | null;
  return JSON.stringify(clean) === JSON.stringify(errors) ? null : { errors: clean };
};

const cleanGroups = (groups: ImportErrorGroup[] | null, person: Person) => {
  const mentions = createMentions(person);
  return (groups ?? []).map((group) => ({
    ...group,
    values: group.values.filter((value) => !mentions(value)),
  }));
};

const cleanUndo = (undo: ImportUndo | null, person: Person): ImportUndo | null =>
  undo && {
    ...undo,
    kept: undo.kept.map((kept) =>
      kept.documentId === person.documentId ? { ...kept, name: person.formerName } : kept
    ),
  };

const cleanRun = async (run: RunTold, person: Person): Promise<void> => {
  const clean = {
    errors: cleanGroups(run.errors, person),
    notices: cleanGroups(run.notices as ImportErrorGroup[] | null, person),
    undoResult: cleanUndo(run.undoResult, person),
  };
  const { errors, notices, undoResult } = run;
  const before = { errors: errors ?? [], notices: notices ?? [], undoResult };
  if (JSON.stringify(clean) === JSON.stringify(before)) return;
  await query().update({ where: { id: run.id }, data: clean } as never);
};

const knownBy = (person: Person, stored: readonly StoredChange[]): Person => ({
  ...person,
  emails: [...new Set([...person.emails, ...addressesIn(stored, person.id)])],
});

/** How many rows of past imports hold something of a person: what was changed in it, and refused rows that name it. */
export const countRowsOfPerson = async (organization: number, person: Person): Promise<number> => {
  const runs = await runsOf(organization);
  const changes = await changesOf(runs, person);
  const known = knownBy(person, changes);
  let count = changes.length;
  for (const run of runs) {
    for await (const rejection of rejectionsOf(run)) {
      if (cleanRejection(rejection, known)) count += 1;
    }
  }
  return count;
};

/**
 * Overwrites what past imports hold of a person. Undoing one of them then leaves the member as it is. It is done row by row and can be
 * done again where it was broken off.
 */
export const erasePersonFromImports = async (
  organization: number,
  person: Person
): Promise<void> => {
  const runs = await runsOf(organization);
  const stored = await changesOf(runs, person);
  const known = knownBy(person, stored);
  for (const run of runs) {
    for await (const rejection of rejectionsOf(run)) {
      const data = cleanRejection(rejection, known);
      if (!data) continue;
      await strapi.db
        .query(IMPORT_REJECTION)
        .update({ where: { id: rejection.id }, data } as never);
    }
    await cleanRun(run, known);
  }
  for (const { id, changes } of stored) {
    const clean = changes.map((change) =>
      change.id === person.id ? { ...change, fields: [] } : change
    );
    await strapi.db
      .query(IMPORT_CHANGE)
      .update({ where: { id }, data: { changes: clean } } as never);
  }
};

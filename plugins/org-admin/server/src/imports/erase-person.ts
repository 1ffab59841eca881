import type { ImportErrorGroup, ImportUndo } from '../../../shared/contracts/imports';
import { connection } from '../database/connection';
import { columnOf, tableOf } from '../database/link-table';
import { whereContains } from '../database/text-search';
import { createMentions, createRowMentions, withoutPerson, type Person } from '../erasure';
import { shown } from '../member-values';
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

interface CleanRejection {
  id: number;
  data: Partial<Rejection>;
  /** What stood in a row about the person. */
  cells: string[];
}

/** A refused row without the person; null where it does not name it. */
const cleanRejection = (
  { id, cells, errors }: Rejection,
  person: Person
): CleanRejection | null => {
  const list = JSON.parse(cells) as string[];
  if (createRowMentions(person)(list)) {
    const unvalued = (errors ?? []).map((error) => ({ ...error, value: null }));
    const data = {
      cells: JSON.stringify(list.map(() => '')),
      errors: withoutPerson(unvalued, person) as RowError[],
    };
    return { id, data, cells: list };
  }
  const clean = withoutPerson(errors, person) as RowError[] | null;
  const isClean = JSON.stringify(clean) === JSON.stringify(errors);
  return isClean ? null : { id, data: { errors: clean }, cells: [] };
};

const cleanRejectionsOf = async (run: RunTold, person: Person): Promise<CleanRejection[]> => {
  const found: CleanRejection[] = [];
  for await (const rejection of rejectionsOf(run)) {
    const clean = cleanRejection(rejection, person);
    if (clean) found.push(clean);
  }
  return found;
};

/** Samples of what was wrong are cells of the refused rows, so those of rows about the person go, too. */
const cleanGroups = (
  groups: ImportErrorGroup[] | null,
  person: Person,
  cells: readonly string[]
) => {
  const mentions = createMentions(person);
  return (groups ?? []).map((group) => ({
    ...group,
    values: group.values.filter(
      (value) => !mentions(value) && !cells.some((cell) => shown(cell).includes(value))
    ),
  }));
};

const cleanUndo = (undo: ImportUndo | null, person: Person): ImportUndo | null =>
  undo && {
    ...undo,
    kept: undo.kept.map((kept) =>
      kept.documentId === person.documentId ? { ...kept, name: person.formerName } : kept
    ),
  };

const cleanRun = async (run: RunTold, person: Person, cells: readonly string[]): Promise<void> => {
  const clean = {
    errors: cleanGroups(run.errors, person, cells),
    notices: cleanGroups(run.notices as ImportErrorGroup[] | null, person, cells),
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
    count += (await cleanRejectionsOf(run, known)).length;
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
    const rejections = await cleanRejectionsOf(run, known);
    // Before the rows: they tell what is to be taken out of the run.
    const cells = rejections.flatMap((one) => one.cells).filter((cell) => cell.trim() !== '');
    await cleanRun(run, known, cells);
    for (const { id, data } of rejections) {
      await strapi.db.query(IMPORT_REJECTION).update({ where: { id }, data } as never);
    }
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

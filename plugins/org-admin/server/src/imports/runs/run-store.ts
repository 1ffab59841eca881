import { errors } from '@strapi/utils';

import type {
  ImportColumn,
  ImportErrorGroup,
  ImportNoticeGroup,
  ImportOptions,
  ImportState,
  ImportUndo,
} from '../../../../shared/contracts/imports';
import type { CsvDelimiter, CsvEncoding } from '../../../../shared/csv-format';
import { uid } from '../../plugin-id';
import { headingsKey, type Mapping, type Remembered } from '../mapping/resolve';
import type { Counts } from '../tally';
import type { ImportRequest } from './import-job';

const IMPORT_RUN = uid('import-run');

export type RunState = Exclude<ImportState, 'planned'>;

/** A run as it is kept. */
export interface StoredRun extends Counts {
  id: number;
  documentId: string;
  state: RunState;
  fileName: string;
  encoding: CsvEncoding;
  delimiter: CsvDelimiter;
  options: Pick<ImportOptions, 'mode' | 'matchBy' | 'accessRole' | 'createTeams'>;
  headings: string[];
  mapping: Mapping;
  total: number;
  columns: ImportColumn[] | null;
  errors: ImportErrorGroup[] | null;
  notices: ImportNoticeGroup[] | null;
  newTeams: string[] | null;
  failure: { code: string; message: string } | null;
  undoResult: ImportUndo | null;
  startedAt: string | Date | null;
  finishedAt: string | Date | null;
  adminName: string | null;
}

const query = () => strapi.db.query(IMPORT_RUN);

export const insertRun = async (
  { organization, actor, fileName, file, options, mapping }: ImportRequest,
  columns: ImportColumn[]
): Promise<StoredRun> => {
  const { mode, matchBy, accessRole, createTeams } = options;
  const now = new Date();
  const created = await query().create({
    data: {
      organization: organization.id,
      state: 'running',
      fileName,
      mode,
      matchBy,
      options: { mode, matchBy, accessRole, createTeams },
      encoding: file.csv.encoding,
      delimiter: file.csv.delimiter,
      headings: file.headings,
      headingsKey: headingsKey(file.headings),
      mapping,
      // The cells are those of people; what is kept of them is kept with the people.
      columns: columns.map((column) => ({ ...column, samples: [] })),
      total: file.total,
      startedAt: now,
      heartbeatAt: now,
      adminId: actor.type === 'admin' ? Number(actor.id) : null,
      adminName: [...actor.name].slice(0, 255).join(''),
    },
  } as never);
  return created as StoredRun;
};

/** @throws NotFoundError (404) */
export const findRun = async (organization: number, documentId: string): Promise<StoredRun> => {
  const run = await query().findOne({ where: { documentId, organization: { id: organization } } });
  if (!run) {
    throw new errors.NotFoundError('There is no such import in this organization.', {
      code: 'import.notFound',
    });
  }
  return run as StoredRun;
};

/** How the last file with the same headings was linked. */
export const findRemembered = async (
  organization: number,
  headings: readonly string[]
): Promise<Remembered | null> => {
  const run = await query().findOne({
    select: ['id', 'headings', 'mapping'],
    where: { organization: { id: organization }, headingsKey: headingsKey(headings) },
    orderBy: { id: 'desc' },
  });
  return run as Remembered | null;
};

/** What the history shows; the long lists of a run are read with the run alone. */
const LISTED = [
  ...['id', 'documentId', 'state', 'fileName', 'encoding', 'delimiter', 'options', 'total'],
  ...['processed', 'created', 'updated', 'unchanged', 'skipped', 'refused'],
  ...['startedAt', 'finishedAt', 'adminName'],
];

export const listRuns = async (organization: number, page: number, pageSize: number) => {
  const { results, pagination } = await query().findPage({
    select: LISTED,
    where: { organization: { id: organization } },
    orderBy: { id: 'desc' },
    page,
    pageSize,
  });
  return { runs: results as StoredRun[], pagination };
};

type Changes = Partial<
  Pick<
    StoredRun,
    | 'state'
    | 'errors'
    | 'notices'
    | 'newTeams'
    | 'failure'
    | 'undoResult'
    | 'finishedAt'
    | keyof Counts
  >
> & { heartbeatAt?: Date; undoneAt?: Date; createdTeams?: number };

/**
 * Changes a run if it still is in one of these states: several processes may want to at the same moment, and one of them does.
 * @returns whether this call did
 */
export const changeRun = async (
  id: number,
  from: RunState | RunState[],
  data: Changes
): Promise<boolean> => {
  const { count } = await query().updateMany({
    where: { id, state: { $in: [from].flat() } },
    data,
  } as never);
  return Number(count) > 0;
};

export const hasRunUnderWay = async (organization: number): Promise<boolean> =>
  (await query().count({
    where: { organization: { id: organization }, state: { $in: ['running', 'undoing'] } },
  })) > 0;

/** Runs that somebody works on, or did when its process ended, and whose last sign of life is older than `before`. */
export const findSilentRuns = async (before: Date) =>
  (await query().findMany({
    select: ['id', 'documentId', 'state', 'fileName', 'total', 'processed', 'failure'],
    where: { state: { $in: ['running', 'undoing'] }, heartbeatAt: { $lt: before } },
    populate: { organization: { select: ['id'] } },
  })) as (StoredRun & { organization: { id: number } | null })[];

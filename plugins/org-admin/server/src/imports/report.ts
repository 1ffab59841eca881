import type { ImportReport, ImportSummary } from '../../../shared/contracts/imports';
import { linkableFields, requiredLinks } from './mapping/resolve';
import type { ProfileField } from '../member-values';
import type { RunState, StoredRun } from './runs/run-store';

const isoTime = (time: string | Date | null): string | null =>
  time === null ? null : new Date(time).toISOString();

/** The states from which a run can be undone. */
export const UNDOABLE: RunState[] = ['completed', 'interrupted', 'failed'];

export const summarize = (run: StoredRun): ImportSummary & { run: string } => ({
  run: run.documentId,
  state: run.state,
  fileName: run.fileName,
  total: run.total,
  processed: run.processed,
  created: run.created,
  updated: run.updated,
  unchanged: run.unchanged,
  skipped: run.skipped,
  refused: run.refused,
  encoding: run.encoding,
  delimiter: run.delimiter,
  options: run.options,
  startedBy: run.adminName,
  startedAt: isoTime(run.startedAt),
  finishedAt: isoTime(run.finishedAt),
  undoable: UNDOABLE.includes(run.state) && run.created + run.updated > 0,
});

/** The record of a run, in the shape that a dry run has. */
export const reportRun = (
  run: StoredRun,
  profileFields: readonly ProfileField[]
): ImportReport => ({
  ...summarize(run),
  columns: run.columns ?? [],
  fields: linkableFields(requiredLinks(run.options, profileFields), profileFields),
  missingFields: [],
  newTeams: run.newTeams ?? [],
  errors: run.errors ?? [],
  notices: run.notices ?? [],
  failure: run.failure,
  undo: run.undoResult,
});

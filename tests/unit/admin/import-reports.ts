import type {
  ImportColumn,
  ImportField,
  ImportReport,
} from '../../../plugins/org-admin/shared/contracts/imports';

export const column = (
  index: number,
  heading: string,
  field: ImportColumn['field'],
  source: ImportColumn['source']
): ImportColumn => ({ index, heading, field, source, samples: [], problem: null });

export const FIELDS: ImportField[] = [
  { field: 'firstName', required: true, label: null },
  { field: 'lastName', required: true, label: null },
  { field: 'email', required: true, label: null },
  { field: 'personalId', required: false, label: null },
  { field: 'comment', required: false, label: null },
  { field: 'team', required: false, label: null },
  { field: 'customFields.badge', required: true, label: 'Badge' },
];

/** The answer of a dry run, as far as a test cares. */
export const report = (given: Partial<ImportReport>): ImportReport => ({
  state: 'planned',
  fileName: 'members.csv',
  total: 0,
  processed: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  refused: 0,
  encoding: 'utf-8',
  delimiter: ',',
  options: { mode: 'upsert', matchBy: 'email', accessRole: 'reader', createTeams: false },
  startedBy: null,
  startedAt: null,
  finishedAt: null,
  undoable: false,
  columns: [],
  fields: FIELDS,
  missingFields: [],
  newTeams: [],
  errors: [],
  notices: [],
  failure: null,
  undo: null,
  ...given,
});

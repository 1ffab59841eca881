import { z } from 'zod';
import { CSV_DELIMITERS, CSV_ENCODINGS, type CsvDelimiter, type CsvEncoding } from '../csv-format';
import { isMemberField, type MemberField } from '../member-fields';
import { LANGUAGES } from '../vocabulary';
import { pageQuery, type Answer, type PagedAnswer, type Reference } from './common';

/**
 * Import of members from CSV.
 *
 * `POST /org-admin/organizations/:org/imports` is a multipart form with the file in `files` and the
 * options as JSON text in `options`. A dry run answers 200 with the plan, a real run 202 with the
 * run, and both go through the same validators: a plan is what happens. Both answers and the
 * record of a run have one shape, {@link ImportReport}.
 *
 * Rows are numbered as a spreadsheet shows them: the heading row is 1, the first row of data 2; a
 * record whose quoted cells run over several lines is one row; blank rows are counted but are no
 * part of `total`.
 */

export const IMPORT_MODES = ['create', 'update', 'upsert'] as const;
export const IMPORT_MATCH_FIELDS = ['email', 'personalId'] as const;
/** An import can give no access as administrator. */
export const IMPORT_ACCESS_ROLES = ['reader', 'collaborator'] as const;

const memberField = z.string().refine((value): value is MemberField => isMemberField(value), {
  error: 'is not a member field',
});

export const importOptions = z.strictObject({
  /** By column position: the member field it fills, or null to skip it. Left out: the proposal. */
  mapping: z.array(memberField.nullable()).max(1000).optional(),
  /** `create`: existing members are skipped; `update`: unknown ones are skipped; `upsert`: both. */
  mode: z.enum(IMPORT_MODES).default('upsert'),
  matchBy: z.enum(IMPORT_MATCH_FIELDS).default('email'),
  /** Access role of members that the import creates. */
  accessRole: z.enum(IMPORT_ACCESS_ROLES).default('reader'),
  /** Unknown team ids: create the teams (true), or refuse the rows that name them (false). */
  createTeams: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  /** Left out: found out from the bytes. */
  encoding: z.enum(CSV_ENCODINGS).optional(),
  /** Left out: found out from the text. */
  delimiter: z.enum(CSV_DELIMITERS).optional(),
  /** Dry run only: answer the plan of every row in `rows`. */
  rows: z.boolean().default(false),
});

export type ImportOptions = z.output<typeof importOptions>;
export type ImportOptionsInput = z.input<typeof importOptions>;
export type ImportEncoding = CsvEncoding;
export type ImportDelimiter = CsvDelimiter;
export type ImportMode = (typeof IMPORT_MODES)[number];
export type ImportMatchField = (typeof IMPORT_MATCH_FIELDS)[number];
export type ImportAccessRole = (typeof IMPORT_ACCESS_ROLES)[number];

/**
 * What can be wrong with a row. The panel translates `import.<code>` with the params; the message
 * beside it is English for API consumers. Params in brackets are those of a single row; a group of
 * rows has only the params that all its rows share.
 */
export const IMPORT_ROW_ERRORS = [
  /** The field is empty, and a new member needs it (or the import matches members by it). */
  'required',
  /** {max} [length] */
  'tooLong',
  /** NUL or another control character. [character: 'U+0000'] */
  'controlCharacter',
  'invalidEmail',
  'invalidPhone',
  'invalidLanguage',
  'invalidDate',
  'invalidNumber',
  'invalidBoolean',
  /** {options: 'A, B'} */
  'invalidChoice',
  /** {count} names of teams that do not exist. [teams: 'a, b'] */
  'unknownTeam',
  /** The field's value is in an earlier row of the file. [row] */
  'duplicateInFile',
  /** The e-mail or personal id belongs to another member than the one matched. [name] */
  'belongsToAnother',
  /** A quote within a quoted cell is not written twice, so where the cells of the row end is a guess. */
  'badQuote',
  /** {columns} [cells] */
  'tooManyCells',
  /** {columns} [cells] */
  'tooFewCells',
  /** Somebody else wrote the same member at the same moment; importing the file again settles it. */
  'writtenMeanwhile',
] as const;

/** Why a row is skipped, or what is worth knowing about a row that is written. */
export const IMPORT_ROW_NOTICES = [
  /** Skipped: mode `create`, and the member exists. */
  'alreadyMember',
  /** Skipped: mode `update`, and no member has this e-mail or personal id. */
  'unknownMember',
  /** Written: the member has left or was removed; its data are updated, its state is not. {state} */
  'formerMember',
] as const;

export type ImportRowErrorCode = (typeof IMPORT_ROW_ERRORS)[number];
export type ImportRowNoticeCode = (typeof IMPORT_ROW_NOTICES)[number];

/**
 * What can be wrong with a request as a whole: a 400 (413 for `fileTooLarge`) in Strapi's own shape with
 * `error.details = { code: 'import.<code>', ...params }`. Nothing has been written then.
 */
export const IMPORT_FILE_ERRORS = [
  'fileMissing',
  'fileTooMany',
  'optionsInvalid',
  'fileEmpty',
  'headingsOnly',
  /** {kind: 'spreadsheet' | 'other'} */
  'fileBinary',
  /** {maxBytes, bytes?} */
  'fileTooLarge',
  /** {maxRows} */
  'tooManyRows',
  /** {max, columns} */
  'tooManyColumns',
  /** {row}: where the quote begins that is never closed */
  'unclosedQuote',
  /** {row, encoding, suggestion}: bytes that mean nothing in the encoding, and one in which they do */
  'wrongEncoding',
  /** {heading, columns: number[], fields?}: a proposal is asked for, and the heading is there twice */
  'headingTwice',
  /** {fields}: real run only; a dry run tells it in `missingFields` */
  'fieldsMissing',
  /** {field, columns: number[]} */
  'fieldLinkedTwice',
  /** {columns, mapped} */
  'mappingTooLong',
  /** {field} */
  'fieldUnknown',
  /** {state}: the run is under way, or has been undone already */
  'undoNotPossible',
] as const;

export type ImportFileErrorCode = (typeof IMPORT_FILE_ERRORS)[number];

export type ImportParams = Record<string, string | number>;

/** A problem of one row. */
export interface ImportRowProblem<Code extends string> {
  code: Code;
  field: MemberField | null;
  /** The cell as it is in the file, cut to 200 characters. */
  value: string | null;
  params: ImportParams;
  message: string;
}
export type ImportRowError = ImportRowProblem<ImportRowErrorCode>;
export type ImportRowNotice = ImportRowProblem<ImportRowNoticeCode>;

/** The rows that have the same problem in the same field. */
export interface ImportProblemGroup<Code extends string> {
  code: Code;
  field: MemberField | null;
  params: ImportParams;
  message: string;
  /** All of them as ranges, e.g. `3–7, 12`. */
  rows: string;
  count: number;
  /** Up to five different cells, each cut to 200 characters. */
  values: string[];
}
export type ImportErrorGroup = ImportProblemGroup<ImportRowErrorCode>;
export type ImportNoticeGroup = ImportProblemGroup<ImportRowNoticeCode>;

/**
 * Why a column is linked as it is: as the last import of the same headings was, by its heading (exact
 * name, usual spelling, near miss), or as the request asked.
 */
export type ImportColumnSource = 'remembered' | 'exact' | 'alias' | 'near' | 'chosen';

export interface ImportColumn {
  /** Position in the file, from 0. */
  index: number;
  heading: string;
  /** The first cells of the column that are not empty, at most five, each cut to 200 characters. */
  samples: string[];
  /** The member field that the column fills; null: skipped. */
  field: MemberField | null;
  source: ImportColumnSource | null;
  /** The heading is blank, or an earlier column has the same one. */
  problem: 'blank' | 'repeated' | null;
}

/** A field that a column can be linked to. */
export interface ImportField {
  field: MemberField;
  /** A column must be linked to it, in this mode. */
  required: boolean;
  /** Label of a profile field; null for the others, whose names the panel translates. */
  label: string | null;
}

export type ImportOutcome = 'create' | 'update' | 'unchanged' | 'skip' | 'refuse';

/** One change of an update. Lists are written with commas; an empty value is ''. */
export interface ImportFieldChange {
  field: MemberField;
  from: string;
  to: string;
}

export interface ImportPlanRow {
  row: number;
  outcome: ImportOutcome;
  /** The linked cells by member field, as they are in the file, each cut to 200 characters. */
  values: Partial<Record<MemberField, string>>;
  /** The member that the row matches. */
  member?: Reference;
  changes?: ImportFieldChange[];
  errors?: ImportRowError[];
  notices?: ImportRowNotice[];
}

/**
 * `interrupted`: the process that ran it ended; the rows up to there are whole, and importing the file again completes
 * it. `undoing`: an undo is under way.
 */
export const IMPORT_STATES = [
  'planned',
  'running',
  'completed',
  'interrupted',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Why an undo leaves something as it is. */
export const IMPORT_UNDO_REASONS = [
  /** The member (or team) was changed after the import. */
  'changedSince',
  'invited',
  'hasAccount',
  /** The member is in a circle, has a role, or owns content. */
  'inUse',
  /** The field no longer holds the value that the import gave it. */
  'otherValue',
  /** The value from before the import belongs to another member now. */
  'valueTaken',
  /** The member (or team) is no longer there. */
  'gone',
  /** The team has members, or is the parent of another. */
  'teamInUse',
] as const;
export type ImportUndoReason = (typeof IMPORT_UNDO_REASONS)[number];

export interface ImportUndoKept {
  kind: 'member' | 'team';
  documentId: string;
  name: string;
  row: number | null;
  code: ImportUndoReason;
  field: MemberField | null;
  message: string;
}

export interface ImportUndo {
  undoneAt: string;
  undoneBy: string;
  /** Members that the import had created and that are taken out. */
  removed: number;
  /** Members of which changed fields are put back. */
  restored: number;
  teamsRemoved: number;
  keptCount: number;
  /** What is left as it is, the first 1,000. */
  kept: ImportUndoKept[];
}

/** What the history lists of a run, and a dry run tells too. Dates are ISO 8601 in UTC. */
export interface ImportSummary {
  /** documentId of the run; a dry run has none. */
  run?: string;
  state: ImportState;
  fileName: string;
  /** Rows of data in the file, blank rows not counted. */
  total: number;
  /** Rows that are done with: the progress of a run under way. */
  processed: number;
  /** These five add up to `processed`, and at the end to `total`. */
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  refused: number;
  encoding: ImportEncoding;
  delimiter: ImportDelimiter;
  options: Pick<ImportOptions, 'mode' | 'matchBy' | 'accessRole' | 'createTeams'>;
  startedBy: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  /** Whether this run can be undone now. */
  undoable: boolean;
}

/** The plan of a dry run, and the record of a run. */
export interface ImportReport extends ImportSummary {
  columns: ImportColumn[];
  fields: ImportField[];
  /** Required fields that no column is linked to. */
  missingFields: MemberField[];
  /** Ids of the teams that are created, in the order of the file: those of good rows only. */
  newTeams: string[];
  errors: ImportErrorGroup[];
  notices: ImportNoticeGroup[];
  /** Dry run with `rows`: the plan of the first 10,000 rows. */
  rows?: ImportPlanRow[];
  /** Rows of the plan beyond those in `rows`. */
  rowsLeftOut?: number;
  /** State `failed`: why. */
  failure: { code: string; message: string } | null;
  undo: ImportUndo | null;
}

/** `GET …/imports/limits`: how much one file may hold, so that it can be told before a large one is sent. */
export interface ImportLimits {
  /** Rows of data, without the headings. */
  maxRows: number;
  maxFileBytes: number;
}
export type ImportLimitsAnswer = Answer<ImportLimits>;

/** `GET …/imports?page=&pageSize=`, newest first. */
export const importsQuery = pageQuery;
export type ImportsQuery = z.input<typeof importsQuery>;

export type StartImportAnswer = Answer<ImportReport>;
export type GetImportAnswer = Answer<ImportReport>;
export type ListImportsAnswer = PagedAnswer<ImportSummary>;
/** `POST …/imports/:run/undo` answers 200 with the run as it is then; what became of it is in `undo`. */
export type UndoImportAnswer = Answer<ImportReport>;

/**
 * `GET …/imports/:run/rejected.csv?lang=`: the refused rows with their own columns and, before them, one more with the reasons, in
 * that language. Mended, the file can be imported as it is: the import skips the reasons. Cells that a spreadsheet program would run
 * as formulas begin with an apostrophe, which the import takes off again. `GET …/imports/sample.csv`: a file to try. Both are
 * text/csv, UTF-8 with byte order mark.
 */
export const rejectedQuery = z.object({ lang: z.enum(LANGUAGES).default('en') });

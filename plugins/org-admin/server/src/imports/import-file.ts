import type { ImportLimits } from '../../../shared/contracts/imports';
import {
  openCsv,
  unguardCell,
  type CsvChoice,
  type CsvFile,
  type CsvRow,
  type CsvSource,
} from '../csv';
import { fileTooLarge, importError, withFileErrors } from './file-errors';
import { isReasonHeading, unguardRow } from './mapping/reason-column';
import { shown } from '../member-values';

/** A file that has been read once from its first to its last byte, so that nothing in it is a surprise later. */
export interface ImportFile {
  csv: CsvFile;
  headings: string[];
  /** Rows of data. */
  total: number;
  /** By column: the first cells that are not empty. */
  samples: string[][];
}

const MAX_SAMPLES = 5;

const collectSamples = (samples: string[][], { cells }: CsvRow): void => {
  samples.forEach((sample, column) => {
    const cell = (cells[column] ?? '').trim();
    if (cell !== '' && sample.length < MAX_SAMPLES) sample.push(shown(cell));
  });
};

/** Headings are shown and kept, so they have no characters that are no text, and no endless length. */
const cleanHeading = (heading: string): string => shown(heading.trim());

const readHeadings = ({ headings }: CsvFile): string[] =>
  (headings.some(isReasonHeading) ? headings.map(unguardCell) : headings).map(cleanHeading);

const wanting = (samples: string[][]) => samples.some(({ length }) => length < MAX_SAMPLES);

const tooManyRows = (maxRows: number) =>
  importError(
    'tooManyRows',
    `The file has more than ${maxRows} rows. Split it into files of at most ${maxRows} rows.`,
    { maxRows }
  );

const scan = async (csv: CsvFile, { maxRows }: ImportLimits) => {
  const samples = csv.headings.map((): string[] => []);
  let total = 0;
  for await (const batch of csv.rows()) {
    total += batch.length;
    if (total > maxRows) throw tooManyRows(maxRows);
    for (const row of batch) {
      if (!wanting(samples)) break;
      collectSamples(samples, row);
    }
  }
  return { samples, total };
};

/**
 * Reads a whole file, and refuses what is no list of rows before anything is written.
 * @throws ValidationError, PayloadTooLargeError: see `importFileErrors` of the contract
 */
export const readImportFile = (
  source: CsvSource,
  choice: CsvChoice,
  limits: ImportLimits
): Promise<ImportFile> =>
  withFileErrors(async () => {
    const csv = await openCsv(source, choice);
    if (csv.bytes > limits.maxFileBytes) throw fileTooLarge(limits.maxFileBytes, csv.bytes);
    const { samples, total } = await scan(csv, limits);
    if (total === 0) {
      throw importError(
        'headingsOnly',
        'The file has headings and no rows below them. Add the members, one a row.'
      );
    }
    return { csv, headings: readHeadings(csv), total, samples };
  });

/** Rows that are planned and written together; other requests get their turn after each. */
const BATCH_ROWS = 1000;

/** The rows of a file in batches, as they were before they were guarded if it is a file of refused rows. */
export async function* rowBatches(file: ImportFile): AsyncGenerator<CsvRow[], void, undefined> {
  const guarded = file.headings.some(isReasonHeading);
  let batch: CsvRow[] = [];
  for await (const rows of file.csv.rows()) {
    for (const row of rows) {
      batch.push(guarded ? unguardRow(row) : row);
      if (batch.length === BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

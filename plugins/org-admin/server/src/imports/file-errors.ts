import { errors } from '@strapi/utils';

import type { ImportFileErrorCode } from '../../../shared/contracts/imports';
import { CsvError, type CsvEncoding } from '../csv';

const ENCODING_NAMES: Record<CsvEncoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

type Params = Record<string, unknown>;

/** A 400 about the file or the request as a whole. `details` has the code and the params, for the panel to translate. */
export const importError = (
  code: ImportFileErrorCode,
  message: string,
  params: Params = {}
): errors.ValidationError =>
  new errors.ValidationError(message, { code: `import.${code}`, ...params });

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

export const fileTooLarge = (maxBytes: number, bytes?: number): errors.PayloadTooLargeError =>
  new errors.PayloadTooLargeError(
    `The file is too large: ${bytes === undefined ? 'it has' : megabytes(bytes)}${
      bytes === undefined ? ' more than' : ', and at most'
    } ${megabytes(maxBytes)}${bytes === undefined ? '' : ' are taken'}. Split it into several files.`,
    { code: 'import.fileTooLarge', maxBytes, ...(bytes === undefined ? {} : { bytes }) }
  );

const fileBinary = (kind: string) =>
  importError(
    'fileBinary',
    kind === 'spreadsheet'
      ? 'The file is a workbook of a spreadsheet program, not CSV. Save it there as “CSV UTF-8”, and import that file.'
      : 'The file is no text. Choose a CSV file.',
    { kind }
  );

/** What made a file unreadable, in words, with what to do about it. */
export const fromCsvError = (error: CsvError): errors.ValidationError => {
  if (error.is('empty')) {
    return importError('fileEmpty', 'The file is empty. Choose a CSV file with a row of headings.');
  }
  if (error.is('binary')) return fileBinary(error.params.kind);
  if (error.is('tooManyColumns')) {
    const { columns, max } = error.params;
    return importError(
      'tooManyColumns',
      `The first row has ${columns} cells; at most ${max} columns are read. Choose the right delimiter, or another file.`,
      error.params
    );
  }
  if (error.is('unclosedQuote')) {
    return importError(
      'unclosedQuote',
      `Row ${error.params.row}: a quote is opened and never closed. Close it, or write a quote that belongs to the text twice.`,
      error.params
    );
  }
  const { row, encoding, suggestion } = (error as CsvError<'wrongEncoding'>).params;
  return importError(
    'wrongEncoding',
    `Row ${row} has characters that ${ENCODING_NAMES[encoding]} does not have. Choose ${ENCODING_NAMES[suggestion]} as encoding, or save the file as UTF-8.`,
    { row, encoding, suggestion }
  );
};

/** Runs `work` and puts what is wrong with the file into words. */
export const withFileErrors = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CsvError ? fromCsvError(error) : error;
  }
};

import type { CsvDelimiter, CsvEncoding } from '../../../shared/csv-format';

export { CSV_DELIMITERS } from '../../../shared/csv-format';
export type { CsvDelimiter, CsvEncoding };

export type CsvNewline = '\n' | '\r';

/** Opens the bytes of one file anew at each call, for a file is read more than once. */
export type CsvSource = () => AsyncIterable<Uint8Array>;

/** A file is read in pieces of this many bytes. */
export const CHUNK_BYTES = 64 * 1024;

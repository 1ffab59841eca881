import { createReadStream } from 'node:fs';

import { createDecoder, InvalidBytesError } from './decoder';
import { detectDelimiter, detectNewline, separatorLine } from './delimiter';
import { detectEncoding } from './encoding';
import { CsvError } from './errors';
import {
  CHUNK_BYTES,
  type CsvDelimiter,
  type CsvEncoding,
  type CsvNewline,
  type CsvSource,
} from './format';
import { RecordParser, type CsvRow } from './records';

/** A list of people has no more columns than this; a file that has is something else. */
const MAX_COLUMNS = 1000;

/** Text by which newline and delimiter are found out, in UTF-16 units. */
const SAMPLE_LENGTH = 64 * 1024;

export const fileSource =
  (path: string): CsvSource =>
  () =>
    createReadStream(path, { highWaterMark: CHUNK_BYTES });

export interface CsvChoice {
  encoding?: CsvEncoding;
  delimiter?: CsvDelimiter;
}

export interface CsvFile {
  encoding: CsvEncoding;
  delimiter: CsvDelimiter;
  /** Size in bytes. */
  bytes: number;
  /** The first row that is not blank. */
  headings: string[];
  /**
   * The rows below the headings, in batches of at most what one piece of the file holds. Can be called more than once; each call
   * reads the file again.
   *
   * @throws CsvError `wrongEncoding`, `unclosedQuote`
   */
  rows(): AsyncGenerator<CsvRow[], void, undefined>;
}

interface Format {
  encoding: CsvEncoding;
  delimiter: CsvDelimiter;
  newline: CsvNewline;
  /** Characters at the beginning that are no row. */
  skip: number;
  suggestion: CsvEncoding;
}

/** The text of the file, piece by piece; a piece that cannot be decoded comes up to the fault, and then the fault. */
async function* texts(
  source: CsvSource,
  encoding: CsvEncoding
): AsyncGenerator<{ text: string; broken: boolean }, void, undefined> {
  const decoder = createDecoder(encoding);
  try {
    for await (const bytes of source()) yield { text: decoder.write(bytes), broken: false };
    yield { text: decoder.end(), broken: false };
  } catch (error) {
    if (!(error instanceof InvalidBytesError)) throw error;
    yield { text: error.before, broken: true };
  }
}

async function* records(
  source: CsvSource,
  format: Format
): AsyncGenerator<CsvRow[], void, undefined> {
  const parser = new RecordParser(format.delimiter, format.newline);
  let skip = format.skip;
  for await (const { text, broken } of texts(source, format.encoding)) {
    const rows = parser.write(skip > 0 ? text.slice(skip) : text);
    skip = Math.max(0, skip - text.length);
    if (rows.length > 0) yield rows;
    if (broken) {
      const { encoding, suggestion } = format;
      throw new CsvError('wrongEncoding', { row: parser.currentRow, encoding, suggestion });
    }
  }
  const rows = parser.end();
  if (rows.length > 0) yield rows;
}

const readSample = async (source: CsvSource, encoding: CsvEncoding) => {
  let sample = '';
  for await (const { text, broken } of texts(source, encoding)) {
    sample += text;
    if (broken || sample.length >= SAMPLE_LENGTH) return { sample, complete: false };
  }
  return { sample, complete: true };
};

const detectFormat = async (
  source: CsvSource,
  choice: CsvChoice,
  detected: CsvEncoding
): Promise<Format> => {
  const encoding = choice.encoding ?? detected;
  const { sample, complete } = await readSample(source, encoding);
  const hint = separatorLine(sample);
  const skip = hint?.length ?? 0;
  const body = sample.slice(skip);
  const newline = detectNewline(body);
  return {
    encoding,
    newline,
    skip,
    delimiter: choice.delimiter ?? hint?.delimiter ?? detectDelimiter(body, complete, newline),
    suggestion: encoding === detected ? 'windows-1252' : detected,
  };
};

const first = async (batches: AsyncGenerator<CsvRow[], void, undefined>) => {
  for await (const [row] of batches) if (row) return row;
  return null;
};

/**
 * Opens a CSV file: finds out how it is written, as far as `choice` does not say so, and reads the headings.
 *
 * @throws CsvError `empty`, `binary`, `tooManyColumns`, `wrongEncoding`, `unclosedQuote`
 */
export const openCsv = async (source: CsvSource, choice: CsvChoice = {}): Promise<CsvFile> => {
  const { encoding: detected, bytes } = await detectEncoding(source, choice.encoding);
  const format = await detectFormat(source, choice, detected);
  const heading = await first(records(source, format));
  if (!heading) throw new CsvError('empty', {});
  const columns = heading.cells.length;
  if (columns > MAX_COLUMNS) throw new CsvError('tooManyColumns', { columns, max: MAX_COLUMNS });

  return {
    encoding: format.encoding,
    delimiter: format.delimiter,
    bytes,
    headings: heading.cells,
    async *rows() {
      for await (const batch of records(source, format)) {
        const data = batch[0]?.row === heading.row ? batch.slice(1) : batch;
        if (data.length > 0) yield data;
      }
    },
  };
};

import { CsvError } from './errors';
import { CHUNK_BYTES, type CsvEncoding, type CsvSource } from './format';
import { Utf8Census } from './utf8-census';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);

const byteOrderMark = (head: Uint8Array): CsvEncoding | null => {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  return null;
};

/** Zip (xlsx, ods, numbers) and OLE2 (xls): people pick the workbook instead of the CSV saved from it. */
const isSpreadsheet = (head: Uint8Array): boolean =>
  startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * UTF-16 without a mark: in a list with e-mail addresses, delimiters and line ends every second byte is often zero, and
 * always on the same side.
 */
const unmarkedUtf16 = (head: Uint8Array): CsvEncoding | null => {
  const pairs = Math.floor(head.length / 2);
  let first = 0;
  let second = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) first += 1;
    if (head[index + 1] === 0) second += 1;
  }
  const many = Math.max(2, pairs * 0.2);
  const few = pairs * 0.02;
  if (second > many && first <= few) return 'utf-16le';
  if (first > many && second <= few) return 'utf-16be';
  return null;
};

const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;

/** A stray NUL in a list of people is told with its row; a file full of control bytes is no text at all. */
const isBinary = (head: Uint8Array, validUtf8: boolean): boolean => {
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls += 1;
  const share = controls / Math.max(1, head.length);
  return controls >= 4 && share > (validUtf8 ? 0.3 : 0.02);
};

export interface EncodingFinding {
  encoding: CsvEncoding;
  bytes: number;
}

/**
 * Finds out the encoding from the bytes of the whole file: the mark at its beginning, zero bytes (UTF-16), well-formed
 * UTF-8, else Windows-1252. A file that is mostly UTF-8 is UTF-8, so that a few broken bytes are told and do not turn
 * every other accent into two wrong letters.
 *
 * @throws CsvError `empty`, `binary`
 */
export const detectEncoding = async (
  source: CsvSource,
  chosen?: CsvEncoding
): Promise<EncodingFinding> => {
  const census = new Utf8Census();
  const pieces: Buffer[] = [];
  let headBytes = 0;
  let bytes = 0;
  for await (const chunk of source()) {
    bytes += chunk.length;
    if (headBytes < CHUNK_BYTES) {
      pieces.push(Buffer.from(chunk));
      headBytes += chunk.length;
    }
    census.add(chunk);
  }
  census.end();
  if (bytes === 0) throw new CsvError('empty', {});

  const head = Buffer.concat(pieces);
  if (isSpreadsheet(head)) throw new CsvError('binary', { kind: 'spreadsheet' });
  const utf16 = byteOrderMark(head) ?? unmarkedUtf16(head);
  if (utf16) return { encoding: utf16, bytes };
  // UTF-16 that only its user knows about may look like anything.
  const trusted = chosen?.startsWith('utf-16') ?? false;
  if (!trusted && isBinary(head, census.invalid === 0))
    throw new CsvError('binary', { kind: 'other' });
  const utf8 = census.invalid === 0 || census.invalid < census.valid;
  return { encoding: utf8 ? 'utf-8' : 'windows-1252', bytes };
};

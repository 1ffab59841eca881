import Papa from 'papaparse';

import type { ImportDelimiter, ImportEncoding } from '../../../../../shared/contracts/imports';

/** Rows shown, the headings among them. */
export const PREVIEW_ROWS = 6;

/** Enough for a few rows of any list of people; an even number, so that UTF-16 is not cut in the middle of a unit. */
const PREVIEW_BYTES = 64 * 1024;

/** `sep=;` in the first line is how spreadsheet programs are told the delimiter; it is no row. */
const SEPARATOR_LINE = /^sep=([,;\t|])\r?(?:\n|\r|$)/i;

export interface Preview {
  rows: string[][];
  /** Characters that the bytes do not make in this encoding are in the text: another encoding is the right one. */
  broken: boolean;
}

/** The encoding that a byte order mark names; UTF-8 where there is none. Only until the server has found it out. */
const likelyEncoding = (bytes: Uint8Array): ImportEncoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

/**
 * The first rows of a file as they look in an encoding and with a delimiter. Made by the browser, so that it can be seen at
 * once, also where the server refuses the file for the encoding chosen.
 */
export const previewOf = async (
  file: Blob,
  encoding: ImportEncoding | null,
  delimiter: ImportDelimiter | null
): Promise<Preview> => {
  const bytes = new Uint8Array(await file.slice(0, PREVIEW_BYTES).arrayBuffer());
  const decoder = new TextDecoder(encoding ?? likelyEncoding(bytes));
  // A character cut off by the end of the slice is left out, not shown as broken.
  const text = decoder.decode(bytes, { stream: file.size > PREVIEW_BYTES });
  const separator = SEPARATOR_LINE.exec(text);
  const { data } = Papa.parse<string[]>(separator ? text.slice(separator[0].length) : text, {
    delimiter: delimiter ?? separator?.[1] ?? '',
    preview: PREVIEW_ROWS,
    skipEmptyLines: 'greedy',
  });
  return {
    rows: data,
    broken: data.some((row) => row.some((cell) => cell.includes('\uFFFD'))),
  };
};

import type { CsvSource } from '../../../plugins/org-admin/server/src/csv';

/** A file that exists in memory alone, given out in pieces of `size` bytes. */
export const bytesSource = (bytes: Uint8Array, size = 64 * 1024): CsvSource =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) {
      // The piece's memory is used again afterwards, as a file stream's is.
      const piece = Uint8Array.from(bytes.subarray(at, at + size));
      yield piece;
      piece.fill(0x3f);
    }
  };

export const textSource = (text: string, size?: number): CsvSource =>
  bytesSource(Buffer.from(text, 'utf8'), size);

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

/** Bytes of `text`; `windows-1252` knows the Latin-1 characters and the euro sign. */
export const encode = (text: string, encoding: string): Buffer => {
  if (encoding === 'utf-16le') return utf16(text, false);
  if (encoding === 'utf-16be') return utf16(text, true);
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('€', '\x80'), 'latin1');
  return Buffer.from(text, 'utf8');
};

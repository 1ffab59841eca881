import { isUtf8 } from 'node:buffer';

import type { CsvEncoding } from './format';
import { firstInvalidUtf8, incompleteUtf8Tail } from './utf8-census';

/** Bytes that mean nothing in the encoding. `before` is the text up to them that had not been given out yet. */
export class InvalidBytesError extends Error {
  constructor(readonly before: string) {
    super('Bytes that mean nothing in this encoding');
    this.name = 'InvalidBytesError';
  }
}

/**
 * Turns pieces of a file into text. A character whose bytes lie on both sides of a border between two pieces
 * comes out whole, with the later one. The byte order mark is left out.
 *
 * @throws InvalidBytesError
 */
export interface StreamDecoder {
  write(bytes: Uint8Array): string;
  /** What was held back; throws when it is half a character. */
  end(): string;
}

const NOTHING = new Uint8Array(0);
const MARK = '\uFEFF';

/** Gives the bytes since the last whole character, and keeps what is not whole for the next time. */
abstract class CharacterDecoder implements StreamDecoder {
  private rest: Uint8Array = NOTHING;
  private begun = false;

  write(chunk: Uint8Array): string {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const whole = bytes.length - this.incompleteTail(bytes);
    // A copy: the reader may use the memory of a chunk again.
    this.rest = whole < bytes.length ? bytes.slice(whole) : NOTHING;
    return this.withoutMark(this.decode(Buffer.from(bytes.buffer, bytes.byteOffset, whole)));
  }

  end(): string {
    if (this.rest.length > 0) throw new InvalidBytesError('');
    return '';
  }

  protected abstract incompleteTail(bytes: Uint8Array): number;
  protected abstract decode(bytes: Buffer): string;

  private withoutMark(text: string): string {
    if (this.begun || text === '') return text;
    this.begun = true;
    return text.startsWith(MARK) ? text.slice(1) : text;
  }
}

class Utf8Decoder extends CharacterDecoder {
  protected incompleteTail(bytes: Uint8Array): number {
    return incompleteUtf8Tail(bytes);
  }

  protected decode(bytes: Buffer): string {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    throw new InvalidBytesError(bytes.toString('utf8', 0, firstInvalidUtf8(bytes)));
  }
}

/** With the `u` flag a surrogate is matched only where its other half is missing. */
const LONE_SURROGATE = /\p{Surrogate}/u;

class Utf16Decoder extends CharacterDecoder {
  constructor(private readonly bigEndian: boolean) {
    super();
  }

  protected incompleteTail(bytes: Uint8Array): number {
    const odd = bytes.length % 2;
    const last = bytes.length - odd - 2;
    if (last < 0) return odd;
    const high = bytes[this.bigEndian ? last : last + 1] as number;
    return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
  }

  protected decode(bytes: Buffer): string {
    const text = (this.bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
    const broken = text.search(LONE_SURROGATE);
    if (broken >= 0) throw new InvalidBytesError(text.slice(0, broken));
    return text;
  }
}

/** What Windows-1252 has at 0x80–0x9F (WHATWG Encoding, index windows-1252). Elsewhere it is Latin-1. */
const WINDOWS_1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Every byte is a character. A table of our own, because some releases of Node decode `windows-1252` as Latin-1
 * (nodejs/node 56542).
 */
class Windows1252Decoder implements StreamDecoder {
  write(bytes: Uint8Array): string {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252_HIGH[c.charCodeAt(0) - 0x80] as string);
  }

  end(): string {
    return '';
  }
}

export const createDecoder = (encoding: CsvEncoding): StreamDecoder => {
  switch (encoding) {
    case 'utf-8':
      return new Utf8Decoder();
    case 'utf-16le':
      return new Utf16Decoder(false);
    case 'utf-16be':
      return new Utf16Decoder(true);
    case 'windows-1252':
      return new Windows1252Decoder();
  }
};

/** How many bytes at the end of `bytes` begin a character that is not complete yet: 0 to 3. */
export const incompleteUtf8Tail = (bytes: Uint8Array): number => {
  const length = bytes.length;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
};

/** Bytes of the well-formed character of several bytes at `at`; 0 where there is none (Unicode 15, table 3-7). */
export const utf8SequenceAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] as number;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (at + length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let index = at + 2; index < at + length; index += 1) {
    if (((bytes[index] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
};

/** Where the first bytes are that are no UTF-8, or -1. */
export const firstInvalidUtf8 = (bytes: Uint8Array): number => {
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] as number) < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8SequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
};

/** Counts, over a stream of bytes, the well-formed characters of several bytes and the bytes that are no UTF-8. */
export class Utf8Census {
  valid = 0;
  invalid = 0;
  private rest: Uint8Array = new Uint8Array(0);

  add(chunk: Uint8Array): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const whole = bytes.length - incompleteUtf8Tail(bytes);
    this.rest = bytes.slice(whole);
    this.count(bytes.subarray(0, whole));
  }

  end(): void {
    this.count(this.rest);
    this.rest = new Uint8Array(0);
  }

  private count(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if ((bytes[at] as number) < 0x80) {
        at += 1;
        continue;
      }
      const length = utf8SequenceAt(bytes, at);
      if (length > 0) this.valid += 1;
      else this.invalid += 1;
      at += Math.max(1, length);
    }
  }
}

import { randomBytes } from 'node:crypto';

const LENGTH = 24;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABET = `${LETTERS}0123456789`;

/** The bytes that stand for a character of an alphabet without favoring any: the whole multiples of its length. */
const limit = (alphabet: string) => 256 - (256 % alphabet.length);

/**
 * New documentIds in the form of Strapi's own (a cuid2: a letter, then letters and digits, 24 characters), straight from the random
 * numbers of the operating system. The hashing by which cuid2 does without those takes longer than writing the row.
 */
export const createDocumentIds = (count: number): string[] => {
  let bytes = Buffer.alloc(0);
  let at = 0;
  const next = (alphabet: string): string => {
    for (;;) {
      if (at === bytes.length) {
        bytes = randomBytes(Math.max(256, count * LENGTH));
        at = 0;
      }
      const byte = bytes[at] as number;
      at += 1;
      if (byte < limit(alphabet)) return alphabet[byte % alphabet.length] as string;
    }
  };
  return Array.from({ length: count }, () => {
    let id = next(LETTERS);
    while (id.length < LENGTH) id += next(ALPHABET);
    return id;
  });
};

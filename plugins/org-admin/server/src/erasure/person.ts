import { normalizeEmail, normalizeId } from '../domain/unique-keys';

/** Somebody whose personal data are to be overwritten, as records of the plugin may name it. */
export interface Person {
  /** Of the member. */
  id: number;
  documentId: string;
  /** The id of the linked account. */
  account: number | null;
  firstName: string;
  lastName: string;
  displayName: string;
  /** The address, and those from before where they are known. */
  emails: readonly string[];
  /** Null where it is the address. */
  personalId: string | null;
  /** What stands in place of the name from now on. */
  formerName: string;
}

const fold = (text: string) => normalizeEmail(text);

/** Whether a text names the person: by an address or the full name anywhere in it, or by being the personal id. */
export const createMentions = (person: Person): ((text: string) => boolean) => {
  const contained = [...person.emails, person.displayName].map(fold).filter(Boolean);
  const id = person.personalId === null ? null : normalizeId(person.personalId);
  return (text) => {
    const folded = fold(text);
    return folded === id || contained.some((one) => folded.includes(one));
  };
};

/** Whether the cells of a row are about the person: one names it, or one is its first and another its last name. */
export const createRowMentions = (person: Person): ((cells: readonly string[]) => boolean) => {
  const mentions = createMentions(person);
  const names = [person.firstName, person.lastName].map(fold);
  return (cells) => {
    const folded = new Set(cells.map(fold));
    return names.every((name) => folded.has(name)) || cells.some(mentions);
  };
};

/** The same value, with the former name in place of every text in it that names the person. */
export const withoutPerson = (value: unknown, person: Person): unknown => {
  const mentions = createMentions(person);
  const scrub = (one: unknown): unknown => {
    if (typeof one === 'string') return mentions(one) ? person.formerName : one;
    if (Array.isArray(one)) return one.map(scrub);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inside]) => [key, scrub(inside)]));
  };
  return scrub(value);
};

import type { ImportColumnSource } from '../../../../shared/contracts/imports';
import { customField, type MemberField } from '../../../../shared/member-fields';
import type { ProfileField } from '../../member-values';
import { editDistance } from './edit-distance';
import { normalizeHeading } from './normalize-heading';
import { LAST_NAME_BESIDE_FIRST, SPELLINGS } from './spellings';

export interface Link {
  field: MemberField;
  source: ImportColumnSource;
}

/** By column position; null: the column is skipped. */
export type Links = (Link | null)[];

interface Candidate extends Link {
  column: number;
  score: number;
}

interface Known {
  text: string;
  field: MemberField;
  source: 'exact' | 'alias';
}

/** Exact names beat usual spellings, and those beat near misses, whatever these measure (less than 1). */
const SCORES = { exact: 3, alias: 2 } as const;

/** A miss of one letter in five, of two in nine; shorter words lie too close to others. */
const allowedMisses = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

const knownSpellings = (profileFields: readonly ProfileField[]): Known[] => [
  ...SPELLINGS,
  ...profileFields.flatMap(({ key, label }): Known[] => {
    const field = customField(key);
    return [
      { text: normalizeHeading(field), field, source: 'exact' },
      { text: normalizeHeading(key), field, source: 'exact' },
      { text: normalizeHeading(label), field, source: 'alias' },
    ];
  }),
];

const candidate = (heading: string, column: number, known: Known): Candidate | null => {
  const { text, field, source } = known;
  if (text === '') return null;
  if (heading === text) return { column, field, source, score: SCORES[source] };
  const limit = allowedMisses(Math.min(heading.length, text.length));
  if (limit === 0) return null;
  const distance = editDistance(heading, text, limit);
  if (distance > limit) return null;
  return { column, field, source: 'near', score: 1 - distance / text.length };
};

/** The best pairs first; no column and no field is used twice. */
const assign = (candidates: Candidate[], links: Links): void => {
  const taken = new Set<MemberField>();
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, field, source } of candidates) {
    if (links[column] || taken.has(field)) continue;
    links[column] = { field, source };
    taken.add(field);
  }
};

const nameBesideFirstName = (headings: readonly string[], links: Links): void => {
  const has = (field: MemberField) => links.some((link) => link?.field === field);
  if (!has('firstName') || has('lastName')) return;
  const column = headings.findIndex(
    (heading, index) => !links[index] && LAST_NAME_BESIDE_FIRST.has(heading)
  );
  if (column >= 0) links[column] = { field: 'lastName', source: 'near' };
};

/**
 * Proposes a member field for each column by its heading: exact names, usual spellings in five languages, keys and labels of
 * profile fields, then near misses. A heading that resembles two fields goes to the one it resembles most, and no field is
 * claimed twice.
 */
export const proposeLinks = (
  headings: readonly string[],
  profileFields: readonly ProfileField[]
): Links => {
  const normalized = headings.map(normalizeHeading);
  const known = knownSpellings(profileFields);
  const candidates = normalized.flatMap((heading, column) =>
    heading === '' ? [] : known.flatMap((spelling) => candidate(heading, column, spelling) ?? [])
  );
  const links: Links = headings.map(() => null);
  assign(candidates, links);
  nameBesideFirstName(normalized, links);
  return links;
};

/**
 * The links of the last import of the same headings, as far as their profile fields are still there.
 * @param remembered by column position
 */
export const rememberedLinks = (
  remembered: readonly (MemberField | null)[],
  profileFields: readonly ProfileField[]
): Links => {
  const gone = (field: MemberField) =>
    field.startsWith('customFields.') &&
    !profileFields.some(({ key }) => customField(key) === field);
  return remembered.map((field) =>
    field === null || gone(field) ? null : { field, source: 'remembered' }
  );
};

import { createHash } from 'node:crypto';

import type {
  ImportColumn,
  ImportField,
  ImportOptions,
} from '../../../../shared/contracts/imports';
import {
  customField,
  isBuiltInMemberField,
  MEMBER_FIELDS,
  REQUIRED_MEMBER_FIELDS,
  type MemberField,
} from '../../../../shared/member-fields';
import { importError } from '../file-errors';
import type { ProfileField } from '../../member-values';
import { normalizeHeading } from './normalize-heading';
import { proposeLinks, rememberedLinks, type Links } from './propose';
import { isReasonHeading } from './reason-column';

/** By column position; null: skipped. */
export type Mapping = (MemberField | null)[];

/** The positions of the columns that hold data: all but the reasons in a file of refused rows. */
const dataColumns = (headings: readonly string[]): number[] =>
  headings.flatMap((heading, column) => (isReasonHeading(heading) ? [] : [column]));

/** The same for files with the same headings in the same order, whether or not reasons stand before them. */
export const headingsKey = (headings: readonly string[]): string => {
  const compared = dataColumns(headings).map((column) => (headings[column] ?? '').trim());
  return createHash('sha256').update(JSON.stringify(compared)).digest('hex');
};

/** An earlier import of the same headings. */
export interface Remembered {
  headings: string[];
  mapping: Mapping;
}

/** The links that are proposed for a file: those of the last import of the same headings, else by the headings. */
export const proposal = (
  headings: readonly string[],
  remembered: Remembered | null,
  profileFields: readonly ProfileField[]
): Links => {
  const columns = dataColumns(headings);
  const found = remembered
    ? rememberedLinks(
        dataColumns(remembered.headings).map((column) => remembered.mapping[column] ?? null),
        profileFields
      )
    : proposeLinks(
        columns.map((column) => headings[column] ?? ''),
        profileFields
      );
  const links: Links = headings.map(() => null);
  columns.forEach((column, index) => {
    links[column] = found[index] ?? null;
  });
  return links;
};

const checkFields = (mapping: Mapping, profileFields: readonly ProfileField[]): void => {
  const known = new Set(profileFields.map(({ key }) => customField(key) as string));
  const columns = new Map<MemberField, number>();
  mapping.forEach((field, column) => {
    if (field === null) return;
    if (!isBuiltInMemberField(field) && !known.has(field)) {
      throw importError(
        'fieldUnknown',
        `mapping: this organization has no profile field for “${field}”. Link column ${column + 1} to another field, or skip it.`,
        { field }
      );
    }
    const other = columns.get(field);
    if (other !== undefined) {
      throw importError(
        'fieldLinkedTwice',
        `mapping: columns ${other + 1} and ${column + 1} are both linked to ${field}. Link only one of them.`,
        { field, columns: [other, column] }
      );
    }
    columns.set(field, column);
  });
};

/** What was asked for, told as proposed where it is what would have been proposed. */
const chosenLinks = (mapping: Mapping, headings: readonly string[], proposed: Links): Links => {
  if (mapping.length > headings.length) {
    throw importError(
      'mappingTooLong',
      `mapping: names ${mapping.length} columns, but the file has ${headings.length}.`,
      { columns: headings.length, mapped: mapping.length }
    );
  }
  return headings.map((_heading, column) => {
    const field = mapping[column] ?? null;
    if (field === null) return null;
    return proposed[column]?.field === field ? proposed[column] : { field, source: 'chosen' };
  });
};

/** Nobody has looked at this proposal, so a heading that is there twice may be linked wrongly. */
const checkRepeated = (headings: readonly string[], links: Links): void => {
  const normalized = headings.map(normalizeHeading);
  links.forEach((link, column) => {
    if (!link) return;
    const same = normalized.flatMap((heading, other) =>
      heading === normalized[column] ? [other] : []
    );
    if (same.length < 2) return;
    const heading = headings[column] ?? '';
    throw importError(
      'headingTwice',
      `The heading “${heading}” is there ${same.length} times, in columns ${same.map((c) => c + 1).join(' and ')}. Say by mapping which one is ${link.field}.`,
      { heading, columns: same, field: link.field }
    );
  });
};

type Asked = Pick<ImportOptions, 'mapping' | 'dryRun'>;

/**
 * Decides which field each column fills.
 * @throws ValidationError (400) `mappingTooLong`, `fieldLinkedTwice`, `fieldUnknown`; `headingTwice` where a real run asks for the
 * proposal
 */
export const resolveLinks = (
  headings: readonly string[],
  { mapping, dryRun }: Asked,
  remembered: Remembered | null,
  profileFields: readonly ProfileField[]
): Links => {
  const proposed = proposal(headings, remembered, profileFields);
  if (mapping) {
    checkFields(mapping, profileFields);
    return chosenLinks(mapping, headings, proposed);
  }
  if (!dryRun && !remembered) checkRepeated(headings, proposed);
  return proposed;
};

/** Fields that a column must be linked to. */
export const requiredLinks = (
  { mode, matchBy }: Pick<ImportOptions, 'mode' | 'matchBy'>,
  profileFields: readonly ProfileField[]
): Set<MemberField> => {
  if (mode === 'update') return new Set([matchBy]);
  return new Set<MemberField>([
    ...REQUIRED_MEMBER_FIELDS,
    ...(matchBy === 'personalId' ? [matchBy] : []),
    ...profileFields.filter(({ required }) => required).map(({ key }) => customField(key)),
  ]);
};

export const linkableFields = (
  required: ReadonlySet<MemberField>,
  profileFields: readonly ProfileField[]
): ImportField[] => [
  ...MEMBER_FIELDS.map((field) => ({ field, required: required.has(field), label: null })),
  ...profileFields.map(({ key, label }) => {
    const field = customField(key);
    return { field, required: required.has(field), label };
  }),
];

export const describeColumns = (
  headings: readonly string[],
  links: Links,
  samples: readonly string[][]
): ImportColumn[] => {
  const seen = new Set<string>();
  return headings.map((heading, index) => {
    const normalized = heading.trim().toLowerCase();
    const repeated = seen.has(normalized);
    seen.add(normalized);
    return {
      index,
      heading,
      samples: samples[index] ?? [],
      field: links[index]?.field ?? null,
      source: links[index]?.source ?? null,
      problem: normalized === '' ? 'blank' : repeated ? 'repeated' : null,
    };
  });
};

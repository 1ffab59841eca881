import type { ImportColumn, ImportField } from '../../../../../shared/contracts/imports';
import type { MemberField } from '../../../../../shared/member-fields';

export type LinkSource = ImportColumn['source'];
export type FieldOption = ImportField;

/** What a column of the file fills. `field: null` skips the column; `source` says where the link came from. */
export interface ColumnLink {
  field: MemberField | null;
  source: LinkSource;
}

/** A field that was taken from one column by linking it to another. */
export interface MovedField {
  field: MemberField;
  from: number;
  to: number;
}

export interface Linking {
  links: ColumnLink[];
  moved: MovedField | null;
}

export const SKIPPED: ColumnLink = { field: null, source: null };

/**
 * The links that the server proposes. A field claimed twice keeps its first column, so that what is shown can always be
 * imported.
 */
export const proposedLinks = (columns: readonly ImportColumn[]): ColumnLink[] => {
  const claimed = new Set<MemberField>();
  return columns.map(({ field, source }) => {
    if (field === null || claimed.has(field)) return { ...SKIPPED };
    claimed.add(field);
    return { field, source };
  });
};

/** The column that fills a field, or null. */
export const columnOf = (links: readonly ColumnLink[], field: MemberField): number | null => {
  const column = links.findIndex((link) => link.field === field);
  return column === -1 ? null : column;
};

/** Links a column to a field (null: skips it). A field that another column has is taken from that column. */
export const linkColumn = (
  links: readonly ColumnLink[],
  column: number,
  field: MemberField | null
): Linking => {
  const holder = field === null ? null : columnOf(links, field);
  if (holder === column) return { links: [...links], moved: null };
  return {
    links: links.map((link, index) => {
      if (index === column) return { field, source: 'chosen' };
      return index === holder ? { field: null, source: 'chosen' } : link;
    }),
    moved: field !== null && holder !== null ? { field, from: holder, to: column } : null,
  };
};

const headings = (columns: readonly ImportColumn[]) => columns.map(({ heading }) => heading);

const sameHeadings = (one: readonly ImportColumn[], other: readonly ImportColumn[]): boolean => {
  const [left, right] = [headings(one), headings(other)];
  return left.length === right.length && left.every((heading, index) => heading === right[index]);
};

/**
 * Links after the file was read anew. With the same headings what the user linked stays; otherwise the columns are others
 * and the proposal begins again.
 */
export const linksAfterReading = (
  before: { columns: readonly ImportColumn[]; links: readonly ColumnLink[] } | null,
  columns: readonly ImportColumn[]
): ColumnLink[] =>
  before !== null && sameHeadings(before.columns, columns)
    ? [...before.links]
    : proposedLinks(columns);

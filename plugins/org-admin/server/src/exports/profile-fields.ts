import type { Organization } from '../organizations/service';
import { uid } from '../plugin-id';
import type { CellValue, ColumnType, WorkbookColumn } from '../workbook';
import type { Translate } from './translations';

interface ProfileField {
  key: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'boolean' | 'choice';
}

/** Profile fields and the columns of a sheet share one row; no key of a column has a dot. */
const keyOf = ({ key }: ProfileField) => `customFields.${key}`;

const COLUMN_TYPES: Record<ProfileField['type'], ColumnType> = {
  text: 'text',
  number: 'number',
  date: 'date',
  boolean: 'text',
  choice: 'text',
};

const cellOf = ({ type }: ProfileField, value: unknown, t: Translate): CellValue => {
  if (value === null || value === undefined) return null;
  if (type === 'boolean' && typeof value === 'boolean')
    return t(value ? 'boolean.yes' : 'boolean.no');
  if (typeof value === 'string' || typeof value === 'number') return value;
  // Written around the plugin: what is there is told all the same.
  return JSON.stringify(value);
};

/** Labels are free text; where one is another column's heading, the key behind it tells them apart. */
const headingOf = ({ label, key }: ProfileField, taken: Set<string>) => {
  const heading = taken.has(label.toLowerCase()) ? `${label} (${key})` : label;
  taken.add(heading.toLowerCase());
  return heading;
};

/** The columns of an organization's own profile fields. */
export interface ProfileColumns {
  columns: WorkbookColumn[];
  /** Adds a member's values to its row. */
  fill(row: Record<string, CellValue>, values: Record<string, unknown> | null): void;
}

/** @param headings the headings of the columns before them */
export const profileColumns = async (
  organization: Organization,
  headings: readonly string[],
  t: Translate
): Promise<ProfileColumns> => {
  const fields = (await strapi.db.query(uid('profile-field')).findMany({
    select: ['key', 'label', 'type'],
    where: { organization: { id: organization.id } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })) as ProfileField[];
  const taken = new Set(headings.map((heading) => heading.toLowerCase()));
  return {
    columns: fields.map((field) => ({
      key: keyOf(field),
      heading: headingOf(field, taken),
      type: COLUMN_TYPES[field.type],
    })),
    fill(row, values) {
      for (const field of fields) row[keyOf(field)] = cellOf(field, values?.[field.key], t);
    },
  };
};

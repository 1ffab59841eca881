import type { MemberField } from '../../../../../shared/member-fields';

import { columnOf, type ColumnLink, type FieldOption } from './links';
import type { ImportSettings } from './state';

/**
 * The fields that some column must fill: what a new member must have, or, where no member is created, only the field that
 * members are found by.
 */
export const requiredFields = (
  fields: readonly FieldOption[],
  { mode, matchBy }: Pick<ImportSettings, 'mode' | 'matchBy'>
): MemberField[] =>
  mode === 'update'
    ? [matchBy]
    : fields.filter(({ required }) => required).map(({ field }) => field);

/** The required fields that no column is linked to, in the order of the list. */
export const missingFields = (
  required: readonly MemberField[],
  links: readonly ColumnLink[]
): MemberField[] => required.filter((field) => columnOf(links, field) === null);

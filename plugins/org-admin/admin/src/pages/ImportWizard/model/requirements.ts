import type { MemberField } from '../../../../../shared/member-fields';

import { columnOf, type ColumnLink, type FieldOption } from './links';
import type { ImportSettings } from './state';

/**
 * The fields that some column must fill: what a new member must have, and the field that members are found by; where no member
 * is created, only the latter. A dry run tells the same in `missingFields`; this is for the time before it is asked.
 *
 * @param fields as the inspection answers them, which is made with the mode `upsert`
 */
export const requiredFields = (
  fields: readonly FieldOption[],
  { mode, matchBy }: Pick<ImportSettings, 'mode' | 'matchBy'>
): MemberField[] =>
  fields
    .filter(({ field, required }) => field === matchBy || (required && mode !== 'update'))
    .map(({ field }) => field);

/** The required fields that no column is linked to, in the order of the list. */
export const missingFields = (
  required: readonly MemberField[],
  links: readonly ColumnLink[]
): MemberField[] => required.filter((field) => columnOf(links, field) === null);

import {
  customFieldKey,
  isCustomMemberField,
  type MemberField,
} from '../../../shared/member-fields';
import type { FieldValue } from './parse-value';

/** What a field is to hold; null: nothing. */
export interface ValueOfField {
  field: Exclude<MemberField, 'team'>;
  to: FieldValue | null;
}

/** The attributes that hold a value of a field: a date becomes a time, profile fields go into one attribute. */
export const toAttributes = (
  values: readonly ValueOfField[],
  customFields: Record<string, unknown>
): Record<string, unknown> => {
  const data: Record<string, unknown> = {};
  let custom: Record<string, unknown> | null = null;
  for (const { field, to } of values) {
    if (isCustomMemberField(field)) {
      custom ??= { ...customFields };
      if (to === null) delete custom[customFieldKey(field)];
      else custom[customFieldKey(field)] = to;
    } else if (field === 'joinedAt')
      data.joinedAt = to === null ? null : `${String(to)}T00:00:00.000Z`;
    else if (field === 'skills') data.skills = to ?? [];
    else data[field] = to;
  }
  if (custom) data.customFields = custom;
  return data;
};

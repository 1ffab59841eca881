import type { MemberField } from '../../../../shared/member-fields';
import type { FieldValues } from '../rows/parse-row';
import { fieldValueOf, sameValue, type FieldValue } from '../../member-values';
import type { ExistingMember } from './existing';

/** What a row changes in one field of a member. `from` is null where the field was empty. */
export interface FieldChange {
  field: Exclude<MemberField, 'team'>;
  from: FieldValue | null;
  to: FieldValue;
}

/** A value as people read it: lists with commas, an empty value ''. */
export const valueText = (value: FieldValue | null): string => {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/**
 * What the values of a row change in the member that it matches. An address or id that is the same but for its case is the same.
 */
export const fieldChanges = (
  member: ExistingMember,
  values: FieldValues,
  keys: { emailKey: string | null; personalIdKey: string | null }
): FieldChange[] => {
  const changes: FieldChange[] = [];
  for (const [name, to] of Object.entries(values)) {
    const field = name as MemberField;
    if (field === 'team' || to === undefined) continue;
    if (field === 'email' && keys.emailKey === member.emailKey) continue;
    if (field === 'personalId' && keys.personalIdKey === member.personalIdKey) continue;
    const from = fieldValueOf(member, field);
    if (!sameValue(from, to)) changes.push({ field, from, to });
  }
  return changes;
};

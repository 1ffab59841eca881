import {
  customFieldKey,
  isCustomMemberField,
  type BuiltInMemberField,
} from '../../../shared/member-fields';
import type { ValueOfField } from './attributes';
import type { FieldValue } from './parse-value';

/** The attributes of a member that hold the values of its fields. */
export type MemberAttributes = Record<
  Exclude<BuiltInMemberField, 'team' | 'skills' | 'joinedAt'>,
  string | null
> & {
  skills: string[] | null;
  joinedAt: string | Date | null;
  customFields: Record<string, unknown> | null;
};

/** The day of a time, in UTC. */
const dayOf = (time: string | Date): string => new Date(time).toISOString().slice(0, 10);

/** A member's value of a field, as its parser would read it; null where there is none. */
export const fieldValueOf = (
  member: MemberAttributes,
  field: ValueOfField['field']
): FieldValue | null => {
  if (isCustomMemberField(field)) {
    return (member.customFields?.[customFieldKey(field)] as FieldValue | undefined) ?? null;
  }
  if (field === 'joinedAt') return member.joinedAt === null ? null : dayOf(member.joinedAt);
  const value = member[field];
  return value === '' ? null : value;
};

const isEmpty = (value: FieldValue | null): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

export const sameValue = (a: FieldValue | null, b: FieldValue | null): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, index) => item === b[index])
    : a === b || (isEmpty(a) && isEmpty(b));

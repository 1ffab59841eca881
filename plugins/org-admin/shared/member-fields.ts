/**
 * The member fields that a list of members can bring: what the import wizard links columns to.
 *
 * A profile field of the organization is named `customFields.<key>`.
 */

/** Fields that every organization has, in the order in which a form shows them. */
export const MEMBER_FIELDS = [
  'firstName',
  'lastName',
  'email',
  'personalId',
  'comment',
  'team',
  'phone',
  'jobTitle',
  'location',
  'skills',
  'language',
  'joinedAt',
] as const;

export type BuiltInMemberField = (typeof MEMBER_FIELDS)[number];

export const CUSTOM_FIELD_PREFIX = 'customFields.';

export type CustomMemberField = `${typeof CUSTOM_FIELD_PREFIX}${string}`;

export type MemberField = BuiltInMemberField | CustomMemberField;

/** What a new member must have. */
export const REQUIRED_MEMBER_FIELDS = [
  'firstName',
  'lastName',
  'email',
] as const satisfies readonly BuiltInMemberField[];

/** Longest text, in characters, that a one-line member field holds. */
export const MAX_FIELD_LENGTH = 255;

/** Longest e-mail address, in characters (RFC 5321, 4.5.3.1.3, less the angle brackets). */
export const MAX_EMAIL_LENGTH = 254;

/** Longest comment or profile text, in characters. */
export const MAX_TEXT_LENGTH = 10_000;

export const isBuiltInMemberField = (field: string): field is BuiltInMemberField =>
  (MEMBER_FIELDS as readonly string[]).includes(field);

export const isCustomMemberField = (field: string): field is CustomMemberField =>
  field.startsWith(CUSTOM_FIELD_PREFIX) && field.length > CUSTOM_FIELD_PREFIX.length;

export const isMemberField = (field: string): field is MemberField =>
  isBuiltInMemberField(field) || isCustomMemberField(field);

/** The key of a profile field: `shoeSize` of `customFields.shoeSize`. */
export const customFieldKey = (field: CustomMemberField): string =>
  field.slice(CUSTOM_FIELD_PREFIX.length);

export const customField = (key: string): CustomMemberField => `${CUSTOM_FIELD_PREFIX}${key}`;

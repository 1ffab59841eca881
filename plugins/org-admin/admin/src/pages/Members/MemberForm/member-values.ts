import type {
  CreateMember,
  MemberProfile,
  UpdateMember,
} from '../../../../../shared/contracts/members';
import type { ProfileFieldRow } from '../../../../../shared/contracts/profile-fields';
import type { AccessRole } from '../../../../../shared/vocabulary';

/** A profile field as the form needs it. */
export type FormField = Pick<ProfileFieldRow, 'key' | 'label' | 'type' | 'options' | 'required'>;

/** Fields of one line, which may be empty. */
export const LINES = ['phone', 'jobTitle', 'location', 'language', 'personalId'] as const;

/** What the form holds, as typed: everything is text, an empty one is none. */
export interface MemberValues extends Record<(typeof LINES)[number], string> {
  firstName: string;
  lastName: string;
  email: string;
  accessRole: AccessRole;
  /** Ids of documents. */
  teams: string[];
  /** One a line. */
  skills: string;
  /** YYYY-MM-DD */
  joinedAt: string;
  comment: string;
  /** By key; `true` and `false` of yes and no. */
  customFields: Record<string, string>;
}

export const EMPTY_VALUES: MemberValues = {
  firstName: '',
  lastName: '',
  email: '',
  accessRole: 'reader',
  teams: [],
  phone: '',
  jobTitle: '',
  location: '',
  language: '',
  personalId: '',
  skills: '',
  joinedAt: '',
  comment: '',
  customFields: {},
};

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** What a member has, as the form holds it. */
export const valuesOf = (member: MemberProfile): MemberValues => ({
  firstName: member.firstName,
  lastName: member.lastName,
  email: member.email,
  accessRole: member.accessRole,
  teams: member.teams.map(({ documentId }) => documentId),
  phone: member.phone ?? '',
  jobTitle: member.jobTitle ?? '',
  location: member.location ?? '',
  language: member.language ?? '',
  personalId: member.personalId ?? '',
  skills: member.skills.join('\n'),
  joinedAt: member.joinedAt?.slice(0, 10) ?? '',
  comment: member.comment ?? '',
  customFields: Object.fromEntries(
    member.customFields.map(({ key, value }) => [key, asText(value)])
  ),
});

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A value as it is sent. What is no plain number is sent as typed: the server reads it as an import does, or says why not. */
export const profileValue = (type: FormField['type'] | undefined, text: string): unknown => {
  const value = text.trim();
  if (value === '') return null;
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (type === 'number' && PLAIN_NUMBER.test(value)) return Number(value);
  return value;
};

const skillsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().every((one, index) => one === [...b].sort()[index]);

const typeOf = (fields: readonly FormField[], key: string) =>
  fields.find((field) => field.key === key)?.type;

/** The request that adds this member: what is empty is left out. */
export const toCreate = (
  values: MemberValues,
  fields: readonly FormField[],
  invitation: 'now' | 'later'
): CreateMember => {
  const lines = LINES.map((name) => [name, values[name].trim()]).filter(([, value]) => value);
  const custom = Object.entries(values.customFields)
    .map(([key, text]) => [key, profileValue(typeOf(fields, key), text)] as const)
    .filter(([, value]) => value !== null);
  const skills = skillsOf(values.skills);
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    email: values.email.trim(),
    accessRole: values.accessRole,
    invitation,
    ...(Object.fromEntries(lines) as Partial<CreateMember>),
    ...(values.teams.length > 0 && { teams: values.teams }),
    ...(skills.length > 0 && { skills }),
    ...(values.joinedAt && { joinedAt: values.joinedAt }),
    ...(values.comment.trim() && { comment: values.comment }),
    ...(custom.length > 0 && { customFields: Object.fromEntries(custom) }),
  };
};

/** The request that turns one into the other; nothing where they are the same. The access role is changed elsewhere. */
export const toChanges = (
  before: MemberValues,
  after: MemberValues,
  fields: readonly FormField[]
): UpdateMember => {
  const changes: UpdateMember = {};
  for (const name of ['firstName', 'lastName', 'email'] as const) {
    if (after[name].trim() !== before[name]) changes[name] = after[name].trim();
  }
  for (const name of [...LINES, 'joinedAt', 'comment'] as const) {
    const value = name === 'comment' ? after[name] : after[name].trim();
    if (value !== before[name]) changes[name] = value.trim() === '' ? null : value;
  }
  const skills = skillsOf(after.skills);
  if (skills.join('\n') !== skillsOf(before.skills).join('\n')) changes.skills = skills;
  if (!sameList(before.teams, after.teams)) changes.teams = after.teams;
  const custom = Object.entries(after.customFields)
    .filter(([key, text]) => text.trim() !== (before.customFields[key] ?? '').trim())
    .map(([key, text]) => [key, profileValue(typeOf(fields, key), text)] as const);
  if (custom.length > 0) changes.customFields = Object.fromEntries(custom);
  return changes;
};

import { z } from 'zod';

import { MAX_EMAIL_LENGTH, MAX_FIELD_LENGTH, MAX_TEXT_LENGTH } from '../member-fields';
import { ACCESS_ROLES, INVITATION_STATES, MEMBER_STATES } from '../vocabulary';
import { documentId, listOf, pageQuery, type Reference } from './common';
import type { MemberInvitation } from './invitations';

/** What members can be sorted by; `-` before it turns the order round. */
export const MEMBER_SORTS = [
  'lastName',
  'firstName',
  'email',
  'state',
  'accessRole',
  'createdAt',
  'lastLoginAt',
] as const;
const sorts = MEMBER_SORTS.flatMap((field) => [field, `-${field}`] as const);

/** `none`: never invited. Every other is the state of the newest invitation. */
export const INVITATION_FILTERS = ['none', ...INVITATION_STATES] as const;

/**
 * Which members: `search` looks in names, e-mail, personal id and comment; several words must all be found. Filters of one kind are
 * alternatives, filters of different kinds must all hold.
 */
export const membersFilter = z.object({
  search: z.string().trim().max(200, 'has over 200 characters').default(''),
  state: listOf(z.enum(MEMBER_STATES)).default([]),
  accessRole: listOf(z.enum(ACCESS_ROLES)).default([]),
  invitation: listOf(z.enum(INVITATION_FILTERS)).default([]),
  team: listOf(documentId).default([]),
  circle: listOf(documentId).default([]),
});

/** `GET /org-admin/organizations/:org/members` */
export const membersQuery = pageQuery.extend({
  ...membersFilter.shape,
  sort: z.enum(sorts).default('lastName'),
});
export type MembersQuery = z.input<typeof membersQuery>;
export type MembersFilter = z.output<typeof membersQuery>;

/** A row of the members table. Dates are ISO 8601 in UTC. */
export interface MemberRow {
  documentId: string;
  firstName: string;
  lastName: string;
  email: string;
  personalId: string | null;
  accessRole: (typeof ACCESS_ROLES)[number];
  state: (typeof MEMBER_STATES)[number];
  teams: Reference[];
  circles: Reference[];
  createdAt: string;
  lastLoginAt: string | null;
  /** The newest; null for a member who was never invited. */
  invitation: MemberInvitation | null;
}

export interface MemberRoleHeld {
  documentId: string;
  name: string;
  circle: Reference | null;
  focus: string | null;
  since: string | null;
  until: string | null;
  electedUntil: string | null;
  timePercent: number | null;
}

/** `GET /org-admin/organizations/:org/members/:member`: all of a member, with current circles and roles. */
export interface MemberProfile extends Omit<MemberRow, 'circles'> {
  phone: string | null;
  jobTitle: string | null;
  location: string | null;
  language: string | null;
  skills: string[];
  comment: string | null;
  joinedAt: string | null;
  leftAt: string | null;
  /** Since when nothing personal is left of a former member; it cannot be brought back or invited then. */
  erasedAt: string | null;
  updatedAt: string;
  customFields: { key: string; label: string; type: string; value: unknown }[];
  circles: (Reference & { coreMember: boolean; circleAdmin: boolean; since: string | null })[];
  roles: MemberRoleHeld[];
  /** The linked users-permissions account; its name is shown beside the member's where they differ. */
  account: { username: string; email: string; blocked: boolean } | null;
}

const line = z.string().trim().max(MAX_FIELD_LENGTH, `has over ${MAX_FIELD_LENGTH} characters`);
const requiredLine = line.min(1, 'is required');
const optionalLine = line.nullable();

/** Fields that an administrator fills in. How phone, language, dates and profile fields must look is checked as in an import. */
export const memberFields = z.strictObject({
  firstName: requiredLine,
  lastName: requiredLine,
  email: z.string().trim().min(1, 'is required').max(MAX_EMAIL_LENGTH, 'is too long'),
  personalId: optionalLine,
  accessRole: z.enum(ACCESS_ROLES),
  teams: z.array(documentId).max(500),
  phone: optionalLine,
  jobTitle: optionalLine,
  location: optionalLine,
  skills: z.array(requiredLine).max(200),
  language: optionalLine,
  joinedAt: z.iso.date().nullable(),
  comment: z.string().max(MAX_TEXT_LENGTH, `has over ${MAX_TEXT_LENGTH} characters`).nullable(),
  /** By the keys of the organization's profile fields; null clears one, those left out stay. */
  customFields: z.record(z.string().max(64), z.unknown()),
});

/** What can be wrong with one value of a member. In brackets the `params` of the problem. */
export const MEMBER_VALUE_PROBLEMS = [
  'required',
  /** [max, length] */
  'tooLong',
  /** NUL or another control character. [character: 'U+0000'] */
  'controlCharacter',
  /** A list or an object where a text is expected. */
  'invalidText',
  'invalidEmail',
  'invalidPhone',
  'invalidLanguage',
  'invalidDate',
  'invalidNumber',
  'invalidBoolean',
  /** [options: 'A, B'] */
  'invalidChoice',
  /** A team that the organization does not have. */
  'unknownTeam',
  /** A profile field that the organization does not have. */
  'unknownField',
] as const;
export type MemberValueProblem = (typeof MEMBER_VALUE_PROBLEMS)[number];

/**
 * One value that is refused. The answer is a 400 with `details.errors`, a list of these, and the first of them spread in `details`
 * with its params: `code`, which the panel translates, `attribute`, `value`.
 */
export interface MemberValueError {
  /** `['phone']`, `['customFields', 'shoeSize']` */
  path: string[];
  name: 'ValidationError';
  message: string;
  code: `value.${MemberValueProblem}`;
  params: Record<string, string | number>;
}

/**
 * `POST /org-admin/organizations/:org/members`, answers 201 `{ data: MemberProfile }`. `invitation: 'now'` sends the organization's standard
 * invitation at once and needs the permission to invite. An address that is taken: 400, code `email-taken`, with
 * `details.member` {@link TakenBy}, so that the panel can offer to open the member or to bring it back.
 */
export const createMember = memberFields
  .partial()
  .required({ firstName: true, lastName: true, email: true })
  .extend({
    accessRole: z.enum(ACCESS_ROLES).default('reader'),
    invitation: z.enum(['now', 'later']).default('later'),
  });
export type CreateMember = z.input<typeof createMember>;
export type ParsedCreateMember = z.output<typeof createMember>;

export interface TakenBy {
  documentId: string;
  name: string;
  state: (typeof MEMBER_STATES)[number];
}

/** `PATCH /org-admin/organizations/:org/members/:member`; `teams` are all teams of the member then. */
export const updateMember = memberFields
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'names no change');
export type UpdateMember = z.input<typeof updateMember>;
export type ParsedUpdateMember = z.output<typeof updateMember>;

/** `GET /org-admin/organizations/:org/member-filters`: what the table's filters can be set to. */
export interface MemberFilterOptions {
  teams: Reference[];
  circles: Reference[];
}

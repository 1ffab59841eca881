import { z } from 'zod';

import { ACCESS_ROLES, MEMBER_STATES } from '../vocabulary';
import { documentId, listOf, pageQuery, type Reference } from './common';

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

/**
 * Which members: `search` looks in names, e-mail, personal id and comment; several words must all be found. Filters of one kind are
 * alternatives, filters of different kinds must all hold.
 */
export const membersFilter = z.object({
  search: z.string().trim().max(200, 'has over 200 characters').default(''),
  state: listOf(z.enum(MEMBER_STATES)).default([]),
  accessRole: listOf(z.enum(ACCESS_ROLES)).default([]),
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
  updatedAt: string;
  customFields: { key: string; label: string; type: string; value: unknown }[];
  circles: (Reference & { coreMember: boolean; circleAdmin: boolean; since: string | null })[];
  roles: MemberRoleHeld[];
  /** The linked users-permissions account; its name is shown beside the member's where they differ. */
  account: { username: string; email: string; blocked: boolean } | null;
}

/** `PATCH /org-admin/organizations/:org/members/:member` */
export const updateMember = z
  .object({ accessRole: z.enum(ACCESS_ROLES) })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'names no change');
export type UpdateMember = z.input<typeof updateMember>;

/** `GET /org-admin/organizations/:org/member-filters`: what the table's filters can be set to. */
export interface MemberFilterOptions {
  teams: Reference[];
  circles: Reference[];
}

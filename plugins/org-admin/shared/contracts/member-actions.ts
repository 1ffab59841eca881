import { z } from 'zod';

import { ACCESS_ROLES, APPS } from '../vocabulary';
import { documentId, type Reference } from './common';
import { membersFilter } from './members';

/** Members named one by one in one request. */
export const MAX_SELECTED_MEMBERS = 10_000;

const members = z.array(documentId).max(MAX_SELECTED_MEMBERS);

/** Which members: those picked, or all that match a filter of the members table less those that were ticked off. */
export const memberSelection = z.union([
  z.object({ members: members.min(1, 'names no member') }),
  z.object({ filter: membersFilter, except: members.default([]) }),
]);
export type MemberSelection = z.input<typeof memberSelection>;
export type SelectedMembers = z.output<typeof memberSelection>;

/** What a member who goes holds, handed to another: one assignment, or all open items of one app. */
export const handOver = z.union([
  z.strictObject({ assignment: documentId, to: documentId }),
  z.strictObject({ member: documentId, app: z.enum(APPS), to: documentId }),
]);
export type HandOver = z.output<typeof handOver>;

const action = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('remove'),
    handOver: z.array(handOver).max(MAX_SELECTED_MEMBERS).default([]),
  }),
  z.object({ action: z.literal('suspend') }),
  /**
   * Suspended members are what they were before; those who left or were removed come back as `added`, with what they had, and
   * can be invited again.
   */
  z.object({ action: z.literal('restore') }),
  z.object({ action: z.literal('set-access-role'), accessRole: z.enum(ACCESS_ROLES) }),
  z.object({ action: z.literal('add-to-team'), team: documentId }),
  z.object({ action: z.literal('remove-from-team'), team: documentId }),
  /** A profile field of the organization, by key; null clears it. */
  z.object({
    action: z.literal('set-field'),
    field: z.string().min(1, 'is required').max(64),
    value: z.unknown(),
  }),
]);

/**
 * `POST /org-admin/organizations/:org/members/actions`: one change to one or many members, all or nothing. Members to whom it
 * does not apply (suspending one who left) are not touched and counted as `unchanged`. An organization keeps its last
 * administrator: code `last-administrator`. `remove` needs the permission to remove members, everything else that to change them
 * (403 `permission-missing`). A hand-over that cannot be: `hand-over-receiver` (not here, or going, too), `hand-over-not-held`,
 * `hand-over-twice` (400).
 */
export const memberAction = z.intersection(action, memberSelection);
export type MemberAction = z.input<typeof action> & MemberSelection;
export type ParsedMemberAction = z.output<typeof memberAction>;

/** `{ data: MemberActionResult }` */
export interface MemberActionResult {
  changed: number;
  unchanged: number;
}

/** `POST /org-admin/organizations/:org/members/holdings`, body {@link memberSelection} of 200 members at most (else `too-many-members`). */
export const MAX_HOLDINGS_MEMBERS = 200;

/** Items of one app that are still to be done. */
export interface OpenItems {
  app: (typeof APPS)[number];
  count: number;
}

/** What one member holds now: assignments that are not over, and open items that it owns (actions, projects, objectives, tensions). */
export interface MemberHoldings {
  member: Reference;
  assignments: { documentId: string; role: Reference; circle: Reference | null }[];
  openItems: OpenItems[];
}

/**
 * `POST /org-admin/organizations/:org/members/:member/erase`, for data protection law: overwrites the personal data of a member
 * who left or was removed, everywhere; items stay under "former member". `confirm` repeats the member's e-mail. Answers
 * `{ data: MemberProfile }`, of whom nothing is left. Errors (400): `confirm-mismatch`, `member-not-former`, `member-erased`.
 */
export const eraseMember = z.strictObject({ confirm: z.string().max(255) });
export type EraseMember = z.input<typeof eraseMember>;

/** `GET /org-admin/organizations/:org/members/:member/erasure`: what an erasure would overwrite. */
export interface ErasurePreview {
  member: Reference & { email: string };
  /** Member fields (`firstName`, `customFields.<key>`, …) that hold something. */
  fields: string[];
  /** How many of each hold something of the member. */
  invitations: number;
  importRows: number;
  auditEvents: number;
  /** Items that stay, under "former member". */
  items: number;
}

/**
 * `POST /api/org-admin/organizations/:org/leave`, with a member's users-permissions token: the member leaves. `confirm` repeats the
 * organization's name or slug.
 */
export const leaveOrganization = z.strictObject({ confirm: z.string().max(255) });

/**
 * `{ data: LeftOrganization }`. Errors: `organization-not-found` (404, also for one that the account is no member of),
 * `confirm-mismatch`, `last-administrator` (400), `membership-suspended`, `membership-over`, `account-required` (403).
 */
export interface LeftOrganization {
  organization: Reference;
  member: Reference;
  state: 'left';
  /** ISO 8601, UTC. */
  leftAt: string;
}

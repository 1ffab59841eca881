import { z } from 'zod';

import { ACCESS_ROLES, APPS } from '../vocabulary';
import { documentId, type Reference } from './common';
import { membersFilter } from './members';

/** Which members: those picked, or all that match a filter of the members table. */
export const memberSelection = z.union([
  z.strictObject({ members: z.array(documentId).min(1, 'names no member').max(10_000) }),
  z.strictObject({ filter: membersFilter }),
]);
export type MemberSelection = z.input<typeof memberSelection>;

/** What a member who goes holds, handed to another: one assignment, or all open items of one app. */
export const handOver = z.union([
  z.strictObject({ assignment: documentId, to: documentId }),
  z.strictObject({ member: documentId, app: z.enum(APPS), to: documentId }),
]);

/**
 * `POST /org-admin/organizations/:org/members/actions`: one change to one or many members, all or nothing. Members to whom it does not
 * apply (suspending one who left) are not touched and counted as `unchanged`. The last administrator of an organization keeps that
 * role: code `last-administrator`.
 */
const action = z.discriminatedUnion('action', [
  z.object({ action: z.literal('remove'), handOver: z.array(handOver).max(10_000).default([]) }),
  z.object({ action: z.literal('suspend') }),
  /** Suspended members become active again; those who left or were removed come back as `added`, with what they had. */
  z.object({ action: z.literal('restore') }),
  z.object({ action: z.literal('set-access-role'), accessRole: z.enum(ACCESS_ROLES) }),
  z.object({ action: z.literal('add-to-team'), team: documentId }),
  z.object({ action: z.literal('remove-from-team'), team: documentId }),
  /** A profile field of the organization, by key; null clears it. */
  z.object({ action: z.literal('set-field'), field: z.string().max(64), value: z.unknown() }),
]);
export const memberAction = z.intersection(action, memberSelection);
export type MemberAction = z.input<typeof action> & MemberSelection;

export interface MemberActionResult {
  changed: number;
  unchanged: number;
}

/** `POST /org-admin/organizations/:org/members/holdings`, body {@link memberSelection}: what these members hold now. */
export interface MemberHoldings {
  member: Reference;
  assignments: { documentId: string; role: Reference; circle: Reference | null }[];
  /** Open items by app: actions and projects not done, objectives not ended, tensions not processed, checklist items and metrics none. */
  openItems: { app: (typeof APPS)[number]; count: number }[];
}

/**
 * `POST /org-admin/organizations/:org/members/:member/erase`, for data protection law: overwrites the personal data of a member who left
 * or was removed, everywhere; items stay under "former member". `confirm` repeats the member's e-mail.
 */
export const eraseMember = z.strictObject({ confirm: z.string() });

/** `GET /org-admin/organizations/:org/members/:member/erasure`: what an erasure would overwrite. */
export interface ErasurePreview {
  member: Reference;
  fields: string[];
  invitations: number;
  importRows: number;
  auditEvents: number;
}

import { z } from 'zod';

import { documentId, reference } from './common';
import { memberFields, type MemberProfile } from './members';

/**
 * What a member changes of itself. Names, e-mail and personal id are what the organization knows it by, and its access role and teams what
 * the organization makes it: those an administrator changes.
 */
const OWN_FIELDS = {
  phone: true,
  jobTitle: true,
  location: true,
  skills: true,
  language: true,
  customFields: true,
} as const;

/** `GET /api/org-admin/organizations/:org/me`, and the answer of `PATCH`: all of the caller's own membership but what others note of it. */
export type OwnProfile = Pick<
  MemberProfile,
  | 'documentId'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'personalId'
  | 'accessRole'
  | 'state'
  | 'joinedAt'
  | 'teams'
  | 'circles'
  | 'roles'
  | keyof typeof OWN_FIELDS
>;

/**
 * `PATCH /api/org-admin/organizations/:org/me`: fields left out stay. `customFields` are by the keys of the organization's profile fields
 * and must fit their types and options; null clears one. Errors: as of `PATCH …/members/:member`.
 */
export const updateOwnProfile = memberFields
  .pick(OWN_FIELDS)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'names no change');
export type UpdateOwnProfile = z.input<typeof updateOwnProfile>;
export type ParsedUpdateOwnProfile = z.output<typeof updateOwnProfile>;

/**
 * `PUT /api/org-admin/organizations/:org/me/time`: shares of the caller's time, in percent, by its current assignments; null where it tells
 * none. Those left out stay. All together are at most 100.
 *
 * Errors: `assignment-not-found` (400: none of the caller's current ones), `time-over-100` (400, with `total`), `app-disabled` and
 * `read-only` (403).
 */
export const updateOwnTime = z.strictObject({
  shares: z
    .array(
      z.strictObject({
        assignment: documentId,
        timePercent: z.number().min(0, 'is below 0').max(100, 'is over 100').nullable(),
      })
    )
    .min(1, 'names no assignment')
    .max(500)
    .refine(
      (shares) => new Set(shares.map(({ assignment }) => assignment)).size === shares.length,
      'names an assignment twice'
    ),
});
export type UpdateOwnTime = z.input<typeof updateOwnTime>;
export type ParsedUpdateOwnTime = z.output<typeof updateOwnTime>;

/** `GET /api/org-admin/organizations/:org/me/time`, and the answer of `PUT`. */
export const ownTime = z.object({
  /** Of all shares, in percent. */
  total: z.number(),
  shares: z.array(
    z.object({
      assignment: z.string(),
      role: reference,
      circle: reference.nullable(),
      timePercent: z.number().nullable(),
      timeUpdatedAt: z.string().nullable(),
    })
  ),
});
export type OwnTime = z.infer<typeof ownTime>;

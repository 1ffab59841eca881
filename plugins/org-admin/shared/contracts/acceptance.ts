import { z } from 'zod';

import type { LANGUAGES } from '../vocabulary';

/**
 * The link in an invitation leads to `GET /api/org-admin/invitations/:token`, the plugin's own page, or to a front end's page
 * (`invitations.acceptUrl`). Asked for JSON (`Accept: application/json`) the same route describes the invitation to a front end. It
 * changes nothing, however often it is opened.
 */
export interface InvitationDescription {
  organization: { documentId: string; name: string };
  member: { firstName: string; lastName: string; email: string };
  language: (typeof LANGUAGES)[number];
  expiresAt: string;
  /** Whether an account with the invited address is there: it is then asked for its password. */
  hasAccount: boolean;
}

/** Fewest characters of a new password, and most bytes: bcrypt looks at no more. */
export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_BYTES = 72;

/**
 * `POST /api/org-admin/invitations/:token/accept`, without log-in. A new person chooses a password; one who has an account gives its
 * password, and `identifier` where the account has another name or address than the one invited.
 *
 * Errors: `invitation-invalid`, `invitation-used`, `invitation-expired`, `invitation-revoked`, `invitation-replaced` (400),
 * `wrong-password` (400), `account-blocked` (400), `too-many-attempts` (429).
 */
export const acceptInvitation = z.strictObject({
  identifier: z.string().trim().min(1).max(254).optional(),
  password: z
    .string()
    .min(MIN_PASSWORD_LENGTH, `has fewer than ${MIN_PASSWORD_LENGTH} characters`)
    .refine(
      (password) => new TextEncoder().encode(password).length <= MAX_PASSWORD_BYTES,
      `has over ${MAX_PASSWORD_BYTES} bytes`
    ),
});
export type AcceptInvitation = z.input<typeof acceptInvitation>;

/** `{ data: AcceptedInvitation }` */
export interface AcceptedInvitation {
  organization: { documentId: string; name: string };
  member: { documentId: string; name: string };
  /** A users-permissions token, so that a front end can go on at once. */
  jwt: string;
}

/** `GET /api/org-admin/me`, with a users-permissions token: the memberships of the account that are not over. */
export interface Me {
  account: { id: number; username: string; email: string };
  memberships: {
    organization: { documentId: string; name: string; slug: string };
    member: { documentId: string; name: string };
    accessRole: string;
    state: string;
    circles: { documentId: string; name: string; coreMember: boolean; circleAdmin: boolean }[];
    roles: {
      documentId: string;
      name: string;
      circle: { documentId: string; name: string } | null;
    }[];
  }[];
}

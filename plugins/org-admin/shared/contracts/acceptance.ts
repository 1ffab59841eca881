import { z } from 'zod';

import type { App, LANGUAGES } from '../vocabulary';

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
  /** Whether an account that this person can log in with is there: it is then asked for its password. */
  hasAccount: boolean;
}

/** Fewest characters of a new password, and most bytes: bcrypt looks at no more. */
export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_BYTES = 72;

/** A password that a new person chooses. One that an account has already may be shorter or longer. */
export const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `has fewer than ${MIN_PASSWORD_LENGTH} characters`)
  .refine(
    (password) => new TextEncoder().encode(password).length <= MAX_PASSWORD_BYTES,
    `has over ${MAX_PASSWORD_BYTES} bytes`
  );

/**
 * `POST /api/org-admin/invitations/:token/accept`, without log-in. A new person chooses a password ({@link newPassword}); one who has an
 * account gives its password, and `identifier` where the account has another name or address than the one invited. Whoever is
 * logged in already, with a users-permissions token in the `Authorization` header, needs to give neither.
 *
 * Errors: `invitation-invalid`, `invitation-used`, `invitation-expired`, `invitation-revoked`, `invitation-replaced`,
 * `invalid-request`, `wrong-password`, `password-refused` (by the installation's own rule), `account-blocked`,
 * `account-already-member`, `account-other-provider` (the account of this address logs in elsewhere; send its token) (all 400),
 * `too-many-attempts` (429).
 */
export const acceptInvitation = z.strictObject({
  identifier: z.string().trim().min(1, 'is required').max(254).optional(),
  password: z.string().min(1, 'is required').max(512, 'has over 512 characters').optional(),
});
export type AcceptInvitation = z.input<typeof acceptInvitation>;

/** `{ data: AcceptedInvitation }` */
export interface AcceptedInvitation {
  organization: { documentId: string; name: string };
  member: { documentId: string; name: string };
  /** A users-permissions token, so that a front end can go on at once. */
  jwt: string;
}

/** Items that `me` lists of a membership, at most. */
export const MAX_OPEN_WORK = 100;

/** What a member owns that still asks for work (actions, projects, objectives, tensions), of the apps that are on. */
export interface OpenWork {
  /** Only apps of which there is something. */
  counts: { app: App; count: number }[];
  /** {@link MAX_OPEN_WORK} at most, what is due first at first. `dueOn` is the end of an objective's period. */
  items: {
    app: App;
    documentId: string;
    title: string;
    state: string;
    dueOn: string | null;
  }[];
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
    openWork: OpenWork;
  }[];
}

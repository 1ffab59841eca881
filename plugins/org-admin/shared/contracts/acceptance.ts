import { z } from 'zod';

import { APPS, type LANGUAGES } from '../vocabulary';
import { reference } from './common';

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
export const openWork = z.object({
  /** Only apps of which there is something. */
  counts: z.array(z.object({ app: z.enum(APPS), count: z.number().int() })),
  /** {@link MAX_OPEN_WORK} at most, what is due first at first. `dueOn` is the end of an objective's period. */
  items: z.array(
    z.object({
      app: z.enum(APPS),
      documentId: z.string(),
      title: z.string(),
      state: z.string(),
      dueOn: z.string().nullable(),
    })
  ),
});
export type OpenWork = z.infer<typeof openWork>;

/** `GET /api/org-admin/me`, with a users-permissions token: the memberships of the account that are not over. */
export const me = z.object({
  account: z.object({ id: z.number().int(), username: z.string(), email: z.string() }),
  memberships: z.array(
    z.object({
      organization: reference.extend({ slug: z.string() }),
      member: reference,
      accessRole: z.string(),
      state: z.string(),
      circles: z.array(reference.extend({ coreMember: z.boolean(), circleAdmin: z.boolean() })),
      roles: z.array(reference.extend({ circle: reference.nullable() })),
      openWork,
    })
  ),
});
export type Me = z.infer<typeof me>;

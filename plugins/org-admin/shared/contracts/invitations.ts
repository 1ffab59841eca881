import { z } from 'zod';

import { type INVITATION_BATCH_STATES, INVITATION_STATES, type LANGUAGES } from '../vocabulary';
import { documentId, pageQuery } from './common';
import { memberSelection } from './member-actions';

/** What an administrator may put into subject and text, as `{firstName}`. Anything else in braces is an unknown field. */
export const INVITATION_FIELDS = [
  'firstName',
  'lastName',
  'organization',
  'sender',
  'link',
] as const;
export type InvitationField = (typeof INVITATION_FIELDS)[number];

/** One line, without control characters or line breaks of any alphabet: what goes into a header. */
const headerText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is required')
    .max(max, `has over ${max} characters`)
    .regex(
      // eslint-disable-next-line no-control-regex
      /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/,
      'may not hold line breaks or control characters'
    );

const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is six hexadecimal digits after #');
/** A PNG, JPEG or GIF as a data URL, 512 kB at most; its first bytes are looked at. */
const picture = z.string().max(700_000, 'is larger than 512 kB').nullable();

export const invitationDesign = z.strictObject({
  logo: picture.default(null),
  headerPicture: picture.default(null),
  primaryColor: color.default('#4945ff'),
  backgroundColor: color.default('#f6f6f9'),
  buttonText: headerText(80).nullable().default(null),
});
export type InvitationDesign = z.output<typeof invitationDesign>;

/**
 * What is sent: sender, content and design. Left out or null, `subject` and `body` are the standard text in each member's own language.
 * `body` is text with a small safe part of Markdown (paragraphs, **bold**, *italic*, lists, links to http, https and mailto); HTML in it is
 * shown as typed. It must hold `{link}`.
 */
export const invitationMessage = z.strictObject({
  senderName: headerText(100),
  /** Becomes Reply-To; From stays the installation's own address with the sender's name. */
  senderEmail: z.email('is not one e-mail address').max(254),
  subject: headerText(200).nullable().default(null),
  body: z.string().max(20_000, 'has over 20,000 characters').nullable().default(null),
  design: invitationDesign.prefault({}),
});
export type InvitationMessage = z.input<typeof invitationMessage>;

const who = z.union([
  memberSelection,
  z.strictObject({ neverInvited: z.literal(true) }),
  z.strictObject({ importRun: documentId }),
]);

/** `POST /org-admin/organizations/:org/invitation-batches`; `at` (ISO 8601) left out sends now. */
export const createInvitationBatch = z.intersection(
  invitationMessage.extend({ at: z.iso.datetime().optional() }).loose(),
  who
);

/** `POST …/invitation-batches/preview`: the message as one member would get it. */
export const previewInvitation = invitationMessage.extend({ member: documentId });
export interface InvitationPreview {
  subject: string;
  html: string;
  text: string;
  language: (typeof LANGUAGES)[number];
  /** Fields in braces that are none of {@link INVITATION_FIELDS}. */
  unknownFields: string[];
}

/** `POST …/invitation-batches/test`: the message to the administrator's own address; its link does not work. */
export const testInvitation = previewInvitation;

/** `GET …/invitation-settings` and `PUT …/invitation-settings`: sender, content and design last used, remembered for the organization. */
export const invitationSettings = invitationMessage;

export const batchesQuery = pageQuery;

export interface InvitationBatch {
  documentId: string;
  state: (typeof INVITATION_BATCH_STATES)[number];
  senderName: string;
  senderEmail: string;
  subject: string | null;
  scheduledAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  createdAt: string;
  createdBy: string;
  counts: Record<(typeof INVITATION_STATES)[number], number> & { total: number };
  /** When the last one is expected to be sent, at the present rate limit; null when nothing is left. */
  expectedEnd: string | null;
}

/** One of `GET …/invitation-batches/:batch/invitations?state=&page=&pageSize=`. */
export const batchInvitationsQuery = pageQuery.extend({
  state: z.enum(INVITATION_STATES).optional(),
});
export interface InvitationRow {
  documentId: string;
  member: { documentId: string; name: string; email: string } | null;
  email: string;
  state: (typeof INVITATION_STATES)[number];
  attempts: number;
  serverAnswer: string | null;
  sentAt: string | null;
  expiresAt: string | null;
  acceptedAt: string | null;
  reminders: number;
}

/**
 * `POST …/invitation-batches/:batch/{pause,resume,cancel,retry}` answer the batch. `retry` queues the failed ones again; with
 * `{ uncertain: true }` the uncertain ones too, which may give a second mail.
 */
export const retryBatch = z.strictObject({ uncertain: z.boolean().default(false) });
/** `POST …/invitations/:invitation/{resend,revoke,remind}` answer the invitation. Resending makes the older link void. */

/** `POST /api/org-admin/invitations/:token/accept`, without log-in. A new person gives a password; one with an account, its identifier and password. */
export const acceptInvitation = z.strictObject({
  /** Of an account under another name or address than the one invited; left out, the invited address. */
  identifier: z.string().trim().max(254).optional(),
  password: z.string().min(8, 'has fewer than 8 characters').max(72, 'has over 72 characters'),
  firstName: z.string().trim().min(1).max(255).optional(),
  lastName: z.string().trim().min(1).max(255).optional(),
});
export interface AcceptedInvitation {
  organization: { documentId: string; name: string };
  member: { documentId: string; name: string };
  /** A users-permissions token, so that a front end can go on at once. */
  jwt: string;
}

import { z } from 'zod';

import { type INVITATION_BATCH_STATES, INVITATION_STATES, type LANGUAGES } from '../vocabulary';
import { documentId, pageQuery, type Reference } from './common';
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

/** Longest text of an invitation, in characters. */
export const MAX_INVITATION_TEXT = 20_000;
/** Largest picture of a design, in bytes: two of them fit into one request. */
export const MAX_PICTURE_BYTES = 256 * 1024;

/**
 * What no header may hold: control characters, line breaks of any alphabet, halves of a character, and the invisible characters that
 * turn the reading direction or hide in names.
 */
const UNSAFE_IN_HEADER =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;
export const isSafeInHeader = (text: string) => text.search(UNSAFE_IN_HEADER) === -1;
/** A text as one line that a header can hold: for values that nobody typed for a header, such as a member's name. */
export const safeInHeader = (text: string) =>
  text.replace(/\s+/gu, ' ').replace(UNSAFE_IN_HEADER, '').trim();

/** Control characters but tab and line feed, and halves of a character: no database need take them, and no mail shows them. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/gu;
const cleanText = (text: string) => text.replace(/\r\n?/g, '\n').replace(NO_TEXT, '');

/** One line that goes into a header. */
const headerText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is required')
    .max(max, `has over ${max} characters`)
    .refine(isSafeInHeader, 'may not hold line breaks, control characters or invisible ones');

const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is six hexadecimal digits after #');

/**
 * A PNG, JPEG or GIF as a data URL of {@link MAX_PICTURE_BYTES} at most. The server looks into it: codes `picture-invalid` and
 * `picture-too-large`, with `details.field` (`logo` or `headerPicture`) and, for the latter, `details.max`.
 */
const picture = z.string().nullable();

export const invitationDesign = z.strictObject({
  logo: picture.default(null),
  headerPicture: picture.default(null),
  primaryColor: color.default('#4945ff'),
  backgroundColor: color.default('#f6f6f9'),
  /** Left out or null: the standard text in the member's language. */
  buttonText: headerText(80).nullable().default(null),
});
export type InvitationDesign = z.output<typeof invitationDesign>;

/** Mails after the first to those who have not answered, each so many days after the one before. */
export const invitationReminders = z.strictObject({
  times: z.number().int().min(0).max(3, 'is over three').default(0),
  afterDays: z.number().int().min(1).max(60).default(7),
});
export type InvitationReminders = z.output<typeof invitationReminders>;

/**
 * What is sent: sender, content and design. `subject` or `body` left out or null: the standard text, in each member's own language.
 * `body` is text with a small safe part of Markdown (paragraphs, **bold**, *italic*, lists, links to http, https and mailto); HTML in it
 * is shown as typed. A given body must hold `{link}` (code `link-missing`); a field in braces that is none is refused (code
 * `unknown-fields`) only in the subject and body that are sent, never in a preview.
 */
export const invitationMessage = z.strictObject({
  senderName: headerText(100),
  /** Becomes Reply-To; From stays the installation's own address, with the sender's name. */
  senderEmail: z.email('is not one e-mail address').max(254),
  subject: headerText(200).nullable().default(null),
  body: z
    .string()
    .max(MAX_INVITATION_TEXT, `has over ${MAX_INVITATION_TEXT} characters`)
    .overwrite(cleanText)
    .nullable()
    .default(null),
  design: invitationDesign.prefault({}),
  reminders: invitationReminders.prefault({}),
});
export type InvitationMessage = z.input<typeof invitationMessage>;
export type ParsedInvitationMessage = z.output<typeof invitationMessage>;

/** Who is invited: picked members, all that match a filter, all who never were, or all that one import brought. */
export const inviteeSelection = z.union([
  memberSelection,
  z.object({ neverInvited: z.literal(true) }),
  z.object({ importRun: documentId }),
]);
export type InviteeSelection = z.input<typeof inviteeSelection>;

/**
 * `POST /org-admin/organizations/:org/invitation-batches`; `at` (ISO 8601) left out sends now. Members who cannot be invited (active,
 * suspended, left or removed) are left out and counted as `skipped`; nobody left is refused (code `nobody-to-invite`).
 * Answers 201 `{ data: InvitationBatch, meta: { skipped } }`.
 */
export const createInvitationBatch = z.intersection(
  z.object({
    ...invitationMessage.shape,
    at: z.iso.datetime({ offset: true }).optional(),
  }),
  inviteeSelection
);
export type CreateInvitationBatch = InvitationMessage & { at?: string } & InviteeSelection;

/** `POST …/invitation-batches/recipients`, body {@link inviteeSelection}: how many would be invited, and the first of them to preview as. */
export const recipientsQuery = inviteeSelection;
export interface InvitationRecipients {
  total: number;
  /** Picked, but active, suspended, left or removed. */
  skipped: number;
  /** Of the total, those who have an invitation that is still open; its link becomes void. */
  invitedBefore: number;
  first: { documentId: string; name: string; email: string; language: string }[];
}

/** `POST …/invitation-batches/preview`: the message as one member would get it; its link does not work. */
export const previewInvitation = invitationMessage.extend({ member: documentId });
export interface InvitationPreview {
  from: string;
  replyTo: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  language: (typeof LANGUAGES)[number];
  /** Fields in braces that are none of {@link INVITATION_FIELDS}. */
  unknownFields: string[];
  hasLink: boolean;
}

/** `POST …/invitation-batches/test`: the message to the administrator's own address; its link does not work. Answers `{ data: { to } }`. */
export const testInvitation = previewInvitation;

/**
 * `GET …/invitation-settings` and `PUT …/invitation-settings` (body {@link invitationMessage}): sender, content, design and reminders
 * last used, remembered for the organization. `standard` are the texts used where subject, body or button text are null.
 */
export const invitationSettings = invitationMessage;
export interface InvitationSettings {
  message: ParsedInvitationMessage;
  /** Whether they were ever saved; otherwise they are made from the organization and the administrator. */
  saved: boolean;
  standard: Record<
    (typeof LANGUAGES)[number],
    { subject: string; body: string; buttonText: string }
  >;
  /** The address that mails come from, the mails a minute (null: no limit) and the days a link is valid. */
  fromAddress: string;
  ratePerMinute: number | null;
  validDays: number;
}

/** `GET …/invitation-batches`, newest first: batches sent from the wizard. */
export const batchesQuery = pageQuery;

/** How many invitations of a batch are in each state. */
export type InvitationCounts = Record<(typeof INVITATION_STATES)[number], number> & {
  total: number;
};

/** `GET …/invitation-batches/:batch` and each of the list. Times are ISO 8601 in UTC. */
export interface InvitationBatch {
  documentId: string;
  state: (typeof INVITATION_BATCH_STATES)[number];
  senderName: string;
  senderEmail: string;
  /** As typed; null for the standard one. */
  subject: string | null;
  reminders: InvitationReminders;
  scheduledAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  createdAt: string;
  createdBy: string;
  counts: InvitationCounts;
  /** When the last one is expected to be sent, at the present rate; null where nothing is left to send. */
  expectedEnd: string | null;
}

/** `GET …/invitation-batches/:batch/invitations` */
export const batchInvitationsQuery = pageQuery.extend({
  state: z.enum(INVITATION_STATES).optional(),
});
export type BatchInvitationsQuery = z.input<typeof batchInvitationsQuery>;

/** One invitation, in the list of its batch. */
export interface InvitationRow {
  documentId: string;
  member: Reference | null;
  email: string;
  state: (typeof INVITATION_STATES)[number];
  attempts: number;
  /** What the mail server said to the last attempt that it refused. */
  serverAnswer: string | null;
  nextAttemptAt: string | null;
  sentAt: string | null;
  expiresAt: string | null;
  acceptedAt: string | null;
  reminders: number;
}

/** The newest invitation of a member, in the members table and the profile. */
export interface MemberInvitation {
  documentId: string;
  state: (typeof INVITATION_STATES)[number];
  createdAt: string;
  sentAt: string | null;
  expiresAt: string | null;
  acceptedAt: string | null;
  serverAnswer: string | null;
  reminders: number;
  invitedBy: string;
  /** The batch it was sent with, where it was one of the wizard. */
  batch: string | null;
}

/**
 * `POST …/invitation-batches/:batch/{pause,resume,cancel,retry}` answer the batch. `retry` queues the failed ones again; with
 * `uncertain` those whose outcome is unknown too, which may give a second mail. One that its state does not allow: code
 * `batch-state`.
 */
export const retryBatch = z.strictObject({ uncertain: z.boolean().default(false) });

/**
 * `POST /org-admin/organizations/:org/invitations/actions`: `resend` sends the newest invitation of these members again, with a new
 * link that makes the older void; `remind` sends a reminder with a link beside the older, three times at most; `revoke` makes the
 * links void. Members whom it does not apply to are not touched and counted as `unchanged`.
 */
export const invitationAction = z.intersection(
  z.object({ action: z.enum(['resend', 'remind', 'revoke']) }),
  memberSelection
);
export type InvitationAction = z.input<typeof invitationAction>;

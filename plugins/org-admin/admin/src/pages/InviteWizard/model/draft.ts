import {
  invitationMessage,
  type InvitationDesign,
  type InvitationMessage,
  type InvitationReminders,
  type InvitationSettings,
  type ParsedInvitationMessage,
} from '../../../../../shared/contracts/invitations';
import { holdsLink, unknownFieldsIn } from '../../../../../shared/invitation-fields';
import type { Language } from '../../../../../shared/vocabulary';

/** What the administrator types, as it stands in the fields. Own texts stay while the standard one is chosen. */
export interface Draft {
  senderName: string;
  senderEmail: string;
  ownText: boolean;
  subject: string;
  body: string;
  design: Omit<InvitationDesign, 'buttonText'> & { buttonText: string };
  reminders: InvitationReminders;
}

/** The draft to begin with: what was sent last time, and below an own text the standard one of the organization's language. */
export const draftOf = (
  { message, standard }: Pick<InvitationSettings, 'message' | 'standard'>,
  language: Language
): Draft => {
  const { subject, body, design, ...rest } = message;
  return {
    ...rest,
    ownText: subject !== null || body !== null,
    subject: subject ?? standard[language].subject,
    body: body ?? standard[language].body,
    design: { ...design, buttonText: design.buttonText ?? '' },
  };
};

/** What is sent of a draft. */
export const messageOf = (draft: Draft): InvitationMessage => {
  const { ownText, subject, body, design, ...rest } = draft;
  return {
    ...rest,
    subject: ownText ? subject : null,
    body: ownText ? body : null,
    design: { ...design, buttonText: design.buttonText.trim() === '' ? null : design.buttonText },
  };
};

export const DRAFT_FIELDS = [
  'senderName',
  'senderEmail',
  'subject',
  'body',
  'design.primaryColor',
  'design.backgroundColor',
  'design.buttonText',
  'reminders.times',
  'reminders.afterDays',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What can be wrong with a field, and what its text names. */
export interface FieldProblem {
  code:
    | 'required'
    | 'too-long'
    | 'unsafe'
    | 'email'
    | 'color'
    | 'number'
    | 'link-missing'
    | 'unknown-fields';
  max?: number;
  /** In braces, parted by commas. */
  fields?: string;
}
export type DraftProblems = Partial<Record<DraftField, FieldProblem>>;

const problemOf = (
  field: DraftField,
  issue: { code: string; minimum?: unknown; maximum?: unknown }
): FieldProblem => {
  if (field.startsWith('reminders.')) return { code: 'number', max: Number(issue.maximum) || 60 };
  switch (issue.code) {
    case 'too_small':
      return { code: 'required' };
    case 'too_big':
      return { code: 'too-long', max: Number(issue.maximum) };
    case 'invalid_format':
      return { code: field === 'senderEmail' ? 'email' : 'color' };
    default:
      return { code: 'unsafe' };
  }
};

export interface CheckedDraft {
  /** Null where the contract refuses the draft as it is. */
  message: ParsedInvitationMessage | null;
  problems: DraftProblems;
}

const ownTextProblems = ({ subject, body }: Draft): DraftProblems => {
  const unknown = (text: string): FieldProblem | undefined => {
    const fields = unknownFieldsIn(text).map((name) => `{${name}}`);
    return fields.length > 0 ? { code: 'unknown-fields', fields: fields.join(', ') } : undefined;
  };
  const ofBody = (): FieldProblem | undefined => {
    if (body.trim() === '') return { code: 'required' };
    return holdsLink(body) ? unknown(body) : { code: 'link-missing' };
  };
  return { subject: unknown(subject), body: ofBody() };
};

/** A draft checked by the contract, and by what the server refuses when it is to be sent. */
export const checkDraft = (draft: Draft): CheckedDraft => {
  const { data, error } = invitationMessage.safeParse(messageOf(draft));
  const problems: DraftProblems = draft.ownText ? ownTextProblems(draft) : {};
  for (const issue of error?.issues ?? []) {
    const field = DRAFT_FIELDS.find((one) => one === issue.path.join('.'));
    if (field) problems[field] ??= problemOf(field, issue);
  }
  if (draft.senderEmail.trim() === '') problems.senderEmail = { code: 'required' };
  return { message: data ?? null, problems };
};

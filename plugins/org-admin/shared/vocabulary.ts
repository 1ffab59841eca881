/**
 * The values that enumerated fields of the domain model can hold. The schemas repeat them, because Strapi reads its
 * schemas as JSON; a unit test sees to it that both agree.
 */

/** The apps an organization can switch on and off. */
export const APPS = [
  'actions',
  'projects',
  'okrs',
  'publications',
  'checklists',
  'metrics',
  'meetings',
  'time',
] as const;
export type App = (typeof APPS)[number];

/** How a circle decides, when nothing else is agreed. */
export const DECISION_MODES = ['free', 'consent', 'consultative', 'majority', 'authority'] as const;
export type DecisionMode = (typeof DECISION_MODES)[number];

/** What a role is in the core of its circle; `none` for every other role. */
export const CORE_TYPES = [
  'none',
  'circle-lead',
  'rep-link',
  'facilitator',
  'secretary',
  'other',
] as const;
export type CoreType = (typeof CORE_TYPES)[number];

/** What a member may do in its organization. */
export const ACCESS_ROLES = ['administrator', 'collaborator', 'reader'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** The life of a membership, from the first entry to the last. */
export const MEMBER_STATES = [
  'added',
  'invited',
  'active',
  'suspended',
  'left',
  'removed',
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];
/** Those of memberships that are over. */
export const FORMER_STATES: readonly MemberState[] = ['left', 'removed'];

/** Languages the product speaks in the panel, in e-mails and in workbooks. */
export const LANGUAGES = ['en', 'nl', 'sv'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a profile field of an organization holds. */
export const PROFILE_FIELD_TYPES = ['text', 'number', 'date', 'boolean', 'choice'] as const;
export type ProfileFieldType = (typeof PROFILE_FIELD_TYPES)[number];

/** States of an action; `done` and `dropped` are final. */
export const ACTION_STATES = ['open', 'in-progress', 'waiting', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** States of a project; `done` and `dropped` are final. */
export const PROJECT_STATES = ['planned', 'active', 'waiting', 'done', 'dropped'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** States of an objective; the last three are final. */
export const OBJECTIVE_STATES = ['draft', 'active', 'achieved', 'missed', 'dropped'] as const;
export type ObjectiveState = (typeof OBJECTIVE_STATES)[number];

/** States in which items of a type still ask for work; all their other states are final. */
export const OPEN_STATES = {
  action: ['open', 'in-progress', 'waiting'],
  project: ['planned', 'active', 'waiting'],
  objective: ['draft', 'active'],
  tension: ['open'],
} as const satisfies {
  action: readonly ActionState[];
  project: readonly ProjectState[];
  objective: readonly ObjectiveState[];
  tension: readonly TensionState[];
};

/** Whether an item of a type with such states still asks for work. */
export const isOpenState = (type: keyof typeof OPEN_STATES, state: string | null): boolean =>
  (OPEN_STATES[type] as readonly string[]).includes(state ?? '');

/** Kinds of publications. */
export const PUBLICATION_CATEGORIES = [
  'announcement',
  'news',
  'report',
  'decision',
  'guide',
] as const;
export type PublicationCategory = (typeof PUBLICATION_CATEGORIES)[number];

/** How often a checklist item is checked or a metric measured. */
export const RECURRENCES = [
  'daily',
  'weekly',
  'biweekly',
  'monthly',
  'quarterly',
  'yearly',
] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** Kinds of meetings. */
export const MEETING_TYPES = ['governance', 'tactical', 'other'] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

/** States of a tension. */
export const TENSION_STATES = ['open', 'processed', 'dropped'] as const;
export type TensionState = (typeof TENSION_STATES)[number];

/** States of one invitation; `uncertain` is one handed to the mail server whose answer was never seen. */
export const INVITATION_STATES = [
  'queued',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'accepted',
  'expired',
  'revoked',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** States of a batch of invitations. */
export const INVITATION_BATCH_STATES = [
  'scheduled',
  'running',
  'paused',
  'completed',
  'canceled',
] as const;
export type InvitationBatchState = (typeof INVITATION_BATCH_STATES)[number];

/** Where a batch of invitations comes from: the wizard, one member who was added or invited alone, or sending again. */
export const INVITATION_ORIGINS = ['wizard', 'member', 'resend'] as const;
export type InvitationOrigin = (typeof INVITATION_ORIGINS)[number];

/** What of an invitation is sent next: the first mail, or a reminder. */
export const INVITATION_MAILS = ['invitation', 'reminder'] as const;
export type InvitationMail = (typeof INVITATION_MAILS)[number];

/** Who did what an audit event tells. */
export const ACTOR_TYPES = ['admin', 'member', 'token', 'system'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

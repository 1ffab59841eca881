import type { DraftField, DraftProblems } from './draft';

export const INVITE_STEPS = ['who', 'sender', 'content', 'design', 'review'] as const;
export type InviteStep = (typeof INVITE_STEPS)[number];

const FIELDS: Record<InviteStep, readonly DraftField[]> = {
  who: [],
  sender: ['senderName', 'senderEmail'],
  content: ['subject', 'body'],
  design: ['design.primaryColor', 'design.backgroundColor', 'design.buttonText'],
  review: ['reminders.times', 'reminders.afterDays'],
};

/** Whether nothing of a step is wrong. @param invitees how many would be invited, null while it is not known */
export const isComplete = (
  step: InviteStep,
  invitees: number | null,
  problems: DraftProblems
): boolean =>
  step === 'who'
    ? invitees !== null && invitees > 0
    : FIELDS[step].every((field) => problems[field] === undefined);

export const nextStep = (step: InviteStep): InviteStep =>
  INVITE_STEPS[Math.min(INVITE_STEPS.indexOf(step) + 1, INVITE_STEPS.length - 1)] ?? step;

export const previousStep = (step: InviteStep): InviteStep =>
  INVITE_STEPS[Math.max(INVITE_STEPS.indexOf(step) - 1, 0)] ?? step;

/** Steps that can be gone to: those that were come to before, up to the first that is not complete. */
export const reachableSteps = (
  furthest: InviteStep,
  invitees: number | null,
  problems: DraftProblems
): InviteStep[] => {
  const visited = INVITE_STEPS.slice(0, INVITE_STEPS.indexOf(furthest) + 1);
  const open = visited.findIndex((step) => !isComplete(step, invitees, problems));
  return open < 0 ? visited : visited.slice(0, open + 1);
};

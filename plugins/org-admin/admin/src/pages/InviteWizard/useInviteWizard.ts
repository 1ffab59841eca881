import * as React from 'react';

import type { InvitationBatch, InvitationSettings } from '../../../../shared/contracts/invitations';
import type { Language } from '../../../../shared/vocabulary';
import {
  useCreateInvitationBatchMutation,
  useGetInvitationRecipientsQuery,
  useSaveInvitationSettingsMutation,
} from '../../services/invitations';
import { checkDraft, draftOf, type Draft } from './model/draft';
import { INVITE_STEPS, isComplete, nextStep, reachableSteps, type InviteStep } from './model/steps';
import { useInvitees } from './useInvitees';
import { usePreview } from './usePreview';

interface WizardSetup {
  org: string;
  /** The organization's, in which an own text begins. */
  language: Language;
  settings: InvitationSettings;
  onCreated: (batch: InvitationBatch) => void;
}

/**
 * The wizard behind its steps: who is invited, what is typed, and what the server says to it. The sender, the content and the design are
 * remembered for the organization when a step is left for the next.
 */
export const useInviteWizard = ({ org, language, settings, onCreated }: WizardSetup) => {
  const invitees = useInvitees(org);
  const recipients = useGetInvitationRecipientsQuery(
    { org, selection: invitees.selection },
    { refetchOnMountOrArgChange: true }
  );
  const total = recipients.currentData?.total ?? null;

  const [draft, setDraft] = React.useState(() => draftOf(settings, language));
  const { message, problems } = React.useMemo(() => checkDraft(draft), [draft]);
  const change = React.useCallback(
    (changes: Partial<Draft>) => setDraft((current) => ({ ...current, ...changes })),
    []
  );

  const [step, setStep] = React.useState<InviteStep>('who');
  const [furthest, setFurthest] = React.useState<InviteStep>('who');
  /** How often this step was to be left with something missing: only then is it said. */
  const [attempts, setAttempts] = React.useState(0);
  const reachable = reachableSteps(furthest, total, problems);

  const first = recipients.currentData?.first ?? [];
  const [picked, setPicked] = React.useState<string | null>(null);
  const previewedAs = first.find(({ documentId }) => documentId === picked) ?? first[0] ?? null;
  const withPreview = step !== 'who' && step !== 'sender';
  const preview = usePreview(
    org,
    withPreview ? message : null,
    withPreview ? (previewedAs?.documentId ?? null) : null
  );

  const [save, { isLoading: isSaving, error: saveError, reset: forgetSave }] =
    useSaveInvitationSettingsMutation();
  const saved = React.useRef(settings.saved ? JSON.stringify(settings.message) : null);
  const remember = async () => {
    if (!message) return;
    const text = JSON.stringify(message);
    if (text === saved.current) return;
    await save({ org, message }).unwrap();
    saved.current = text;
  };

  const [create, { isLoading: isCreating, error: createError, reset: forgetCreate }] =
    useCreateInvitationBatchMutation();
  const hasCreated = React.useRef(false);
  const send = async (at: string | null) => {
    if (!message) return;
    try {
      await remember();
      const batch = await create({
        org,
        batch: { ...message, ...invitees.selection, ...(at !== null && { at }) },
      }).unwrap();
      hasCreated.current = true;
      onCreated(batch);
    } catch {
      // Shown in the step, from where it can be sent again.
    }
  };

  const show = (target: InviteStep) => {
    forgetSave();
    forgetCreate();
    setAttempts(0);
    setStep(target);
    setFurthest((current) =>
      INVITE_STEPS.indexOf(target) > INVITE_STEPS.indexOf(current) ? target : current
    );
  };
  /** To the step after this one, once it is complete and remembered. */
  const next = async () => {
    if (!isComplete(step, total, problems)) {
      setAttempts((count) => count + 1);
      return;
    }
    try {
      if (step !== 'who') await remember();
      show(nextStep(step));
    } catch {
      // Shown in the step.
    }
  };

  const beginning = React.useRef(draft);
  const isUntouched = step === 'who' && draft === beginning.current;

  return {
    invitees,
    recipients,
    /** How many; null while it is not known. */
    invited: total,
    draft,
    change,
    message,
    problems,
    step,
    reachable,
    attempts,
    go: show,
    next,
    preview,
    first,
    previewedAs,
    previewAs: setPicked,
    isSaving,
    error: saveError ?? createError,
    send,
    isCreating,
    /** Whether there is work to lose. */
    isDirty: React.useCallback(() => !isUntouched && !hasCreated.current, [isUntouched]),
  };
};

export type InviteWizardState = ReturnType<typeof useInviteWizard>;

import * as React from 'react';

import { StepFrame } from '../../components/wizard/StepFrame';
import { Stepper } from '../../components/wizard/Stepper';
import { useT } from '../../hooks/useT';
import { WIZARD_STEPS, type WizardStep } from './model/state';

/** The steps as the user counts them: the import itself is the last one. */
const ALL_STEPS = [...WIZARD_STEPS, 'import'] as const;
type AnyStep = (typeof ALL_STEPS)[number];

interface ImportStepperProps {
  current: AnyStep;
  /** Steps that can be gone to now, to and fro. */
  reachable: readonly WizardStep[];
  onGo?: (step: WizardStep) => void;
}

/** Where one is in the import, and the way back to each step. */
export const ImportStepper = ({ current, reachable, onGo }: ImportStepperProps) => {
  const t = useT();

  return (
    <Stepper
      label={t('import.steps.label')}
      steps={ALL_STEPS.map((key) => ({
        key,
        label: t(`import.step.${key}`),
        reachable: reachable.some((step) => step === key),
      }))}
      current={current}
      onGo={(step) => step !== 'import' && onGo?.(step)}
    />
  );
};

interface ImportStepFrameProps {
  step: WizardStep;
  focusHeading: boolean;
  children: React.ReactNode;
  footer: React.ReactNode;
}

/** One step of the import. */
export const ImportStepFrame = ({ step, ...props }: ImportStepFrameProps) => {
  const t = useT();

  return (
    <StepFrame
      number={ALL_STEPS.indexOf(step) + 1}
      count={ALL_STEPS.length}
      title={t(`import.step.${step}.title`)}
      hint={t(`import.step.${step}.hint`)}
      {...props}
    />
  );
};

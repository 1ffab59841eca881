import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';

import type { InvitationSettings } from '../../../../shared/contracts/invitations';
import { Notice } from '../../components/Notice';
import { StepFrame } from '../../components/wizard/StepFrame';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useT } from '../../hooks/useT';
import { INVITE_STEPS, previousStep } from './model/steps';
import type { InviteWizardState } from './useInviteWizard';

/** What every step gets. */
export interface StepProps {
  wizard: InviteWizardState;
  settings: InvitationSettings;
  focusHeading: boolean;
}

interface InviteStepFrameProps extends Pick<StepProps, 'wizard' | 'focusHeading'> {
  children: React.ReactNode;
  /** Beside the way on: why it is closed. */
  aside?: React.ReactNode;
  /** In place of the button to the next step. */
  onward?: React.ReactNode;
}

/** One step: its heading, its content, what the server refused, and the ways back and on. */
export const InviteStepFrame = (props: InviteStepFrameProps) => {
  const { wizard, focusHeading, children, aside, onward } = props;
  const t = useT();
  const errorMessage = useErrorMessage();
  const { step, isSaving, isCreating, error, attempts } = wizard;
  const number = INVITE_STEPS.indexOf(step) + 1;
  const content = React.useRef<HTMLDivElement>(null);

  // What has to be mended may be out of sight.
  React.useEffect(() => {
    if (attempts > 0) {
      content.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [attempts]);

  return (
    <StepFrame
      number={number}
      count={INVITE_STEPS.length}
      title={t(`invite.step.${step}.title`)}
      hint={t(`invite.step.${step}.hint`)}
      focusHeading={focusHeading}
      footer={
        <>
          {number > 1 ? (
            <Button
              size="L"
              variant="tertiary"
              startIcon={<ArrowLeft />}
              disabled={isSaving || isCreating}
              onClick={() => wizard.go(previousStep(step))}
            >
              {t('invite.back')}
            </Button>
          ) : (
            <span />
          )}
          <Flex gap={4} wrap="wrap" justifyContent="flex-end">
            {aside}
            {onward ?? (
              <Button
                size="L"
                endIcon={<ArrowRight />}
                loading={isSaving}
                disabled={isSaving || wizard.invited === null}
                onClick={() => void wizard.next()}
              >
                {t('invite.next')}
              </Button>
            )}
          </Flex>
        </>
      }
    >
      {error !== undefined && (
        <Notice tone="danger" role="alert" title={t('invite.failed')}>
          {errorMessage(error)}
        </Notice>
      )}
      <Flex ref={content} direction="column" alignItems="stretch" gap={6}>
        {children}
      </Flex>
    </StepFrame>
  );
};

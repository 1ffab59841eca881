import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { useT } from '../../hooks/useT';
import type { WizardStep } from './model/state';
import { ALL_STEPS } from './Stepper';

interface StepFrameProps {
  step: WizardStep;
  /** The page's first step does not pull the focus away from where a page begins. */
  focusHeading: boolean;
  children: React.ReactNode;
  footer: React.ReactNode;
}

/** A step: its heading, to which the focus moves so that a screen reader says where one is, its content, and the way on. */
export const StepFrame = ({ step, focusHeading, children, footer }: StepFrameProps) => {
  const t = useT();
  const heading = React.useRef<HTMLHeadingElement>(null);

  React.useEffect(() => {
    if (focusHeading) heading.current?.focus();
    // Only when the step appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step]);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="beta" tag="h2" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
          <Typography variant="beta" textColor="neutral600">
            {t('import.step.position', {
              number: ALL_STEPS.indexOf(step) + 1,
              count: ALL_STEPS.length,
            })}
          </Typography>{' '}
          {t(`import.step.${step}.title`)}
        </Typography>
        <Typography textColor="neutral600" tag="p">
          {t(`import.step.${step}.hint`)}
        </Typography>
      </Flex>
      {children}
      <Flex justifyContent="space-between" gap={4} paddingBottom={6} wrap="wrap">
        {footer}
      </Flex>
    </Flex>
  );
};

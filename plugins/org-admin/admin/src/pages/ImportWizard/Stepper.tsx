import { Box, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

import { useT } from '../../hooks/useT';
import { WIZARD_STEPS, type WizardStep } from './model/state';

/** The steps as the user counts them: the import itself is the last one. */
export const ALL_STEPS = [...WIZARD_STEPS, 'import'] as const;
export type AnyStep = (typeof ALL_STEPS)[number];

const List = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[6]}`};
  list-style: none;
`;

const StepButton = styled.button`
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;

  &:disabled {
    cursor: default;
  }
`;

const Number = ({ done, current, number }: { done: boolean; current: boolean; number: number }) => (
  <Flex
    tag="span"
    justifyContent="center"
    width="2.8rem"
    height="2.8rem"
    shrink={0}
    borderRadius="50%"
    background={current || done ? 'primary600' : 'neutral0'}
    borderColor={current || done ? 'primary600' : 'neutral300'}
  >
    {done ? (
      <Check fill="neutral0" width="1.2rem" height="1.2rem" aria-hidden />
    ) : (
      <Typography variant="pi" fontWeight="bold" textColor={current ? 'neutral0' : 'neutral600'}>
        {number}
      </Typography>
    )}
  </Flex>
);

interface StepperProps {
  current: AnyStep;
  /** Steps that can be gone to now, to and fro. */
  reachable: readonly WizardStep[];
  onGo?: (step: WizardStep) => void;
}

/** Where one is in the import, and the way back to each step. */
export const Stepper = ({ current, reachable, onGo }: StepperProps) => {
  const t = useT();
  const position = ALL_STEPS.indexOf(current);

  return (
    <Box tag="nav" aria-label={t('import.steps.label')}>
      <List>
        {ALL_STEPS.map((step, index) => {
          const isCurrent = step === current;
          const target = WIZARD_STEPS.find((one) => one === step);
          const open = target !== undefined && !isCurrent && reachable.includes(target);
          return (
            <li key={step}>
              <StepButton
                type="button"
                aria-current={isCurrent ? 'step' : undefined}
                disabled={!open}
                onClick={() => target && onGo?.(target)}
              >
                <Flex gap={2} tag="span">
                  <Number done={index < position} current={isCurrent} number={index + 1} />
                  <Typography
                    fontWeight={isCurrent ? 'bold' : 'regular'}
                    textColor={isCurrent || open ? 'neutral800' : 'neutral600'}
                  >
                    {t(`import.step.${step}`)}
                  </Typography>
                </Flex>
              </StepButton>
            </li>
          );
        })}
      </List>
    </Box>
  );
};

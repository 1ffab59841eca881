import { Box, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

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

export interface StepOfWizard<Key extends string> {
  key: Key;
  label: string;
  /** Whether it can be gone to now. */
  reachable: boolean;
}

interface StepperProps<Key extends string> {
  /** Names the list of steps. */
  label: string;
  steps: readonly StepOfWizard<Key>[];
  current: Key;
  onGo?: (step: Key) => void;
}

/** Where one is in a wizard, and the way to each step, to and fro. */
export const Stepper = <Key extends string>({ label, steps, current, onGo }: StepperProps<Key>) => {
  const position = steps.findIndex(({ key }) => key === current);

  return (
    <Box tag="nav" aria-label={label}>
      <List>
        {steps.map((step, index) => {
          const isCurrent = index === position;
          const open = step.reachable && !isCurrent;
          return (
            <li key={step.key}>
              <StepButton
                type="button"
                aria-current={isCurrent ? 'step' : undefined}
                disabled={!open}
                onClick={() => onGo?.(step.key)}
              >
                <Flex gap={2} tag="span">
                  <Number done={index < position} current={isCurrent} number={index + 1} />
                  <Typography
                    fontWeight={isCurrent ? 'bold' : 'regular'}
                    textColor={isCurrent || open ? 'neutral800' : 'neutral600'}
                  >
                    {step.label}
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

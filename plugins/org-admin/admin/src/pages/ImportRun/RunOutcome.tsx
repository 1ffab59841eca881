import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

import type { ImportReport } from '../../../../shared/contracts/imports';
import { useOutcome, type Tone } from './useOutcome';

const TONES = {
  success: { background: 'success100', border: 'success200', icon: 'success600' },
  warning: { background: 'warning100', border: 'warning200', icon: 'warning600' },
  danger: { background: 'danger100', border: 'danger200', icon: 'danger600' },
  neutral: { background: 'neutral0', border: 'neutral200', icon: 'neutral600' },
} as const satisfies Record<Tone, object>;

const ICONS = {
  success: CheckCircle,
  warning: WarningCircle,
  danger: WarningCircle,
  neutral: Information,
} as const satisfies Record<Tone, unknown>;

interface RunOutcomeProps {
  report: ImportReport;
  /** The run ended while one was looking: the focus goes to what came of it. */
  focus: boolean;
  /** What can be done next, below the words. */
  actions: React.ReactNode;
}

/** What came of a run. */
export const RunOutcome = ({ report, focus, actions }: RunOutcomeProps) => {
  const heading = React.useRef<HTMLHeadingElement>(null);
  const outcome = useOutcome(report);
  const { state } = report;

  React.useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus, state]);

  if (!outcome) return null;
  const { background, border, icon } = TONES[outcome.tone];
  const Icon = ICONS[outcome.tone];

  return (
    <Box
      background={background}
      borderColor={border}
      hasRadius
      padding={5}
      data-testid="import-outcome"
    >
      <Flex alignItems="flex-start" gap={3}>
        <Box paddingTop="2px" shrink={0}>
          <Icon fill={icon} width="2rem" height="2rem" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography
            variant="delta"
            tag="h2"
            tabIndex={-1}
            ref={heading}
            style={{ outline: 'none' }}
          >
            {outcome.title}
          </Typography>
          <Typography tag="p">{outcome.text}</Typography>
          {actions}
        </Flex>
      </Flex>
    </Box>
  );
};

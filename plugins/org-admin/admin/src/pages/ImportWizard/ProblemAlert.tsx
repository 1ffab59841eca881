import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import type { ImportEncoding } from '../../../../shared/contracts/imports';
import { useT } from '../../hooks/useT';
import type { FileProblem } from '../../components/import/useFileProblem';

interface ProblemAlertProps {
  problem: FileProblem;
  onRetry: () => void;
  onReadAs?: (encoding: ImportEncoding) => void;
  children?: React.ReactNode;
}

/** What went wrong with the file or the request, said at once to a screen reader, with the remedy where there is one. */
export const ProblemAlert = ({ problem, onRetry, onReadAs, children }: ProblemAlertProps) => {
  const t = useT();
  const { suggestion } = problem;

  return (
    <Box
      role="alert"
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={4}
      data-testid="import-problem"
    >
      <Flex alignItems="flex-start" gap={3}>
        <Box paddingTop={1} shrink={0}>
          <WarningCircle fill="danger600" width="1.6rem" height="1.6rem" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0}>
          <Typography fontWeight="bold">{problem.title}</Typography>
          <Typography style={{ overflowWrap: 'anywhere' }}>{problem.text}</Typography>
          {children}
          {suggestion && onReadAs && (
            <Button variant="secondary" onClick={() => onReadAs(suggestion)}>
              {t('import.reading.readAs', { encoding: t(`import.encoding.${suggestion}`) })}
            </Button>
          )}
          {problem.passing && (
            <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
              {t('action.retry')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
};

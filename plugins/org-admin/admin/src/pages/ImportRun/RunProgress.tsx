import * as React from 'react';
import { Box, Flex, Typography, useNotifyAT } from '@strapi/design-system';

import type { ImportReport } from '../../../../shared/contracts/imports';
import { ProgressBar } from '../../components/ProgressBar';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

/** A screen reader is told each fourth of the way, not every poll. */
const ANNOUNCED_PERCENT = 25;

interface RunProgressProps {
  report: ImportReport;
  /** Why the last question how far it is was not answered; it is asked again. */
  error: unknown;
}

/** How far a run is, and that nobody has to wait for it here. */
export const RunProgress = ({ report, error }: RunProgressProps) => {
  const t = useT();
  const { number } = useFormats();
  const errorMessage = useErrorMessage();
  const { notifyStatus } = useNotifyAT();
  const { state, processed, total } = report;
  const percent = total > 0 ? Math.floor((processed / total) * 100) : 0;
  const announced = Math.floor(percent / ANNOUNCED_PERCENT) * ANNOUNCED_PERCENT;

  React.useEffect(() => {
    notifyStatus(t('import.progress.announced', { percent: announced }));
    // `notifyStatus` is another function in every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [announced, t]);

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={4}>
          <Typography variant="delta" tag="h2">
            {t(state === 'undoing' ? 'import.progress.undoing' : 'import.progress.running')}
          </Typography>
          {state === 'running' && (
            <Typography textColor="neutral600">
              {t('import.progress.rows', { processed: number(processed), total: number(total) })}
            </Typography>
          )}
        </Flex>
        {state === 'running' && (
          <ProgressBar percent={percent} label={t('import.progress.running')} />
        )}
        <Typography textColor="neutral600">{t('import.progress.leave')}</Typography>
        {error !== undefined && (
          <Typography textColor="warning700" role="status">
            {errorMessage(error)}
          </Typography>
        )}
      </Flex>
    </Box>
  );
};

import * as React from 'react';
import { Box, Flex, Typography, useNotifyAT } from '@strapi/design-system';

import type { InvitationBatch } from '../../../../shared/contracts/invitations';
import { BatchStateBadge } from '../../components/invitations/BatchStateBadge';
import { doneOf } from '../../components/invitations/counts';
import { CountsBar } from '../../components/invitations/CountsBar';
import { ProgressBar } from '../../components/ProgressBar';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

/** A screen reader is told each fourth of the way, not every poll. */
const ANNOUNCED_PERCENT = 25;

interface BatchProgressProps {
  batch: InvitationBatch;
  /** Why the last question how far it is was not answered; it is asked again. */
  error: unknown;
  actions: React.ReactNode;
}

/** How far a batch is, when it is expected to end, and that nobody has to wait for it here. */
export const BatchProgress = ({ batch, error, actions }: BatchProgressProps) => {
  const t = useT();
  const { moment, number } = useFormats();
  const errorMessage = useErrorMessage();
  const { notifyStatus } = useNotifyAT();
  const { state, counts, scheduledAt, finishedAt, expectedEnd } = batch;
  const done = doneOf(counts);
  const percent = counts.total > 0 ? Math.floor((done / counts.total) * 100) : 0;
  const announced = Math.floor(percent / ANNOUNCED_PERCENT) * ANNOUNCED_PERCENT;

  React.useEffect(() => {
    if (state === 'running') notifyStatus(t('batch.announced', { percent: announced }));
    // `notifyStatus` is another function in every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [announced, state, t]);

  const sentence = () => {
    switch (state) {
      case 'scheduled':
        return t('batch.scheduled.text', { moment: scheduledAt ? moment(scheduledAt) : '–' });
      case 'running':
        return expectedEnd
          ? t('batch.running.text', { moment: moment(expectedEnd) })
          : t('batch.running.text-open');
      case 'paused':
        return t('batch.paused.text', { count: counts.queued });
      case 'completed':
        return t('batch.completed.text', { moment: finishedAt ? moment(finishedAt) : '–' });
      case 'canceled':
        return t('batch.canceled.text');
    }
  };

  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, large: 6 }}
      data-testid="batch-progress"
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <Flex gap={3} wrap="wrap">
            <Typography variant="delta" tag="h2">
              {t('batch.done', { done: number(done), total: number(counts.total) })}
            </Typography>
            <BatchStateBadge state={state} />
          </Flex>
          <Flex gap={2} wrap="wrap">
            {actions}
          </Flex>
        </Flex>
        {state === 'running' || state === 'paused' ? (
          <ProgressBar percent={percent} label={t('batch.progress')} />
        ) : (
          <CountsBar counts={counts} high />
        )}
        <Typography textColor="neutral600" tag="p">
          {sentence()} {(state === 'running' || state === 'scheduled') && t('batch.leave')}
        </Typography>
        {error !== undefined && (
          <Typography textColor="warning700" role="status">
            {errorMessage(error)}
          </Typography>
        )}
      </Flex>
    </Box>
  );
};

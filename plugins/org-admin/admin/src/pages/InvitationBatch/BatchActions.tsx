import * as React from 'react';
import { Button } from '@strapi/design-system';
import { ArrowClockwise, Cross, Play } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { InvitationBatch } from '../../../../shared/contracts/invitations';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useT } from '../../hooks/useT';
import {
  useControlInvitationBatchMutation,
  useRetryInvitationBatchMutation,
  type BatchControl,
} from '../../services/invitations';
import { AskFirst } from '../../components/AskFirst';

/** What can be done with a batch as it is: pause, go on, cancel, try failed ones again, send uncertain ones again. */
export const BatchActions = ({ org, batch }: { org: string; batch: InvitationBatch }) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const [control, controlling] = useControlInvitationBatchMutation();
  const [retry, retrying] = useRetryInvitationBatchMutation();
  const [asks, setAsks] = React.useState<'cancel' | 'uncertain' | null>(null);
  const { documentId, state, counts } = batch;
  // One that has ended may have reminders in the queue.
  const mayPause = state === 'running' || (state === 'completed' && counts.queued > 0);
  const busy = controlling.isLoading || retrying.isLoading;

  const run = async (action: () => Promise<unknown>) => {
    try {
      await action();
    } catch (error) {
      toggleNotification({ type: 'danger', message: errorMessage(error), timeout: 10_000 });
    }
  };
  const send = (what: BatchControl) =>
    void run(() => control({ org, batch: documentId, control: what }).unwrap());
  const tryAgain = (uncertain: boolean) =>
    void run(() => retry({ org, batch: documentId, uncertain }).unwrap());

  return (
    <>
      {mayPause && (
        <Button variant="secondary" disabled={busy} onClick={() => send('pause')}>
          {t('batch.pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button startIcon={<Play aria-hidden />} disabled={busy} onClick={() => send('resume')}>
          {t('batch.resume')}
        </Button>
      )}
      {counts.failed > 0 && state !== 'canceled' && (
        <Button
          variant="secondary"
          startIcon={<ArrowClockwise aria-hidden />}
          disabled={busy}
          onClick={() => tryAgain(false)}
        >
          {t('batch.retry', { count: counts.failed })}
        </Button>
      )}
      {counts.uncertain > 0 && state !== 'canceled' && (
        <Button
          variant="secondary"
          startIcon={<ArrowClockwise aria-hidden />}
          disabled={busy}
          onClick={() => setAsks('uncertain')}
        >
          {t('batch.uncertain', { count: counts.uncertain })}
        </Button>
      )}
      {(state === 'scheduled' || state === 'running' || state === 'paused') && (
        <Button
          variant="danger-light"
          startIcon={<Cross aria-hidden />}
          disabled={busy}
          onClick={() => setAsks('cancel')}
        >
          {t('batch.cancel')}
        </Button>
      )}
      {asks === 'cancel' && (
        <AskFirst
          title={t('batch.cancel.title')}
          text={t('batch.cancel.text', { count: counts.queued })}
          confirm={t('batch.cancel.confirm')}
          dismiss={t('batch.cancel.dismiss')}
          variant="danger-light"
          onCancel={() => setAsks(null)}
          onConfirm={() => {
            setAsks(null);
            send('cancel');
          }}
        />
      )}
      {asks === 'uncertain' && (
        <AskFirst
          title={t('batch.uncertain.title', { count: counts.uncertain })}
          text={t('batch.uncertain.text', { count: counts.uncertain, failed: counts.failed })}
          confirm={t('batch.uncertain.confirm')}
          onCancel={() => setAsks(null)}
          onConfirm={() => {
            setAsks(null);
            tryAgain(true);
          }}
        />
      )}
    </>
  );
};

import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Mail } from '@strapi/icons';

import { Panel } from '../../../../components/Panel';
import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';
import { InviteStepFrame, type StepProps } from '../../InviteStepFrame';
import { isComplete } from '../../model/steps';
import { BesidePreview } from '../../preview/BesidePreview';
import { ConfirmSending } from './ConfirmSending';
import { Reminders } from './Reminders';
import { Summary } from './Summary';
import { TestMail } from './TestMail';
import { type When, WhenToSend, momentOf } from './WhenToSend';

/** Step 5: all of it once more, a test mail, reminders, and sending now or at a time. */
export const ReviewStep = ({ wizard, settings, focusHeading }: StepProps) => {
  const t = useT();
  const { number } = useFormats();
  const { draft, change, problems } = wizard;
  const [when, setWhen] = React.useState<When>({ later: false, local: '' });
  const [asks, setAsks] = React.useState(false);
  const [tried, setTried] = React.useState(false);
  const total = wizard.invited ?? 0;
  const moment = momentOf(when);

  const handleSend = () => {
    setTried(true);
    if (moment.problem === null && isComplete('review', total, problems)) setAsks(true);
  };

  return (
    <InviteStepFrame
      wizard={wizard}
      focusHeading={focusHeading}
      onward={
        <Button
          size="L"
          startIcon={<Mail aria-hidden />}
          loading={wizard.isSaving || wizard.isCreating}
          disabled={total === 0}
          onClick={handleSend}
        >
          {t(when.later ? 'invite.review.schedule' : 'invite.review.send', {
            count: total,
            number: number(total),
          })}
        </Button>
      }
    >
      <BesidePreview wizard={wizard}>
        <Panel title={t('invite.review.summary')}>
          <Summary wizard={wizard} settings={settings} />
        </Panel>
        <Panel title={t('invite.test.title')}>
          <TestMail wizard={wizard} />
        </Panel>
        <Panel title={t('invite.reminders.title')}>
          <Reminders
            reminders={draft.reminders}
            wrong={problems['reminders.afterDays'] !== undefined}
            validDays={settings.validDays}
            onChange={(reminders) => change({ reminders })}
          />
        </Panel>
        <Panel title={t('invite.when.title')}>
          <WhenToSend when={when} tried={tried} onChange={setWhen} />
        </Panel>
      </BesidePreview>
      {asks && (
        <ConfirmSending
          total={total}
          invitedBefore={wizard.recipients.currentData?.invitedBefore ?? 0}
          at={moment.at}
          senderName={draft.senderName}
          onCancel={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            void wizard.send(moment.at);
          }}
        />
      )}
    </InviteStepFrame>
  );
};

import * as React from 'react';
import { Field, Flex, TextInput, Typography } from '@strapi/design-system';

import { Panel } from '../../../components/Panel';
import { useT } from '../../../hooks/useT';
import { InviteStepFrame, type StepProps } from '../InviteStepFrame';
import { MailFacts } from '../preview/MailFacts';
import { useProblemText } from '../useProblemText';

/** Step 2: whose name the mails carry, and where answers go. */
export const SenderStep = ({ wizard, settings, focusHeading }: StepProps) => {
  const t = useT();
  const { draft, change } = wizard;
  const problem = useProblemText(wizard);
  const { senderName, senderEmail } = draft;

  return (
    <InviteStepFrame wizard={wizard} focusHeading={focusHeading}>
      <Panel title={t('invite.sender.title')}>
        <Flex direction="column" alignItems="stretch" gap={5} maxWidth="64rem">
          <Field.Root
            name="senderName"
            required
            error={problem('senderName')}
            hint={t('invite.sender.name.hint')}
          >
            <Field.Label>{t('invite.sender.name')}</Field.Label>
            <TextInput
              autoComplete="off"
              maxLength={100}
              value={senderName}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                change({ senderName: event.target.value })
              }
            />
            <Field.Error />
            <Field.Hint />
          </Field.Root>
          <Field.Root
            name="senderEmail"
            required
            error={problem('senderEmail')}
            hint={t('invite.sender.email.hint')}
          >
            <Field.Label>{t('invite.sender.email')}</Field.Label>
            <TextInput
              type="email"
              autoComplete="off"
              maxLength={254}
              value={senderEmail}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                change({ senderEmail: event.target.value.trim() })
              }
            />
            <Field.Error />
            <Field.Hint />
          </Field.Root>
          <Typography tag="p">
            {t('invite.sender.explained', { address: settings.fromAddress })}
          </Typography>
          <MailFacts
            facts={[
              {
                label: t('invite.mail.from'),
                value: `${senderName.trim() || '…'} <${settings.fromAddress}>`,
              },
              { label: t('invite.mail.reply-to'), value: senderEmail || '…' },
            ]}
          />
        </Flex>
      </Panel>
    </InviteStepFrame>
  );
};

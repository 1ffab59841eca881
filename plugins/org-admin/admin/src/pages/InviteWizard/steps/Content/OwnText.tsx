import * as React from 'react';
import { Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { MAX_INVITATION_TEXT } from '../../../../../../shared/contracts/invitations';
import { useFormats } from '../../../../hooks/useFormats';
import { useT } from '../../../../hooks/useT';
import type { InviteWizardState } from '../../useInviteWizard';
import { useProblemText } from '../../useProblemText';
import { FormattingHelp } from './FormattingHelp';
import { InsertFields } from './InsertFields';
import { useInsertion } from './useInsertion';

/** As high as a short letter, and higher by hand. */
const Letter = styled(Textarea)`
  textarea& {
    height: auto;
  }

  min-height: 28rem;
`;

/** Subject and text as the administrator types them. */
export const OwnText = ({ wizard }: { wizard: InviteWizardState }) => {
  const t = useT();
  const { number } = useFormats();
  const { draft, change } = wizard;
  const problem = useProblemText(wizard);
  const body = React.useRef<HTMLTextAreaElement>(null);
  const insertion = useInsertion(body);
  const { subject, body: text } = draft;

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <InsertFields
        onInsert={(field) => insertion.insert(`{${field}}`, { onlyInFallback: field === 'link' })}
      />
      <Field.Root name="subject" required error={problem('subject')}>
        <Field.Label>{t('invite.content.subject')}</Field.Label>
        <TextInput
          maxLength={200}
          value={subject}
          onFocus={insertion.onFocus}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            change({ subject: event.target.value })
          }
        />
        <Field.Error />
      </Field.Root>
      <Field.Root name="body" required error={problem('body')}>
        <Field.Label>{t('invite.content.body')}</Field.Label>
        <Letter
          ref={body}
          resizable
          rows={14}
          value={text}
          onFocus={insertion.onFocus}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            change({ body: event.target.value })
          }
        />
        <Field.Error />
        <Typography
          variant="pi"
          tag="p"
          textAlign="right"
          textColor={text.length > MAX_INVITATION_TEXT ? 'danger600' : 'neutral600'}
        >
          {t('invite.content.length', {
            count: number(text.length),
            max: number(MAX_INVITATION_TEXT),
          })}
        </Typography>
      </Field.Root>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('invite.content.own.hint')}
      </Typography>
      <FormattingHelp />
    </Flex>
  );
};

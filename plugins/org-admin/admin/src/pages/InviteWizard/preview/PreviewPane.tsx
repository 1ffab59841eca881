import * as React from 'react';
import {
  Box,
  Field,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Tabs,
  TextButton,
  Typography,
} from '@strapi/design-system';
import { styled } from 'styled-components';

import { Notice } from '../../../components/Notice';
import { useErrorMessage } from '../../../hooks/useErrorMessage';
import { useFormats } from '../../../hooks/useFormats';
import { useT } from '../../../hooks/useT';
import type { InviteWizardState } from '../useInviteWizard';
import { MailFacts } from './MailFacts';
import { MailFrame, PREVIEW_HEIGHT } from './MailFrame';

/** Widths of a reading pane on a desk and of a telephone, in pixels. */
const WIDTHS = { wide: 680, narrow: 360 } as const;
const VIEWS = ['wide', 'narrow', 'text'] as const;

const PlainText = styled.pre`
  height: ${PREVIEW_HEIGHT};
  margin: 0;
  padding: ${({ theme }) => theme.spaces[4]};
  overflow-y: auto;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[6]};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

type PreviewPaneProps = Pick<
  InviteWizardState,
  'preview' | 'first' | 'previewedAs' | 'previewAs' | 'message'
>;

/** The mail as one of those who are invited would get it: on a wide and a narrow screen, and as plain text. */
export const PreviewPane = (props: PreviewPaneProps) => {
  const { preview, first, previewedAs, previewAs, message } = props;
  const t = useT();
  const { languageName } = useFormats();
  const errorMessage = useErrorMessage();
  const [view, setView] = React.useState<(typeof VIEWS)[number]>('wide');
  const { shown, busy, error } = preview;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="previewAs">
        <Field.Label>{t('invite.preview.as')}</Field.Label>
        <SingleSelect
          size="S"
          value={previewedAs?.documentId ?? ''}
          onChange={(value) => previewAs(String(value))}
        >
          {first.map(({ documentId, name, email }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {`${name} <${email}>`}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {error !== null && (
        <Notice
          tone="danger"
          role="alert"
          title={t('invite.preview.failed')}
          action={<TextButton onClick={preview.retry}>{t('action.retry')}</TextButton>}
        >
          {errorMessage(error)}
        </Notice>
      )}
      {!shown && error === null && (
        <Flex justifyContent="center" padding={8}>
          <Loader>{t('state.loading')}</Loader>
        </Flex>
      )}
      {shown && (
        <>
          <MailFacts
            facts={[
              { label: t('invite.mail.from'), value: shown.from },
              { label: t('invite.mail.reply-to'), value: shown.replyTo },
              { label: t('invite.mail.to'), value: shown.to },
              { label: t('invite.mail.subject'), value: shown.subject },
            ]}
          />
          <Tabs.Root
            variant="simple"
            value={view}
            onValueChange={(value: string) => setView(VIEWS.find((one) => one === value) ?? 'wide')}
          >
            <Tabs.List aria-label={t('invite.preview.views')}>
              {VIEWS.map((one) => (
                <Tabs.Trigger key={one} value={one}>
                  {t(`invite.preview.${one}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Box paddingTop={3} style={{ opacity: busy || !message ? 0.6 : 1 }}>
              {(['wide', 'narrow'] as const).map((one) => (
                <Tabs.Content key={one} value={one}>
                  <MailFrame
                    html={shown.html}
                    title={t('invite.preview.title', { name: previewedAs?.name ?? shown.to })}
                    width={WIDTHS[one]}
                  />
                </Tabs.Content>
              ))}
              <Tabs.Content value="text">
                <PlainText tabIndex={0}>{shown.text}</PlainText>
              </Tabs.Content>
            </Box>
          </Tabs.Root>
          <Typography variant="pi" textColor="neutral600" tag="p" aria-live="polite">
            {message
              ? t('invite.preview.hint', { language: languageName(shown.language) })
              : t('invite.preview.outdated')}
          </Typography>
        </>
      )}
    </Flex>
  );
};

import { Accordion, Box, Flex, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Facts } from '../../components/Facts';
import { OutboxBanner } from '../../components/OutboxBanner';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { useGetOutboxQuery } from '../../services/outbox';

const Text = styled.pre`
  margin: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: inherit;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[6]};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** The messages that were kept instead of sent, newest first. */
const Outbox = () => {
  const t = useT();
  const formats = useFormats();
  const { data, isLoading, error, refetch } = useGetOutboxQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });

  if (isLoading) return <Page.Loading />;
  const messages = data?.messages ?? [];

  return (
    <Page.Main>
      <Page.Title>{t('menu.outbox')}</Page.Title>
      <Layouts.Header title={t('menu.outbox')} subtitle={t('outbox.subtitle')} />
      <Layouts.Content>
        {error && !data && <ErrorState error={error} onRetry={refetch} />}
        <OutboxBanner withLink={false} />
        {data && messages.length === 0 && (
          <EmptyState
            icon={<Mail width="6.4rem" height="6.4rem" fill="neutral400" />}
            title={t(data.embedded ? 'outbox.none.title' : 'outbox.sent.title')}
            text={t(data.embedded ? 'outbox.none.text' : 'outbox.sent.text')}
          />
        )}
        {messages.length > 0 && (
          <Accordion.Root>
            {messages.map(({ id, sentAt, from, to, subject, text }) => (
              <Accordion.Item key={id} value={id}>
                <Accordion.Header>
                  <Accordion.Trigger description={`${to} · ${formats.moment(sentAt)}`}>
                    {subject || t('outbox.no-subject')}
                  </Accordion.Trigger>
                </Accordion.Header>
                <Accordion.Content>
                  <Box padding={6} paddingTop={0}>
                    <Facts
                      title={t('outbox.message')}
                      facts={[
                        { label: t('outbox.from'), value: from },
                        { label: t('outbox.to'), value: to },
                        { label: t('outbox.sent-at'), value: formats.moment(sentAt) },
                      ]}
                    />
                    <Flex paddingTop={4} direction="column" alignItems="stretch">
                      {text ? (
                        <Text>{text}</Text>
                      ) : (
                        <Typography textColor="neutral600">{t('outbox.no-text')}</Typography>
                      )}
                    </Flex>
                  </Box>
                </Accordion.Content>
              </Accordion.Item>
            ))}
          </Accordion.Root>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default Outbox;

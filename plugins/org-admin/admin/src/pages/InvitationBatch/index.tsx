import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { ErrorState } from '../../components/ErrorState';
import { useBatchSubject } from '../../components/invitations/useBatchSubject';
import { LoadingState } from '../../components/LoadingState';
import { Notice } from '../../components/Notice';
import { OutboxBanner } from '../../components/OutboxBanner';
import { Pager } from '../../components/Pager';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useOrganization } from '../App/OrganizationContext';
import { BatchActions } from './BatchActions';
import { BatchProgress } from './BatchProgress';
import { InvitationsTable } from './InvitationsTable';
import { StateTiles } from './StateTiles';
import { useBatch, useBatchInvitations } from './useBatch';

/** One batch of invitations: how far it is, what can be done with it, and what became of each invitation. */
const InvitationBatchPage = () => {
  const t = useT();
  const { moment } = useFormats();
  const { documentId: org, name } = useOrganization();
  const { batch: id = '' } = useParams();
  const { sendInvitations } = usePermissions();
  const subjectOf = useBatchSubject(name);
  const { batch, error, refetch, underWay } = useBatch(org, id);
  const invitations = useBatchInvitations(org, id, underWay);
  const { answer } = invitations;

  if (!batch) {
    return (
      <Page.Main>
        <Page.Title>{t('menu.invitations')}</Page.Title>
        <Layouts.Header
          title={t('menu.invitations')}
          navigationAction={
            <TextLink to={`${BASE_PATH}/${org}/invitations`}>{t('batch.back')}</TextLink>
          }
        />
        <Layouts.Content>
          {error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingState />}
        </Layouts.Content>
      </Page.Main>
    );
  }

  const title = subjectOf(batch);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={t('batch.subtitle', {
          sender: batch.senderName,
          name: batch.createdBy || '–',
          moment: moment(batch.createdAt),
        })}
        navigationAction={
          <TextLink to={`${BASE_PATH}/${org}/invitations`}>{t('batch.back')}</TextLink>
        }
      />
      <Layouts.Content>
        <OutboxBanner />
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <BatchProgress
            batch={batch}
            error={error}
            actions={sendInvitations && <BatchActions org={org} batch={batch} />}
          />
          {batch.counts.uncertain > 0 && (
            <Notice
              tone="warning"
              title={t('batch.uncertain.notice', { count: batch.counts.uncertain })}
            >
              {t('batch.uncertain.explained')}
            </Notice>
          )}
          <StateTiles counts={batch.counts} picked={invitations.state} onPick={invitations.pick} />
          <Box
            tag="section"
            aria-label={t(
              invitations.state ? `invitation.state.${invitations.state}` : 'batch.all-of-them'
            )}
          >
            {!answer && invitations.error && !invitations.isFetching && (
              <ErrorState error={invitations.error} onRetry={invitations.refetch} />
            )}
            {!answer && (!invitations.error || invitations.isFetching) && <LoadingState />}
            {answer && (
              <>
                <InvitationsTable org={org} rows={answer.data} />
                <Box paddingTop={4}>
                  <Pager {...answer.meta.pagination} />
                </Box>
              </>
            )}
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default InvitationBatchPage;

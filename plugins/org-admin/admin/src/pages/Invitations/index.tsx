import { Box, LinkButton, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { OutboxBanner } from '../../components/OutboxBanner';
import { Pager } from '../../components/Pager';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useOrganization } from '../App/OrganizationContext';
import { BatchRow } from './BatchRow';
import { useBatches } from './useBatches';

const HEADS = ['subject', 'state', 'counts', 'created'] as const;

/** All batches of invitations of the organization, newest first: from whom, about what, and what became of them. */
const Invitations = () => {
  const t = useT();
  const { documentId: org, name } = useOrganization();
  const { sendInvitations } = usePermissions();
  const { answer, error, isFetching, refetch } = useBatches(org);

  const invite = sendInvitations && (
    <LinkButton tag={NavLink} to="new" startIcon={<Mail />}>
      {t('menu.invitation-new')}
    </LinkButton>
  );

  const content = () => {
    if (!answer) {
      return error && !isFetching ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingState />
      );
    }
    const { data, meta } = answer;
    if (meta.pagination.total === 0) {
      return (
        <EmptyState
          icon={<Mail width="6.4rem" height="6.4rem" fill="neutral400" />}
          title={t('invitations.none.title')}
          text={t('invitations.none.text')}
          action={invite}
        />
      );
    }
    return (
      <>
        <Table colCount={HEADS.length} rowCount={data.length + 1}>
          <Thead>
            <Tr>
              {HEADS.map((head) => (
                <Th key={head}>
                  <Typography variant="sigma" textColor="neutral600">
                    {t(`invitations.head.${head}`)}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {data.map((batch) => (
              <BatchRow key={batch.documentId} batch={batch} />
            ))}
          </Tbody>
        </Table>
        <Box paddingTop={4}>
          <Pager {...meta.pagination} />
        </Box>
      </>
    );
  };

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.invitations')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={t('menu.invitations')}
        subtitle={t('invitations.subtitle', { organization: name })}
        primaryAction={invite}
      />
      <Layouts.Content>
        <OutboxBanner />
        <Box paddingBottom={8}>{content()}</Box>
      </Layouts.Content>
    </Page.Main>
  );
};

export default Invitations;

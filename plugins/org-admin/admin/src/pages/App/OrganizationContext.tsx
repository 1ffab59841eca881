import * as React from 'react';
import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Outlet, useParams } from 'react-router-dom';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { TextLink } from '../../components/TextLink';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useGetOrganizationsQuery } from '../../services/organizations';

const OrganizationContext = React.createContext<OrganizationSummary | null>(null);

/** The picked organization, that of the address. Only below `OrganizationRoute`. */
export const useOrganization = (): OrganizationSummary => {
  const organization = React.useContext(OrganizationContext);
  if (!organization) throw new Error('useOrganization outside OrganizationRoute');
  return organization;
};

/** Everything below `/:org`: finds the organization of the address, or says that there is none such. */
export const OrganizationRoute = () => {
  const t = useT();
  const { org } = useParams();
  const { data, isLoading, error, refetch } = useGetOrganizationsQuery();
  const organization = data?.find(({ documentId }) => documentId === org);

  if (isLoading) return <Page.Loading />;
  if (error && !data) {
    return (
      <Page.Main>
        <Box paddingTop={8}>
          <Layouts.Content>
            <ErrorState error={error} onRetry={refetch} />
          </Layouts.Content>
        </Box>
      </Page.Main>
    );
  }
  if (!organization) {
    return (
      <Page.Main>
        <Page.Title>{t('organization.unknown.title')}</Page.Title>
        <Box paddingTop={8}>
          <Layouts.Content>
            <EmptyState
              title={t('organization.unknown.title')}
              text={t('organization.unknown.text')}
              action={<TextLink to={BASE_PATH}>{t('organization.unknown.back')}</TextLink>}
            />
          </Layouts.Content>
        </Box>
      </Page.Main>
    );
  }
  return (
    // The key drops what a page kept of the other organization: a selection, an open form.
    <OrganizationContext.Provider value={organization} key={organization.documentId}>
      <Outlet />
    </OrganizationContext.Provider>
  );
};

import * as React from 'react';
import { Box, Button, Grid } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { OutboxBanner } from '../../components/OutboxBanner';
import { SearchField } from '../../components/SearchField';
import { useListState } from '../../hooks/useListState';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useGetOrganizationsQuery } from '../../services/organizations';
import { FirstOrganization } from './FirstOrganization';
import { OrganizationCard } from './OrganizationCard';
import { OrganizationModal } from './OrganizationModal';

/** From here on the organizations can be searched. */
const SEARCH_FROM = 9;
const NO_FILTERS: readonly never[] = [];

const Organizations = () => {
  const t = useT();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { createOrganizations, updateOrganizations } = usePermissions();
  const { data: organizations = [], isLoading, error, refetch } = useGetOrganizationsQuery();
  const { state, change, clear } = useListState(NO_FILTERS);
  const [edited, setEdited] = React.useState<OrganizationSummary | 'new' | null>(null);

  const search = state.search.toLocaleLowerCase();
  const shown = organizations.filter(({ name, slug }) =>
    `${name}\n${slug}`.toLocaleLowerCase().includes(search)
  );
  const openNew = createOrganizations ? () => setEdited('new') : null;

  const handleSaved = (organization: OrganizationSummary) => {
    const isNew = edited === 'new';
    setEdited(null);
    toggleNotification({
      type: 'success',
      message: t(isNew ? 'organization.created' : 'organization.saved', {
        name: organization.name,
      }),
    });
    if (isNew) navigate(`${BASE_PATH}/${organization.documentId}`);
  };

  if (isLoading) return <Page.Loading />;
  const failed = error && organizations.length === 0;

  return (
    <Page.Main>
      <Page.Title>{t('menu.organizations')}</Page.Title>
      <Layouts.Header
        title={t('menu.label')}
        subtitle={t('organizations.subtitle', { count: organizations.length })}
        primaryAction={
          openNew && organizations.length > 0 ? (
            <Button startIcon={<Plus />} onClick={openNew}>
              {t('organization.create')}
            </Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        <OutboxBanner />
        {failed && <ErrorState error={error} onRetry={refetch} />}
        {!failed && organizations.length === 0 && <FirstOrganization onCreate={openNew} />}
        {organizations.length >= SEARCH_FROM && (
          <Box paddingBottom={4} maxWidth="40rem">
            <SearchField
              value={state.search}
              label={t('organizations.search')}
              placeholder={t('organizations.search')}
              onSearch={(next) => change({ search: next }, { replace: true })}
            />
          </Box>
        )}
        {organizations.length > 0 && shown.length === 0 && (
          <EmptyState
            title={t('picker.none')}
            action={
              <Button variant="secondary" onClick={clear}>
                {t('action.clear-search')}
              </Button>
            }
          />
        )}
        <Grid.Root
          tag="ul"
          gap={4}
          style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(min(32rem, 100%), 1fr))' }}
        >
          {shown.map((organization) => (
            <OrganizationCard
              key={organization.documentId}
              organization={organization}
              onEdit={updateOrganizations ? () => setEdited(organization) : null}
            />
          ))}
        </Grid.Root>
      </Layouts.Content>
      {edited && (
        <OrganizationModal
          organization={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={handleSaved}
        />
      )}
    </Page.Main>
  );
};

export default Organizations;

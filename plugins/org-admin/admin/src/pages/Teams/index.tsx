import * as React from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useLocation, useNavigate, useParams } from 'react-router-dom';

import type { TeamRow } from '../../../../shared/contracts/teams';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { SearchField } from '../../components/SearchField';
import { useFormats } from '../../hooks/useFormats';
import { useListState } from '../../hooks/useListState';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetTeamsQuery } from '../../services/teams';
import { pathInOrganization } from '../App/navigation';
import { useOrganization } from '../App/OrganizationContext';
import { DeleteTeamDialog } from './DeleteTeamDialog';
import { TeamModal } from './TeamModal';
import { TeamPanel } from './TeamPanel';
import { teamTree } from './team-tree';
import { TeamsTable } from './TeamsTable';

const NO_FILTERS: readonly never[] = [];

/** The teams of an organization, as a tree. */
const Teams = () => {
  const t = useT();
  const formats = useFormats();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const { search: query } = useLocation();
  const { team: openTeam } = useParams();
  const { toggleNotification } = useNotification();
  const { documentId: org, name } = useOrganization();
  const { updateTeams, readMembers } = usePermissions();
  const { state, change, clear } = useListState(NO_FILTERS);
  // Imports, other administrators and other systems change teams too.
  const {
    data: teams,
    isFetching,
    error,
    refetch,
  } = useGetTeamsQuery({ org }, { refetchOnMountOrArgChange: true });
  const [edited, setEdited] = React.useState<TeamRow | 'new' | null>(null);
  const [deleted, setDeleted] = React.useState<TeamRow | null>(null);

  const rows = React.useMemo(
    () => teamTree(teams ?? [], state.search, locale),
    [teams, state.search, locale]
  );
  const teamsPath = pathInOrganization(org, 'teams');
  const notify = (message: string) => toggleNotification({ type: 'success', message });
  const failed = error && !isFetching && !teams;

  const create = (
    <Button startIcon={<Plus />} onClick={() => setEdited('new')}>
      {t('teams.create')}
    </Button>
  );

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.teams')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={t('menu.teams')}
        subtitle={
          teams && t('teams.count', { count: teams.length, number: formats.number(teams.length) })
        }
        primaryAction={updateTeams && teams && teams.length > 0 ? create : undefined}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {!teams && !failed && <LoadingState />}
          {failed && <ErrorState error={error} onRetry={refetch} />}
          {teams?.length === 0 && (
            <EmptyState
              title={t('teams.none.title')}
              text={t('teams.none.text')}
              action={updateTeams && create}
            />
          )}
          {teams && teams.length > 0 && (
            <Box tag="search" maxWidth={{ initial: '100%', medium: '36rem' }}>
              <SearchField
                value={state.search}
                label={t('teams.search')}
                placeholder={t('teams.search')}
                onSearch={(search) => change({ search }, { replace: true })}
              />
            </Box>
          )}
          {teams && teams.length > 0 && rows.length === 0 && (
            <EmptyState
              title={t('teams.none-match.title')}
              action={
                <Button variant="secondary" onClick={clear}>
                  {t('action.clear-search')}
                </Button>
              }
            />
          )}
          {rows.length > 0 && (
            <TeamsTable
              org={org}
              rows={rows}
              openTeam={openTeam}
              mayChange={updateTeams}
              mayReadMembers={readMembers}
              isFetching={isFetching}
              onOpen={({ documentId }) =>
                navigate({ pathname: `${teamsPath}/${documentId}`, search: query })
              }
              onEdit={setEdited}
              onDelete={setDeleted}
            />
          )}
        </Flex>
      </Layouts.Content>
      {teams && openTeam && (
        <TeamPanel
          key={openTeam}
          org={org}
          teams={teams}
          team={openTeam}
          onClose={() => navigate({ pathname: teamsPath, search: query })}
        />
      )}
      {teams && edited && (
        <TeamModal
          org={org}
          teams={teams}
          team={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(saved) => {
            notify(t(edited === 'new' ? 'teams.created' : 'teams.saved', { name: saved.name }));
            setEdited(null);
          }}
        />
      )}
      {teams && deleted && (
        <DeleteTeamDialog
          org={org}
          teams={teams}
          team={deleted}
          onClose={() => setDeleted(null)}
          onDeleted={(gone) => {
            notify(t('teams.deleted', { name: gone.name }));
            setDeleted(null);
          }}
        />
      )}
    </Page.Main>
  );
};

export default Teams;

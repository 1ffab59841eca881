import * as React from 'react';
import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useLocation, useMatch, useNavigate, useParams } from 'react-router-dom';

import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Pager } from '../../components/Pager';
import { useFormats } from '../../hooks/useFormats';
import { useListState } from '../../hooks/useListState';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetMemberFiltersQuery } from '../../services/members';
import { pathInOrganization } from '../App/navigation';
import { useOrganization } from '../App/OrganizationContext';
import { SelectionActions } from './actions/SelectionActions';
import { selectionTarget } from './actions/target';
import { DEFAULT_SORT, filterKey, MEMBER_FILTERS, toMembersQuery } from './members-list';
import { AddMember } from './MemberForm/AddMember';
import { MemberPanel } from './MemberProfile/MemberPanel';
import { MembersEmpty } from './MembersEmpty';
import { MembersFilters } from './MembersFilters';
import { MembersHeader } from './MembersHeader';
import { MembersTable } from './MembersTable';
import { EMPTY_SELECTION, type Selection } from './selection';
import { SelectionBar } from './SelectionBar';
import { useMembers } from './useMembers';

const Members = () => {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const { search: query } = useLocation();
  const { member } = useParams();
  const organization = useOrganization();
  const { documentId: org, name } = organization;
  const { addMembers, importMembers, updateMembers } = usePermissions();
  const { state, change, clear, isFiltered } = useListState(MEMBER_FILTERS, DEFAULT_SORT);
  const { data, currentData, isLoading, isFetching, error, refetch } = useMembers(
    org,
    toMembersQuery(state)
  );
  const { data: available } = useGetMemberFiltersQuery({ org });

  const [selection, setSelection] = React.useState<Selection>(EMPTY_SELECTION);
  const narrowedTo = filterKey(state);
  // "All that match" says nothing about another filter; members ticked one by one stay ticked.
  React.useEffect(
    () => setSelection((current) => (current.kind === 'all' ? EMPTY_SELECTION : current)),
    [narrowedTo]
  );

  const rows = data?.data ?? [];
  const { total = 0, pageCount = 0 } = data?.meta.pagination ?? {};
  const lastPage = Math.max(1, pageCount);
  // The last page went away: members left it, or the address was typed.
  React.useEffect(() => {
    if (data && !isFetching && state.page > lastPage) change({ page: lastPage }, { replace: true });
  }, [data, isFetching, state.page, lastPage, change]);

  const membersPath = pathInOrganization(org, 'members');
  const addPath = `${membersPath}/new`;
  const isAdding = useMatch(addPath) !== null;
  const isEditing = useMatch(`${membersPath}/:member/edit`) !== null;
  const importPath = importMembers ? pathInOrganization(org, 'imports/new') : null;
  const isEmpty = data !== undefined && total === 0;
  const addButton = React.useRef<HTMLAnchorElement>(null);

  const go = (pathname: string) => navigate({ pathname, search: query });
  const openMember = (id: string) => go(`${membersPath}/${id}`);

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.members')} – ${name}`}</Page.Title>
      <MembersHeader
        organization={organization}
        subtitle={
          data &&
          t(isFiltered ? 'members.count-matching' : 'members.count', {
            count: total,
            number: formats.number(total),
          })
        }
        addPath={addMembers ? addPath : null}
        importPath={importPath}
        addButton={addButton}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch">
          {(isFiltered || !isEmpty) && (
            <MembersFilters state={state} available={available} change={change} clear={clear} />
          )}
          <SelectionBar
            selection={selection}
            total={total}
            isFiltered={isFiltered}
            onSelectAll={() => setSelection({ kind: 'all', except: new Set() })}
            onClear={() => setSelection(EMPTY_SELECTION)}
          >
            <SelectionActions
              org={org}
              target={selectionTarget(selection, state, total, t, formats)}
              onGone={() => setSelection(EMPTY_SELECTION)}
            />
          </SelectionBar>
          {isLoading && <LoadingState />}
          {error && !isFetching && <ErrorState error={error} onRetry={refetch} />}
          {isEmpty && !error && (
            <MembersEmpty
              isFiltered={isFiltered}
              addPath={addMembers ? addPath : null}
              importPath={importPath}
              onClearFilters={clear}
            />
          )}
          {rows.length > 0 && !(error && !isFetching) && (
            <Box paddingTop={4}>
              <MembersTable
                rows={rows}
                sort={state.sort}
                page={state.page}
                selection={selection}
                openMember={member}
                membersPath={membersPath}
                isChanging={isFetching && !currentData}
                onSort={(sort) => change({ sort })}
                onSelect={setSelection}
                onOpen={openMember}
              />
              <Pager pageCount={pageCount} total={total} />
            </Box>
          )}
        </Flex>
      </Layouts.Content>
      {isAdding && addMembers && (
        <AddMember
          organization={organization}
          onClose={() => go(membersPath)}
          onOpen={openMember}
          returnFocus={addButton}
        />
      )}
      {member && (
        <MemberPanel
          key={member}
          org={org}
          member={member}
          isEditing={isEditing && updateMembers}
          onClose={() => go(membersPath)}
          onOpen={openMember}
          onEdit={() => go(`${membersPath}/${member}/edit`)}
        />
      )}
    </Page.Main>
  );
};

export default Members;

import * as React from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { AsOfPicker } from '../../components/AsOfPicker';
import { DownloadButton } from '../../components/DownloadButton';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Pager } from '../../components/Pager';
import { SearchField } from '../../components/SearchField';
import { useFormats } from '../../hooks/useFormats';
import { useListState } from '../../hooks/useListState';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useGetCirclesQuery } from '../../services/circles';
import { useOrganization } from '../App/OrganizationContext';
import { CIRCLES_FILTERS, toCirclesQuery, TREE_ORDER } from './circles-list';
import { CirclesTable } from './CirclesTable';

/** How every circle of the organization is doing, now or on a past day. */
const Circles = () => {
  const t = useT();
  const formats = useFormats();
  const { documentId: org, name, slug, language } = useOrganization();
  const { exportCircles } = usePermissions();
  const { state, change, clear } = useListState(CIRCLES_FILTERS, TREE_ORDER);
  const asOf = state.filters.asOf[0];
  // Circles are changed in the Content Manager, which tells this page nothing.
  const { data, currentData, isFetching, error, refetch } = useGetCirclesQuery(
    { org, query: toCirclesQuery(state) },
    { refetchOnMountOrArgChange: true }
  );

  const rows = data?.data ?? [];
  const { total = 0, pageCount = 0 } = data?.meta.pagination ?? {};
  const lastPage = Math.max(1, pageCount);
  React.useEffect(() => {
    if (data && !isFetching && state.page > lastPage) change({ page: lastPage }, { replace: true });
  }, [data, isFetching, state.page, lastPage, change]);

  const failed = error && !isFetching;
  const isEmpty = data !== undefined && total === 0 && !failed;

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.circles')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={t('menu.circles')}
        subtitle={
          data &&
          t(asOf ? 'circles.count-as-of' : 'circles.count', {
            count: total,
            number: formats.number(total),
            day: asOf ? formats.day(asOf) : '',
          })
        }
        primaryAction={
          exportCircles && (
            <DownloadButton
              label={t('circles.export')}
              path={`organizations/${org}/exports/circles.xlsx`}
              query={{ asOf }}
              fallbackName={`${slug}-circles.xlsx`}
              firstLanguage={language}
            />
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex wrap="wrap" gap={2}>
            <Box tag="search" flex={{ initial: '1 0 100%', medium: '0 0 30rem' }}>
              <SearchField
                value={state.search}
                label={t('circles.search')}
                placeholder={t('circles.search')}
                onSearch={(search) => change({ search }, { replace: true })}
              />
            </Box>
            <AsOfPicker
              day={asOf}
              onChange={(day) => change({ filters: { asOf: day ? [day] : [] } })}
            />
            {state.sort !== TREE_ORDER && (
              <Button variant="tertiary" size="S" onClick={() => change({ sort: TREE_ORDER })}>
                {t('circles.tree-order')}
              </Button>
            )}
          </Flex>
          {!data && !failed && <LoadingState />}
          {failed && <ErrorState error={error} onRetry={refetch} />}
          {isEmpty &&
            (state.search ? (
              <EmptyState
                title={t('circles.none-match.title')}
                action={
                  <Button variant="secondary" onClick={clear}>
                    {t('action.clear-search')}
                  </Button>
                }
              />
            ) : (
              <EmptyState
                title={t(asOf ? 'circles.none-then.title' : 'circles.none.title')}
                text={t(asOf ? 'circles.none-then.text' : 'circles.none.text')}
              />
            ))}
          {rows.length > 0 && !failed && (
            <Box>
              <CirclesTable
                org={org}
                rows={rows}
                asOf={asOf}
                sort={state.sort}
                isSearched={state.search !== ''}
                isChanging={isFetching && !currentData}
                onSort={(sort) => change({ sort })}
              />
              <Pager pageCount={pageCount} total={total} />
            </Box>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default Circles;

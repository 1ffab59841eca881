import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Pager } from '../../components/Pager';
import { useListState } from '../../hooks/useListState';
import { useT } from '../../hooks/useT';
import { useGetAuditEntriesQuery } from '../../services/audit';
import { useOrganization } from '../App/OrganizationContext';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { AUDIT_FILTERS, toAuditQuery } from './audit-list';

/** Who imported, exported and changed what, and when. */
const AuditLog = () => {
  const t = useT();
  const { documentId: org, name } = useOrganization();
  const { state, change, clear, isFiltered } = useListState(AUDIT_FILTERS);
  // Others write to it all the time: what was fetched before is not what there is.
  const { data, isLoading, isFetching, error, refetch } = useGetAuditEntriesQuery(
    { org, query: toAuditQuery(state) },
    { refetchOnMountOrArgChange: true }
  );
  const { total = 0, pageCount = 0 } = data?.meta.pagination ?? {};
  const failed = error && !isFetching;

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.audit-log')} – ${name}`}</Page.Title>
      <Layouts.Header title={t('menu.audit-log')} subtitle={t('audit.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {(isFiltered || total > 0) && (
            <AuditFilters state={state} change={change} clear={clear} />
          )}
          {isLoading && <LoadingState />}
          {failed && <ErrorState error={error} onRetry={refetch} />}
          {!failed && data && total === 0 && (
            <EmptyState
              title={t(isFiltered ? 'audit.none-match.title' : 'audit.none.title')}
              text={t(isFiltered ? 'audit.none-match.text' : 'audit.none.text')}
              action={
                isFiltered && (
                  <Button variant="secondary" onClick={clear}>
                    {t('members.none-match.clear')}
                  </Button>
                )
              }
            />
          )}
          {!failed && data && total > 0 && (
            <div>
              <AuditTable org={org} entries={data.data} isFetching={isFetching} />
              <Pager pageCount={pageCount} total={total} />
            </div>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default AuditLog;

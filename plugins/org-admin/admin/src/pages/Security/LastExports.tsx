import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Panel } from '../../components/Panel';
import { TextLink } from '../../components/TextLink';
import { useT } from '../../hooks/useT';
import { useGetAuditEntriesQuery } from '../../services/audit';
import { pathInOrganization } from '../App/navigation';
import { AuditTable } from '../AuditLog/AuditTable';

const SHOWN = 5;

/** Who took what out of the organization last, as the audit log has it. */
export const LastExports = ({ org }: { org: string }) => {
  const t = useT();
  const { data, error, isFetching, refetch } = useGetAuditEntriesQuery(
    { org, query: { action: ['export.completed', 'export.failed'], pageSize: SHOWN } },
    { refetchOnMountOrArgChange: true }
  );
  const entries = data?.data;

  return (
    <Panel
      title={t('security.last-exports')}
      hint={t('security.last-exports.hint')}
      action={
        <TextLink to={`${pathInOrganization(org, 'audit-log')}?action=export.completed`}>
          {t('security.last-exports.all')}
        </TextLink>
      }
    >
      {!entries && isFetching && <LoadingState />}
      {!entries && !isFetching && error && <ErrorState error={error} onRetry={refetch} />}
      {entries?.length === 0 && <EmptyState title={t('security.last-exports.none')} />}
      {entries && entries.length > 0 && (
        <AuditTable org={org} entries={entries} isFetching={isFetching} />
      )}
    </Panel>
  );
};

import * as React from 'react';

import type { MonthUsage } from '../../../../shared/contracts/apps';
import type { App } from '../../../../shared/vocabulary';
import { Panel } from '../../components/Panel';
import { PlainTable } from '../../components/PlainTable';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { useGetAppUsageQuery } from '../../services/apps';
import { PagedPanel, ROWS_PER_PAGE } from './PagedPanel';

const COUNTERS = ['created', 'updated', 'completed'] as const;

/** What was done in each of the last twelve months, the newest first. */
export const MonthsPanel = ({ usage }: { usage: readonly MonthUsage[] }) => {
  const t = useT();
  const { number, month } = useFormats();

  return (
    <Panel title={t('apps.use-by-month')} hint={t('apps.use-hint')}>
      <PlainTable
        label={t('apps.use-by-month')}
        columns={[
          { label: t('apps.month') },
          { label: t('apps.members'), isNumber: true },
          ...COUNTERS.map((counter) => ({ label: t(`apps.${counter}-count`), isNumber: true })),
        ]}
        rows={[...usage].reverse().map((one) => ({
          key: one.month,
          cells: [
            month(one.month),
            number(one.members),
            ...COUNTERS.map((counter) => number(one[counter])),
          ],
        }))}
      />
    </Panel>
  );
};

/** What each member did over the last twelve months. */
export const UsersPanel = ({ org, app }: { org: string; app: App }) => {
  const t = useT();
  const { number, day } = useFormats();
  const [page, setPage] = React.useState(1);
  const result = useGetAppUsageQuery(
    { org, app, page, pageSize: ROWS_PER_PAGE },
    { refetchOnMountOrArgChange: true }
  );

  return (
    <PagedPanel
      title={t('apps.use-by-member')}
      none={t('apps.no-use')}
      result={result}
      onPage={setPage}
      columns={[
        { label: t('apps.member') },
        ...COUNTERS.map((counter) => ({ label: t(`apps.${counter}-count`), isNumber: true })),
        { label: t('apps.last-day'), isNumber: true },
      ]}
      toRow={({ member, lastDay, ...counts }) => ({
        key: member.documentId,
        cells: [member.name, ...COUNTERS.map((counter) => number(counts[counter])), day(lastDay)],
      })}
    />
  );
};

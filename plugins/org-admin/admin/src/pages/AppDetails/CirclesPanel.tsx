import * as React from 'react';

import type { App } from '../../../../shared/vocabulary';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { useGetAppCirclesQuery } from '../../services/apps';
import { PagedPanel, ROWS_PER_PAGE } from './PagedPanel';

/** How many items each circle has. */
export const CirclesPanel = ({ org, app }: { org: string; app: App }) => {
  const t = useT();
  const { number } = useFormats();
  const [page, setPage] = React.useState(1);
  const result = useGetAppCirclesQuery(
    { org, app, page, pageSize: ROWS_PER_PAGE },
    { refetchOnMountOrArgChange: true }
  );

  return (
    <PagedPanel
      title={t('apps.by-circle')}
      none={t('apps.no-items')}
      result={result}
      onPage={setPage}
      columns={[
        { label: t('apps.circle') },
        { label: t('apps.items'), isNumber: true },
        { label: t('apps.current'), isNumber: true },
      ]}
      toRow={({ circle, items, current }) => ({
        key: circle?.documentId ?? '',
        cells: [circle?.name ?? t('apps.no-circle'), number(items), number(current)],
      })}
    />
  );
};

import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';

import type { PagedAnswer } from '../../../../shared/contracts/common';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { Panel } from '../../components/Panel';
import { PanelPager } from '../../components/PanelPager';
import { PlainTable, type PlainColumn } from '../../components/PlainTable';

export const ROWS_PER_PAGE = 10;

interface Result<Row> {
  /** The last answer there is, while the next is on its way. */
  data?: PagedAnswer<Row>;
  error?: unknown;
  isFetching: boolean;
  refetch: () => void;
}

interface PagedPanelProps<Row> {
  title: string;
  hint?: string;
  action?: React.ReactNode;
  /** What is said where there is no row. */
  none: string;
  columns: readonly PlainColumn[];
  result: Result<Row>;
  toRow: (row: Row, index: number) => { key: string; cells: React.ReactNode[] };
  onPage: (page: number) => void;
}

/** A part of a page with a table that is read page by page. */
export const PagedPanel = <Row,>({
  title,
  hint,
  action,
  none,
  columns,
  result: { data, error, isFetching, refetch },
  toRow,
  onPage,
}: PagedPanelProps<Row>) => (
  <Panel title={title} hint={hint} action={action}>
    {error && !isFetching ? (
      <ErrorState error={error} onRetry={refetch} />
    ) : (
      !data && <LoadingState />
    )}
    {data && !error && data.data.length === 0 && (
      <Typography textColor="neutral600">{none}</Typography>
    )}
    {data && !error && data.data.length > 0 && (
      <>
        <PlainTable
          label={title}
          columns={columns}
          rows={data.data.map(toRow)}
          isBusy={isFetching}
        />
        <Box paddingTop={3}>
          <PanelPager {...data.meta.pagination} onPage={onPage} />
        </Box>
      </>
    )}
  </Panel>
);

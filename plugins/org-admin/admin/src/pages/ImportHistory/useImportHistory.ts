import * as React from 'react';

import { useListState } from '../../hooks/useListState';
import { isUnderWay, useGetImportsQuery } from '../../services/imports';

const POLL_MS = 2000;
const NO_FILTERS: readonly never[] = [];

/** The page of the history that the address names, asked for anew while one of its imports is under way. */
export const useImportHistory = (org: string) => {
  const {
    state: { page, pageSize },
  } = useListState(NO_FILTERS);
  const [polls, setPolls] = React.useState(false);
  const { data, error, refetch } = useGetImportsQuery(
    { org, page, pageSize },
    { pollingInterval: polls ? POLL_MS : 0, refetchOnMountOrArgChange: true }
  );

  const underWay = data?.data.some(isUnderWay) ?? false;
  React.useEffect(() => setPolls(underWay), [underWay]);

  return { answer: data, error, refetch };
};

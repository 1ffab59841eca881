import * as React from 'react';

import { useListState } from '../../hooks/useListState';
import { isSending, useGetInvitationBatchesQuery } from '../../services/invitations';

const POLL_MS = 3000;
const NO_FILTERS: readonly never[] = [];

/** The page of the list that the address names, asked for anew while one of its batches is being sent. */
export const useBatches = (org: string) => {
  const {
    state: { page, pageSize },
  } = useListState(NO_FILTERS);
  const [polls, setPolls] = React.useState(false);
  const { currentData, error, isFetching, refetch } = useGetInvitationBatchesQuery(
    { org, page, pageSize },
    { pollingInterval: polls ? POLL_MS : 0, refetchOnMountOrArgChange: true }
  );

  const underWay = currentData?.data.some(isSending) ?? false;
  React.useEffect(() => setPolls(underWay), [underWay]);

  return { answer: currentData, error, isFetching, refetch };
};

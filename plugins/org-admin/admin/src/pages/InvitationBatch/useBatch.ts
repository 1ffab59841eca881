import * as React from 'react';

import type { InvitationState } from '../../../../shared/vocabulary';
import { INVITATION_STATES } from '../../../../shared/vocabulary';
import { useListState } from '../../hooks/useListState';
import {
  isSending,
  useGetBatchInvitationsQuery,
  useGetInvitationBatchQuery,
} from '../../services/invitations';

const POLL_MS = 2000;
const FILTERS = ['state'] as const;

/** A batch, asked for anew every two seconds while it is being sent. A poll that fails keeps what was known. */
export const useBatch = (org: string, batch: string) => {
  const [polls, setPolls] = React.useState(true);
  const { currentData, error, refetch } = useGetInvitationBatchQuery(
    { org, batch },
    { pollingInterval: polls ? POLL_MS : 0, refetchOnMountOrArgChange: true }
  );

  const underWay = currentData ? isSending(currentData) : error === undefined;
  React.useEffect(() => setPolls(underWay), [underWay]);

  return { batch: currentData, error, refetch, underWay };
};

/** The invitations of a batch that the address names by state and page; asked for anew while the batch is being sent. */
export const useBatchInvitations = (org: string, batch: string, underWay: boolean) => {
  const { state: list, change } = useListState(FILTERS);
  const state = INVITATION_STATES.find((one) => one === list.filters.state[0]) ?? null;
  const query = {
    page: list.page,
    pageSize: list.pageSize,
    ...(state !== null && { state }),
  };
  const { data, currentData, error, isFetching, refetch } = useGetBatchInvitationsQuery(
    { org, batch, query },
    { pollingInterval: underWay ? POLL_MS : 0, refetchOnMountOrArgChange: true }
  );

  // The last poll of the batch and that of its invitations are two requests: what the list shows at the end is asked for once more.
  const wasUnderWay = React.useRef(underWay);
  React.useEffect(() => {
    if (wasUnderWay.current && !underWay) void refetch();
    wasUnderWay.current = underWay;
  }, [underWay, refetch]);

  return {
    state,
    pick: (next: InvitationState | null) => change({ filters: { state: next ? [next] : [] } }),
    answer: currentData ?? data,
    error,
    isFetching,
    refetch,
  };
};

import * as React from 'react';

import type { MembersQuery } from '../../../../shared/contracts/members';
import { useGetMembersQuery } from '../../services/members';
import { isUnderWay } from './member-states';

/** How often the table asks how far invitations are that are on their way. */
export const POLLING_MS = 10_000;

/** A page of the members table, kept up to date while invitations of those on it are being sent. */
export const useMembers = (org: string, query: MembersQuery) => {
  const [pollingInterval, setPollingInterval] = React.useState(0);
  const answer = useGetMembersQuery({ org, query }, { pollingInterval });
  const isMoving = answer.data?.data.some(({ invitation }) => isUnderWay(invitation)) ?? false;
  React.useEffect(() => setPollingInterval(isMoving ? POLLING_MS : 0), [isMoving]);

  return answer;
};

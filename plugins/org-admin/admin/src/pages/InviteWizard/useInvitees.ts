import * as React from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';

import { inviteeSelection, type InviteeSelection } from '../../../../shared/contracts/invitations';
import { selectionOf, selectionQuery } from './model/selection';

const NEVER_INVITED: InviteeSelection = { neverInvited: true };

/**
 * Who is to be invited: what the page before handed over as the state of the router, `{ selection }`, or what the address names.
 * What was handed over moves into the address, so that a reload keeps it. Where there is nothing, all who were never invited.
 */
export const useInvitees = (org: string) => {
  const { state } = useLocation();
  const navigate = useNavigate();
  const [params] = useSearchParams();

  const handedOver = React.useMemo(() => {
    const { selection } = (state ?? {}) as { selection?: unknown };
    return selection === undefined ? null : (inviteeSelection.safeParse(selection).data ?? null);
  }, [state]);
  const inAddress = React.useMemo(() => selectionOf(org, params, sessionStorage), [org, params]);

  React.useEffect(() => {
    if (!handedOver) return;
    try {
      const search = selectionQuery(org, handedOver, sessionStorage).toString();
      navigate({ search }, { replace: true, state: null });
    } catch {
      // The store of the tab is full or forbidden: the router's state holds until the tab is closed.
    }
  }, [org, handedOver, navigate]);

  const carried = handedOver ?? inAddress.selection;
  const [wantsNeverInvited, setWantsNeverInvited] = React.useState(false);
  const isCarried = carried !== null && !('neverInvited' in carried);

  return {
    /** The selection that was brought along, where it is another than all who were never invited. */
    carried: isCarried ? carried : null,
    lost: handedOver === null && inAddress.lost,
    selection: isCarried && !wantsNeverInvited ? carried : NEVER_INVITED,
    chooseNeverInvited: setWantsNeverInvited,
  };
};

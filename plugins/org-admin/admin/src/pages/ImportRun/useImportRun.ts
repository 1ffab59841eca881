import * as React from 'react';

import { isUnderWay, useGetImportQuery } from '../../services/imports';

const POLL_MS = 1000;

/** A run, asked for anew every second while it is under way. A poll that fails keeps what was known. */
export const useImportRun = (org: string, run: string) => {
  const [polls, setPolls] = React.useState(true);
  const { currentData, error, refetch } = useGetImportQuery(
    { org, run },
    { pollingInterval: polls ? POLL_MS : 0, refetchOnMountOrArgChange: true }
  );

  const underWay = currentData ? isUnderWay(currentData) : error === undefined;
  React.useEffect(() => setPolls(underWay), [underWay]);

  // Whether it was seen under way here, so that its end is news and not history.
  const [watched, setWatched] = React.useState(false);
  React.useEffect(() => {
    if (currentData && isUnderWay(currentData)) setWatched(true);
  }, [currentData]);

  return { report: currentData, error, refetch, watched };
};

import * as React from 'react';

import type { WizardState } from '../../model/state';
import { importOptions } from '../../model/state';
import { useDryRun, type DryRunRequest } from '../../useDryRun';

const DELAY_MS = 600;

export interface UnknownTeams {
  /** Null while it is not known: no team column, a required field still missing, or the server is being asked. */
  teams: readonly string[] | null;
  busy: boolean;
}

/**
 * The teams that are named in the file and do not exist, for the links as they are now. As long as these are the server's
 * own the reading of the file has told it already; after that the server is asked anew, a moment after the last change.
 */
export const useUnknownTeams = (
  org: string,
  state: WizardState,
  complete: boolean
): UnknownTeams => {
  const { file, inspection, links, settings } = state;
  const hasTeams = links.some(({ field }) => field === 'team');
  const asProposed =
    inspection !== null &&
    settings.mode !== 'update' &&
    links.every(({ field }, index) => field === inspection.columns[index]?.field);

  const [request, setRequest] = React.useState<DryRunRequest | null>(null);
  const [teams, setTeams] = React.useState<readonly string[] | null>(null);
  const wanted = hasTeams && complete && !asProposed;

  // What else is asked for (access role, create or refuse) changes nothing about the teams that are unknown.
  const { mode, matchBy } = settings;
  React.useEffect(() => {
    setTeams(null);
    setRequest(null);
    if (!wanted || !file) return undefined;
    const timer = setTimeout(() => {
      const { rows: _rows, ...options } = importOptions(state, true);
      setRequest({ file, options: { ...options, createTeams: true } });
    }, DELAY_MS);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, file, links, mode, matchBy]);

  const { busy } = useDryRun(org, request, (report) => setTeams(report.newTeams));

  if (!hasTeams || !complete) return { teams: null, busy: false };
  if (asProposed) return { teams: inspection.newTeams, busy: false };
  return { teams, busy: busy || (teams === null && request === null) };
};

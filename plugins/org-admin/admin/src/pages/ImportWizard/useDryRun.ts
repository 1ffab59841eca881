import * as React from 'react';

import type { ImportOptionsInput, ImportReport } from '../../../../shared/contracts/imports';
import { usePlanImportMutation } from '../../services/imports';

export interface DryRunRequest {
  file: File;
  options: ImportOptionsInput;
}

interface Settled {
  request: DryRunRequest;
  attempt: number;
  error: unknown;
}

interface DryRun {
  busy: boolean;
  error: unknown;
  retry: () => void;
}

/**
 * Asks the server for a dry run whenever there is another request (null: none is wanted), and drops the one under way,
 * whose answer nobody waits for any more. After a failure `retry` asks again; nothing is lost meanwhile, for the file is
 * the browser's.
 *
 * @param request must be memoized: another object is another request
 */
export const useDryRun = (
  org: string,
  request: DryRunRequest | null,
  onReport: (report: ImportReport) => void
): DryRun => {
  const [plan] = usePlanImportMutation();
  const [attempt, setAttempt] = React.useState(0);
  // Of which request the outcome is, so that an older one is never taken for that of a new request.
  const [settled, setSettled] = React.useState<Settled | null>(null);

  const handleReport = React.useRef(onReport);
  React.useEffect(() => {
    handleReport.current = onReport;
  });

  React.useEffect(() => {
    if (!request) return undefined;
    let dropped = false;
    const call = plan({ org, ...request });
    call.unwrap().then(
      (report) => {
        if (dropped) return;
        setSettled({ request, attempt, error: null });
        handleReport.current(report);
      },
      (error: unknown) => {
        if (!dropped) setSettled({ request, attempt, error });
      }
    );
    return () => {
      dropped = true;
      call.abort();
    };
  }, [org, request, attempt, plan]);

  const retry = React.useCallback(() => setAttempt((number) => number + 1), []);
  const isSettled = settled?.request === request && settled?.attempt === attempt;
  return {
    busy: request !== null && !isSettled,
    error: request !== null && isSettled ? settled.error : null,
    retry,
  };
};

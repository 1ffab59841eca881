import * as React from 'react';

import type { ImportOptionsInput, ImportReport } from '../../../../shared/contracts/imports';
import { usePlanImportMutation } from '../../services/imports';

export interface DryRunRequest {
  file: File;
  options: ImportOptionsInput;
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
  const [outcome, setOutcome] = React.useState<{ busy: boolean; error: unknown }>({
    busy: false,
    error: null,
  });

  const handleReport = React.useRef(onReport);
  React.useEffect(() => {
    handleReport.current = onReport;
  });

  React.useEffect(() => {
    if (!request) {
      setOutcome({ busy: false, error: null });
      return undefined;
    }
    let dropped = false;
    setOutcome({ busy: true, error: null });
    const call = plan({ org, ...request });
    call.unwrap().then(
      (report) => {
        if (dropped) return;
        setOutcome({ busy: false, error: null });
        handleReport.current(report);
      },
      (error: unknown) => {
        if (!dropped) setOutcome({ busy: false, error });
      }
    );
    return () => {
      dropped = true;
      call.abort();
    };
  }, [org, request, attempt, plan]);

  const retry = React.useCallback(() => setAttempt((number) => number + 1), []);
  return { ...outcome, retry };
};

import * as React from 'react';

import { useFileProblem } from '../../components/import/useFileProblem';
import { useGetImportLimitsQuery, useStartImportMutation } from '../../services/imports';
import { missingFields, requiredFields } from './model/requirements';
import {
  importOptions,
  initialState,
  inspectionOptions,
  wizardReducer,
  type WizardStep,
} from './model/state';
import { useDryRun } from './useDryRun';
import { useUnreadableFile } from './useUnreadableFile';

/**
 * The wizard behind its pages: what was chosen, the requests that follow from it, and what came of them. Whatever fails, the
 * file and all that was decided stay where they are, in this state.
 *
 * @param onStarted told the documentId of the run when the import has begun
 */
export const useWizard = (org: string, onStarted: (run: string) => void) => {
  const [state, dispatch] = React.useReducer(wizardReducer, initialState);
  const { step, file, reading, inspection, links, settings, plan } = state;

  const { data: limits } = useGetImportLimitsQuery({ org });
  // Said before it is sent: a server that refuses a large upload at once looks like a broken connection to the browser.
  const tooLarge = Boolean(file && limits && file.size > limits.maxFileBytes);

  const inspectionRequest = React.useMemo(
    () => (file && !tooLarge ? { file, options: inspectionOptions(reading) } : null),
    [file, tooLarge, reading]
  );
  const inspecting = useDryRun(org, inspectionRequest, (report) =>
    dispatch({ type: 'inspected', report })
  );

  const planRequest = React.useMemo(
    () =>
      file && step === 'review' && !plan
        ? { file, options: importOptions({ reading, links, settings }, true) }
        : null,
    [file, step, plan, reading, links, settings]
  );
  const planning = useDryRun(org, planRequest, (report) =>
    dispatch({ type: 'planned', plan: report })
  );

  const [postStart, { isLoading: starting, error: startError, reset: forgetStart }] =
    useStartImportMutation();
  const hasStarted = React.useRef(false);
  const start = async () => {
    if (!file) return;
    hasStarted.current = true;
    try {
      const options = importOptions({ reading, links, settings }, false);
      const { run } = await postStart({ org, file, options }).unwrap();
      if (run) onStarted(run);
    } catch {
      // Shown in the step, from where it can be started again.
      hasStarted.current = false;
    }
  };

  const problemOf = useFileProblem(inspection?.fields);
  const reviewError = planning.error ?? startError;
  const lost = useUnreadableFile(file, inspecting.error ?? reviewError);
  const fileError = tooLarge
    ? { details: { code: 'import.fileTooLarge', maxBytes: limits?.maxFileBytes } }
    : inspecting.error;

  const readable = inspectionRequest !== null && !inspecting.busy && !inspecting.error;
  const complete =
    readable &&
    inspection !== null &&
    missingFields(requiredFields(inspection.fields, settings), links).length === 0;
  const reachable: WizardStep[] = starting
    ? []
    : ['file', ...(readable ? ['columns' as const] : []), ...(complete ? ['review' as const] : [])];

  return {
    state,
    dispatch,
    limits,
    reachable,
    /** The file as it was read; null while it is being read or cannot be. */
    inspection: readable ? inspection : null,
    inspecting: inspecting.busy,
    fileProblem: fileError ? (lost ?? problemOf(fileError)) : null,
    retryFile: inspecting.retry,
    reviewProblem: reviewError ? (lost ?? problemOf(reviewError)) : null,
    retryReview: () => {
      forgetStart();
      if (planning.error) planning.retry();
      else dispatch({ type: 'planOutdated' });
    },
    starting,
    start,
    go: (target: WizardStep) => {
      forgetStart();
      dispatch({ type: 'stepTaken', step: target });
    },
    /** Whether there is work to lose. */
    isDirty: React.useCallback(() => file !== null && !hasStarted.current, [file]),
  };
};

import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useStartImportMutation } from '../../services/imports';
import { useOrganization } from '../App/OrganizationContext';
import { LeaveGuard } from './LeaveGuard';
import { missingFields, requiredFields } from './model/requirements';
import {
  importOptions,
  initialState,
  inspectionOptions,
  wizardReducer,
  type WizardStep,
} from './model/state';
import { Stepper } from './Stepper';
import { ColumnsStep } from './steps/Columns';
import { FileStep } from './steps/File';
import { ReviewStep } from './steps/Review';
import { useDroppedOutside } from './useDroppedOutside';
import { useDryRun } from './useDryRun';
import { useFileProblem } from '../../components/import/useFileProblem';
import { useUnreadableFile } from './useUnreadableFile';

/** Import of members: file, links, review. Nothing is kept on the server before the import itself is started. */
const ImportWizard = () => {
  const t = useT();
  const navigate = useNavigate();
  const { documentId: org, name } = useOrganization();
  const [state, dispatch] = React.useReducer(wizardReducer, initialState);
  const { step, file, reading, inspection, links, settings, plan } = state;
  useDroppedOutside();

  const inspectionRequest = React.useMemo(
    () => file && { file, options: inspectionOptions(reading) },
    [file, reading]
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

  const [start, starting] = useStartImportMutation();
  const started = React.useRef(false);
  const handleStart = async () => {
    if (!file) return;
    started.current = true;
    try {
      const { run } = await start({
        org,
        file,
        options: importOptions({ reading, links, settings }, false),
      }).unwrap();
      navigate(`${BASE_PATH}/${org}/imports/${run}`, { state: { started: true } });
    } catch {
      // Shown in the step, from where it can be started again.
      started.current = false;
    }
  };
  const handleRetryReview = () => {
    starting.reset();
    if (planning.error) planning.retry();
    else dispatch({ type: 'planOutdated' });
  };

  const lost = useUnreadableFile(file, inspecting.error ?? planning.error ?? starting.error);
  const problemOf = useFileProblem(inspection?.fields);
  const fileProblem = inspecting.error ? (lost ?? problemOf(inspecting.error)) : null;
  const reviewError = planning.error ?? starting.error;
  const reviewProblem = reviewError ? (lost ?? problemOf(reviewError)) : null;

  const readable = inspection !== null && !inspecting.busy && !inspecting.error;
  const complete =
    readable && missingFields(requiredFields(inspection.fields, settings), links).length === 0;
  const reachable: WizardStep[] = starting.isLoading
    ? []
    : ['file', ...(readable ? ['columns' as const] : []), ...(complete ? ['review' as const] : [])];

  const moved = React.useRef(false);
  const handleGo = (target: WizardStep) => {
    moved.current = true;
    starting.reset();
    dispatch({ type: 'stepTaken', step: target });
  };
  const isDirty = React.useCallback(() => file !== null && !started.current, [file]);

  return (
    <Page.Main>
      <Page.Title>{t('menu.import-new')}</Page.Title>
      <LeaveGuard isDirty={isDirty} />
      <Layouts.Header
        title={t('menu.import-new')}
        subtitle={t('import.subtitle', { organization: name })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={7}>
          <Stepper current={step} reachable={reachable} onGo={handleGo} />
          {step === 'file' && (
            <FileStep
              org={org}
              state={state}
              busy={inspecting.busy}
              problem={fileProblem}
              focusHeading={moved.current}
              onChoose={(chosen) => dispatch({ type: 'fileChosen', file: chosen })}
              onReading={(changed) => dispatch({ type: 'readingChanged', reading: changed })}
              onRetry={inspecting.retry}
              onNext={() => handleGo('columns')}
            />
          )}
          {step === 'columns' && inspection && (
            <ColumnsStep
              org={org}
              state={state}
              inspection={inspection}
              onLink={(column, field) => dispatch({ type: 'columnLinked', column, field })}
              onReset={() => dispatch({ type: 'linksReset' })}
              onSettings={(changed) => dispatch({ type: 'settingsChanged', settings: changed })}
              onBack={() => handleGo('file')}
              onNext={() => handleGo('review')}
            />
          )}
          {step === 'review' && (
            <ReviewStep
              state={state}
              problem={reviewProblem}
              starting={starting.isLoading}
              onRetry={handleRetryReview}
              onSettings={(changed) => dispatch({ type: 'settingsChanged', settings: changed })}
              onBack={() => handleGo('columns')}
              onStart={handleStart}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ImportWizard;

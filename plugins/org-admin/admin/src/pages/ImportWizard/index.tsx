import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { LeaveGuard } from '../../components/wizard/LeaveGuard';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useOrganization } from '../App/OrganizationContext';
import { ImportStepper } from './ImportSteps';
import type { WizardStep } from './model/state';
import { ColumnsStep } from './steps/Columns';
import { FileStep } from './steps/File';
import { ReviewStep } from './steps/Review';
import { useDroppedOutside } from './useDroppedOutside';
import { useWizard } from './useWizard';

/** Import of members: file, links, review. Nothing is kept on the server before the import itself is started. */
const ImportWizard = () => {
  const t = useT();
  const navigate = useNavigate();
  const { documentId: org, name } = useOrganization();
  const wizard = useWizard(org, (run) =>
    navigate(`${BASE_PATH}/${org}/imports/${run}`, { state: { started: true } })
  );
  const { state, dispatch, inspection } = wizard;
  useDroppedOutside();

  // The page that the import goes on with is fetched before the server has the import to do.
  const reviewing = state.step === 'review';
  React.useEffect(() => {
    if (reviewing) import('../ImportRun').catch(() => undefined);
  }, [reviewing]);

  const hasMoved = React.useRef(false);
  const handleGo = (step: WizardStep) => {
    hasMoved.current = true;
    wizard.go(step);
  };

  return (
    <Page.Main>
      <Page.Title>{t('menu.import-new')}</Page.Title>
      <LeaveGuard
        isDirty={wizard.isDirty}
        title={t('import.leave.title')}
        text={t('import.leave.text')}
      />
      <Layouts.Header
        title={t('menu.import-new')}
        subtitle={t('import.subtitle', { organization: name })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={7}>
          <ImportStepper current={state.step} reachable={wizard.reachable} onGo={handleGo} />
          {state.step === 'file' && (
            <FileStep
              org={org}
              file={state.file}
              reading={state.reading}
              inspection={inspection}
              limits={wizard.limits}
              busy={wizard.inspecting}
              problem={wizard.fileProblem}
              focusHeading={hasMoved.current}
              onChoose={(file) => dispatch({ type: 'fileChosen', file })}
              onReading={(reading) => dispatch({ type: 'readingChanged', reading })}
              onRetry={wizard.retryFile}
              onNext={() => handleGo('columns')}
            />
          )}
          {state.step === 'columns' && inspection && (
            <ColumnsStep
              org={org}
              state={state}
              inspection={inspection}
              onLink={(column, field) => dispatch({ type: 'columnLinked', column, field })}
              onReset={() => dispatch({ type: 'linksReset' })}
              onSettings={(settings) => dispatch({ type: 'settingsChanged', settings })}
              onBack={() => handleGo('file')}
              onNext={() => handleGo('review')}
            />
          )}
          {state.step === 'review' && (
            <ReviewStep
              plan={state.plan}
              problem={wizard.reviewProblem}
              starting={wizard.starting}
              onRetry={wizard.retryReview}
              onSettings={(settings) => dispatch({ type: 'settingsChanged', settings })}
              onBack={() => handleGo('columns')}
              onStart={() => void wizard.start()}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ImportWizard;

import { Flex, LinkButton } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useLocation, useParams } from 'react-router-dom';

import { CountTiles } from '../../components/import/CountTiles';
import { Panel } from '../../components/Panel';
import { ProblemGroups } from '../../components/import/ProblemGroups';
import { ErrorState } from '../../components/ErrorState';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { isUnderWay } from '../../services/imports';
import { useOrganization } from '../App/OrganizationContext';
import { ImportStepper } from '../ImportWizard/ImportSteps';
import { NextActions } from './NextActions';
import { RunFacts } from './RunFacts';
import { RunOutcome } from './RunOutcome';
import { RunProgress } from './RunProgress';
import { UndoAction } from './UndoAction';
import { UndoKept } from './UndoKept';
import { useImportRun } from './useImportRun';

/** One import: how far it is, what came of it, and the way back. Its address can be kept, shared and come back to. */
const ImportRun = () => {
  const t = useT();
  const { moment } = useFormats();
  const { documentId: org } = useOrganization();
  const { run = '' } = useParams();
  const allowed = usePermissions();
  const justStarted = (useLocation().state as { started?: boolean } | null)?.started === true;
  const { report, error, refetch, watched } = useImportRun(org, run);

  if (!report) return error ? <ErrorState error={error} onRetry={refetch} /> : <Page.Loading />;

  const underWay = isUnderWay(report);
  const problems = report.errors.length + report.notices.length;
  const importsPath = `${BASE_PATH}/${org}/imports`;
  const title = t('import.run.title', { file: report.fileName });

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={t('import.run.subtitle', {
          name: report.startedBy ?? '–',
          moment: report.startedAt ? moment(report.startedAt) : '–',
        })}
        navigationAction={<TextLink to={importsPath}>{t('import.run.back')}</TextLink>}
        primaryAction={
          <Flex gap={2}>
            {report.undoable && allowed.undoImports && <UndoAction org={org} report={report} />}
            {allowed.importMembers && !underWay && (
              <LinkButton
                tag={NavLink}
                to={`${importsPath}/new`}
                variant="secondary"
                startIcon={<CloudUpload />}
              >
                {t('import.run.another')}
              </LinkButton>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {justStarted && <ImportStepper current="import" reachable={[]} />}
          {underWay ? (
            <RunProgress report={report} error={error} />
          ) : (
            <RunOutcome
              report={report}
              focus={watched || justStarted}
              actions={<NextActions org={org} run={run} report={report} />}
            />
          )}
          <CountTiles counts={report} />
          {report.undo && <UndoKept org={org} undo={report.undo} fields={report.fields} />}
          {problems > 0 && (
            <Panel title={t('import.problems.title')} hint={t('import.run.problems.hint')}>
              <ProblemGroups report={report} />
            </Panel>
          )}
          <RunFacts report={report} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ImportRun;

import * as React from 'react';
import { Box, Button, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { ArrowLeft, Check } from '@strapi/icons';

import type { ImportReport } from '../../../../../../shared/contracts/imports';
import { CountTiles } from '../../../../components/import/CountTiles';
import { written } from '../../../../components/import/outcomes';
import { Panel } from '../../../../components/Panel';
import { ProblemGroups } from '../../../../components/import/ProblemGroups';
import { useT } from '../../../../hooks/useT';
import { ALL_ROWS, type RowFilter } from '../../model/plan-rows';
import type { ImportSettings } from '../../model/state';
import { ProblemAlert } from '../../ProblemAlert';
import { ImportStepFrame } from '../../ImportSteps';
import type { FileProblem } from '../../../../components/import/useFileProblem';
import { PlanTable } from './PlanTable';
import { Statements } from './Statements';

interface ReviewStepProps {
  /** Null until the dry run is answered. */
  plan: ImportReport | null;
  /** The dry run could not be made, or the import could not be started. */
  problem: FileProblem | null;
  starting: boolean;
  onRetry: () => void;
  onSettings: (settings: Partial<ImportSettings>) => void;
  onBack: () => void;
  onStart: () => void;
}

/** Step 3: all that the import would do, row by row, before anything is written. */
export const ReviewStep = (props: ReviewStepProps) => {
  const { plan, problem, starting, onRetry, onSettings, onBack, onStart } = props;
  const t = useT();
  const [filter, setFilter] = React.useState<RowFilter>(ALL_ROWS);
  const table = React.useRef<HTMLDivElement>(null);

  React.useEffect(() => setFilter(ALL_ROWS), [plan]);

  const writes = plan ? written(plan) : 0;
  const problems = plan ? plan.errors.length + plan.notices.length : 0;
  const unknownTeams = plan?.errors.some(({ code }) => code === 'unknownTeam') ?? false;

  return (
    <ImportStepFrame
      step="review"
      focusHeading
      footer={
        <>
          <Button
            size="L"
            variant="tertiary"
            startIcon={<ArrowLeft />}
            disabled={starting}
            onClick={onBack}
          >
            {t('import.review.back')}
          </Button>
          {plan && (
            <Flex gap={4} wrap="wrap">
              <Typography textColor="neutral600">
                {writes === 0
                  ? t('import.review.nothing')
                  : plan.refused > 0
                    ? t('import.review.leftOut', { count: plan.refused })
                    : ''}
              </Typography>
              <Button
                size="L"
                startIcon={<Check />}
                loading={starting}
                disabled={writes === 0 || starting}
                onClick={onStart}
              >
                {t('import.review.start', { count: writes })}
              </Button>
            </Flex>
          )}
        </>
      }
    >
      {problem && <ProblemAlert problem={problem} onRetry={onRetry} />}
      {!plan && !problem && (
        <Flex justifyContent="center" gap={3} padding={8} role="status">
          <Loader small>{t('import.review.busy')}</Loader>
          <Typography>{t('import.review.busy')}</Typography>
        </Flex>
      )}
      {plan && (
        <>
          <CountTiles
            counts={plan}
            picked={filter.outcome}
            onPick={(outcome) => setFilter({ outcome, group: null })}
          />
          <Statements plan={plan} />
          {problems > 0 && (
            <Panel title={t('import.problems.title')} hint={t('import.problems.hint')}>
              <ProblemGroups
                report={plan}
                onShow={(group) => {
                  setFilter({ outcome: null, group });
                  table.current?.focus();
                  table.current?.scrollIntoView({ block: 'start' });
                }}
              />
              {unknownTeams && (
                <TextButton onClick={() => onSettings({ createTeams: true })}>
                  {t('import.review.createTeams')}
                </TextButton>
              )}
            </Panel>
          )}
          <Box ref={table} tabIndex={-1} style={{ outline: 'none' }}>
            <Panel title={t('import.rows.title')}>
              <PlanTable plan={plan} filter={filter} onFilter={setFilter} />
            </Panel>
          </Box>
        </>
      )}
    </ImportStepFrame>
  );
};

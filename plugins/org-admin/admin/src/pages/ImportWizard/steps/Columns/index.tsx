import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight, ArrowClockwise } from '@strapi/icons';

import type { ImportReport } from '../../../../../../shared/contracts/imports';
import type { MemberField } from '../../../../../../shared/member-fields';
import { Panel } from '../../../../components/Panel';
import { useFieldName } from '../../../../components/import/useFieldName';
import { useT } from '../../../../hooks/useT';
import { missingFields, requiredFields } from '../../model/requirements';
import type { ImportSettings, WizardState } from '../../model/state';
import { ImportStepFrame } from '../../ImportSteps';
import { LinkTable } from './LinkTable';
import { RequiredStatus, useRequiredText } from './RequiredStatus';
import { Settings } from './Settings';
import { useUnknownTeams } from './useUnknownTeams';

interface ColumnsStepProps {
  org: string;
  state: WizardState;
  inspection: ImportReport;
  onLink: (column: number, field: MemberField | null) => void;
  onReset: () => void;
  onSettings: (settings: Partial<ImportSettings>) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Step 2: what each column fills, and what the import is to do with members that exist and teams that do not. */
export const ColumnsStep = (props: ColumnsStepProps) => {
  const { org, state, inspection, onLink, onReset, onSettings, onBack, onNext } = props;
  const t = useT();
  const nameOf = useFieldName(inspection.fields);
  const { links, settings } = state;

  const required = requiredFields(inspection.fields, settings);
  const missing = missingFields(required, links);
  const complete = missing.length === 0;
  const requiredText = useRequiredText(missing, nameOf);
  const missingId = React.useId();
  const unknown = useUnknownTeams(org, state, complete);
  const touched = links.some(({ source }) => source === 'chosen');

  return (
    <ImportStepFrame
      step="columns"
      focusHeading
      footer={
        <>
          <Button size="L" variant="tertiary" startIcon={<ArrowLeft />} onClick={onBack}>
            {t('import.columns.back')}
          </Button>
          <Flex gap={4} wrap="wrap">
            {!complete && (
              <Typography textColor="warning700" id={missingId}>
                {requiredText}
              </Typography>
            )}
            <Button
              size="L"
              endIcon={<ArrowRight />}
              disabled={!complete}
              aria-describedby={complete ? undefined : missingId}
              onClick={onNext}
            >
              {t('import.columns.next')}
            </Button>
          </Flex>
        </>
      }
    >
      <RequiredStatus required={required} missing={missing} nameOf={nameOf} />
      <Panel
        title={t('import.columns.links')}
        hint={t('import.columns.links.hint')}
        action={
          touched && (
            <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={onReset}>
              {t('import.columns.reset')}
            </Button>
          )
        }
      >
        <LinkTable
          columns={inspection.columns}
          links={links}
          moved={state.moved}
          fields={inspection.fields}
          required={required}
          nameOf={nameOf}
          onLink={onLink}
        />
      </Panel>
      <Panel title={t('import.columns.settings')}>
        <Settings
          nameOf={nameOf}
          settings={settings}
          hasTeams={links.some(({ field }) => field === 'team')}
          unknown={unknown}
          onChange={onSettings}
        />
      </Panel>
    </ImportStepFrame>
  );
};

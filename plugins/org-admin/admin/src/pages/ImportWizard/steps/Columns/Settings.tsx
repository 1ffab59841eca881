import { Field, Grid, Radio, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import {
  IMPORT_ACCESS_ROLES,
  IMPORT_MATCH_FIELDS,
  IMPORT_MODES,
} from '../../../../../../shared/contracts/imports';
import type { NameOfField } from '../../../../components/import/useFieldName';
import { useT } from '../../../../hooks/useT';
import type { ImportSettings } from '../../model/state';
import { TeamsChoice } from './TeamsChoice';
import type { UnknownTeams } from './useUnknownTeams';

interface SettingsProps {
  nameOf: NameOfField;
  settings: ImportSettings;
  hasTeams: boolean;
  unknown: UnknownTeams;
  onChange: (settings: Partial<ImportSettings>) => void;
}

/** Who is found again and how, and what becomes of those who are and those who are not. */
export const Settings = ({ nameOf, settings, hasTeams, unknown, onChange }: SettingsProps) => {
  const t = useT();
  const { mode, matchBy, accessRole, createTeams } = settings;

  return (
    <Grid.Root gap={6}>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={5}>
        <Field.Root name="mode">
          <Field.Label>{t('import.mode.label')}</Field.Label>
          <Radio.Group
            aria-label={t('import.mode.label')}
            value={mode}
            onValueChange={(value) =>
              onChange({ mode: IMPORT_MODES.find((one) => one === value) ?? mode })
            }
          >
            {(['upsert', 'create', 'update'] as const).map((one) => (
              <Radio.Item key={one} value={one}>
                {t(`import.mode.${one}`)}
              </Radio.Item>
            ))}
          </Radio.Group>
        </Field.Root>
        {hasTeams && (
          <TeamsChoice
            unknown={unknown}
            createTeams={createTeams}
            onChange={(create) => onChange({ createTeams: create })}
          />
        )}
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={5}>
        <Field.Root name="matchBy" hint={t(`import.match.hint.${matchBy}`)}>
          <Field.Label>{t('import.match.label')}</Field.Label>
          <SingleSelect
            value={matchBy}
            onChange={(value) =>
              onChange({ matchBy: IMPORT_MATCH_FIELDS.find((one) => one === value) ?? matchBy })
            }
          >
            {IMPORT_MATCH_FIELDS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {nameOf(one)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
        {mode !== 'update' && (
          <Field.Root name="accessRole" hint={t('import.accessRole.hint')}>
            <Field.Label>{t('import.accessRole.label')}</Field.Label>
            <SingleSelect
              value={accessRole}
              onChange={(value) =>
                onChange({
                  accessRole: IMPORT_ACCESS_ROLES.find((one) => one === value) ?? accessRole,
                })
              }
            >
              {IMPORT_ACCESS_ROLES.map((one) => (
                <SingleSelectOption key={one} value={one}>
                  {t(`member.access-role.${one}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        )}
      </Grid.Item>
    </Grid.Root>
  );
};

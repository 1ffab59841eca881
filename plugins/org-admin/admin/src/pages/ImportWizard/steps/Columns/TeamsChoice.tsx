import { Box, Field, Flex, Loader, Radio, Typography } from '@strapi/design-system';

import { ShortenedList } from '../../../../components/import/ShortenedList';
import { useT } from '../../../../hooks/useT';
import type { UnknownTeams } from './useUnknownTeams';

interface TeamsChoiceProps {
  unknown: UnknownTeams;
  createTeams: boolean;
  onChange: (createTeams: boolean) => void;
}

/** What becomes of rows whose team does not exist. The teams are named, so that a misspelt one is not created by accident. */
export const TeamsChoice = ({ unknown, createTeams, onChange }: TeamsChoiceProps) => {
  const t = useT();
  const { teams, busy } = unknown;

  return (
    <Field.Root name="teams">
      <Field.Label>{t('import.teams.label')}</Field.Label>
      <Box role="status" paddingBottom={2}>
        {busy && (
          <Flex gap={2}>
            <Loader small>{t('import.teams.looking')}</Loader>
            <Typography textColor="neutral600">{t('import.teams.looking')}</Typography>
          </Flex>
        )}
        {teams && (
          <Typography tag="div" textColor="neutral600">
            {t('import.teams.unknown', { count: teams.length })}
            {teams.length > 0 && <ShortenedList names={teams} />}
          </Typography>
        )}
      </Box>
      <Radio.Group
        aria-label={t('import.teams.label')}
        value={createTeams ? 'create' : 'refuse'}
        onValueChange={(value) => onChange(value === 'create')}
      >
        <Radio.Item value="refuse">{t('import.teams.refuse')}</Radio.Item>
        <Radio.Item value="create">{t('import.teams.create')}</Radio.Item>
      </Radio.Group>
    </Field.Root>
  );
};

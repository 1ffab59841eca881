import * as React from 'react';
import { Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import type { Reference } from '../../../../../shared/contracts/common';
import { Lookup } from '../../../components/Lookup';
import { useT } from '../../../hooks/useT';

interface TeamsFieldProps {
  /** All teams of the organization. */
  teams: readonly Reference[];
  /** Ids of those picked. */
  picked: readonly string[];
  onChange: (picked: string[]) => void;
  isLoading: boolean;
  error?: string;
}

/** Several teams of many, found by any part of their names. */
export const TeamsField = ({ teams, picked, onChange, isLoading, error }: TeamsFieldProps) => {
  const t = useT();
  const [text, setText] = React.useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = teams.filter(
    ({ documentId, name }) =>
      !picked.includes(documentId) && name.toLocaleLowerCase().includes(wanted)
  );
  const nameOf = (id: string) => teams.find(({ documentId }) => documentId === id)?.name ?? id;

  return (
    <Field.Root name="teams" error={error}>
      <Field.Label>{t('member.teams')}</Field.Label>
      {picked.length > 0 && (
        <Flex tag="ul" wrap="wrap" gap={2} aria-label={t('member.form.teams-picked')}>
          {picked.map((id) => (
            <li key={id}>
              <Tag
                icon={<Cross />}
                label={t('member.form.leave-team', { team: nameOf(id) })}
                onClick={() => onChange(picked.filter((one) => one !== id))}
              >
                {nameOf(id)}
              </Tag>
            </li>
          ))}
        </Flex>
      )}
      <Lookup
        options={found.map(({ documentId, name }) => ({ value: documentId, label: name }))}
        text={text}
        onTextChange={setText}
        onPick={({ value }) => {
          onChange([...picked, value]);
          setText('');
        }}
        placeholder={t('member.form.teams.placeholder')}
        noneText={t(teams.length === 0 ? 'member.form.teams.none' : 'filter.none')}
        isLoading={isLoading}
      />
      <Field.Error />
    </Field.Root>
  );
};

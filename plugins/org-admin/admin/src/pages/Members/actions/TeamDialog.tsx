import * as React from 'react';
import { Field, Typography } from '@strapi/design-system';

import { ActionModal } from '../../../components/ActionModal';
import { SearchSelect } from '../../../components/SearchSelect';
import { useT } from '../../../hooks/useT';
import { useGetMemberFiltersQuery } from '../../../services/members';
import type { ActionDialogProps } from './dialog-props';
import { useAction } from './useAction';

/** Puts members into a team, or takes them out of one. */
export const TeamDialog = ({
  action,
  org,
  target,
  onClose,
  onDone,
  returnFocus,
}: ActionDialogProps & { action: 'add-to-team' | 'remove-from-team' }) => {
  const t = useT();
  const { run, problem, isBusy } = useAction(org);
  const { data, isLoading } = useGetMemberFiltersQuery({ org });
  const [team, setTeam] = React.useState('');
  const teams = data?.teams ?? [];
  const { who, count, selection } = target;

  const handleConfirm = async () => {
    if (!(await run({ action, team }, selection))) return;
    onDone?.();
    onClose();
  };

  return (
    <ActionModal
      title={t(`members.action.${action}.title`, { who })}
      confirmLabel={t(`members.action.${action}.confirm`)}
      isBusy={isBusy}
      isDisabled={team === ''}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      {!isLoading && teams.length === 0 ? (
        <Typography tag="p">{t('member.form.teams.none')}</Typography>
      ) : (
        <Field.Root name="team">
          <Field.Label>{t('member.team')}</Field.Label>
          <SearchSelect
            options={teams.map(({ documentId, name }) => ({ value: documentId, label: name }))}
            value={team}
            onChange={setTeam}
            noneText={t(isLoading ? 'state.loading' : 'filter.none')}
            placeholder={t('members.action.team.placeholder')}
          />
        </Field.Root>
      )}
      <Typography tag="p">{t(`members.action.${action}.text`, { count })}</Typography>
    </ActionModal>
  );
};

import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { TeamRow } from '../../../../shared/contracts/teams';
import { ActionModal } from '../../components/ActionModal';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { useT } from '../../hooks/useT';
import { useDeleteTeamMutation } from '../../services/teams';

interface DeleteTeamDialogProps {
  org: string;
  teams: readonly TeamRow[];
  team: TeamRow;
  onClose: () => void;
  onDeleted: (team: TeamRow) => void;
}

/** Says what becomes of the members of a team and of the teams inside it before it is deleted. */
export const DeleteTeamDialog = ({
  org,
  teams,
  team,
  onClose,
  onDeleted,
}: DeleteTeamDialogProps) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { returnFocus } = useReturnFocus();
  const [problem, setProblem] = React.useState<string | null>(null);
  const [deleteTeam, { isLoading }] = useDeleteTeamMutation();
  const inside = teams.filter(({ parent }) => parent?.documentId === team.documentId).length;

  const handleConfirm = async () => {
    setProblem(null);
    const answer = await deleteTeam({ org, team: team.documentId });
    if ('error' in answer) setProblem(errorMessage(answer.error));
    else onDeleted(team);
  };

  return (
    <ActionModal
      title={t('teams.delete.title', { name: team.name })}
      confirmLabel={t('teams.delete.submit')}
      isDangerous
      isBusy={isLoading}
      problem={problem}
      onConfirm={handleConfirm}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Typography tag="p">{t('teams.delete.members', { count: team.members })}</Typography>
      {inside > 0 && (
        <Typography tag="p">
          {team.parent
            ? t('teams.delete.inside-to-parent', { count: inside, parent: team.parent.name })
            : t('teams.delete.inside-to-top', { count: inside })}
        </Typography>
      )}
    </ActionModal>
  );
};

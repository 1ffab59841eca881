import { Typography } from '@strapi/design-system';

import type { TeamRow } from '../../../../shared/contracts/teams';
import { Facts } from '../../components/Facts';
import { SidePanel } from '../../components/SidePanel';
import { usePermissions } from '../../hooks/usePermissions';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { useT } from '../../hooks/useT';
import { pathName, teamsAbove } from './team-tree';
import { TeamMembers } from './TeamMembers';

interface TeamPanelProps {
  org: string;
  teams: readonly TeamRow[];
  /** The documentId, from the address. */
  team: string;
  onClose: () => void;
}

/** One team with its members, beside the list. */
export const TeamPanel = ({ org, teams, team: documentId, onClose }: TeamPanelProps) => {
  const t = useT();
  const { readMembers } = usePermissions();
  const { onCloseAutoFocus } = useReturnFocus();
  const team = teams.find((one) => one.documentId === documentId);
  /** One a line: names may hold commas. */
  const below = teams
    .filter(({ parent }) => parent?.documentId === documentId)
    .map(({ name }) => name)
    .join('\n');

  return (
    <SidePanel
      title={team?.name ?? t('error.not-found')}
      closeLabel={t('action.close')}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      {team ? (
        <>
          <Facts
            title={t('teams.about')}
            facts={[
              { label: t('teams.id'), value: team.teamId },
              {
                label: t('teams.parent'),
                value: pathName(teamsAbove(teams, team)) || t('teams.parent.none'),
              },
              { label: t('teams.below'), value: below },
            ]}
          />
          {readMembers && <TeamMembers org={org} team={team} />}
        </>
      ) : (
        <Typography>{t('error.team-not-found')}</Typography>
      )}
    </SidePanel>
  );
};

import * as React from 'react';
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { MemberRow } from '../../../../shared/contracts/members';
import type { TeamRow } from '../../../../shared/contracts/teams';
import { Ellipsis } from '../../components/Ellipsis';
import { ErrorState } from '../../components/ErrorState';
import { Section } from '../../components/Facts';
import { LoadingState } from '../../components/LoadingState';
import { PanelPager } from '../../components/PanelPager';
import { TextLink } from '../../components/TextLink';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { useActOnMembersMutation } from '../../services/member-actions';
import { useGetMembersQuery } from '../../services/members';
import { pathInOrganization } from '../App/navigation';
import { MemberPicker } from './MemberPicker';
import { PRESENT_STATES } from './present';

const PAGE_SIZE = 20;

const fullName = ({ firstName, lastName }: MemberRow) => `${firstName} ${lastName}`;

/** The present members of a team, a page at a time; those who may change members add to them and take them out. */
export const TeamMembers = ({ org, team }: { org: string; team: TeamRow }) => {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const { updateMembers } = usePermissions();
  const [page, setPage] = React.useState(1);
  const [isAdding, setIsAdding] = React.useState(false);
  const [change] = useActOnMembersMutation();
  const { data, isFetching, error, refetch } = useGetMembersQuery({
    org,
    query: { team: [team.documentId], state: PRESENT_STATES, page, pageSize: PAGE_SIZE },
  });
  const rows = data?.data ?? [];
  const lastPage = Math.max(1, data?.meta.pagination.pageCount ?? 1);
  React.useEffect(() => {
    if (data && !isFetching && page > lastPage) setPage(lastPage);
  }, [data, isFetching, page, lastPage]);

  const takeOut = async (member: MemberRow) => {
    const members = [member.documentId];
    const answer = await change({
      org,
      action: { action: 'remove-from-team', team: team.documentId, members },
    });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: errorMessage(answer.error), timeout: 10_000 }
        : {
            type: 'success',
            message: t('teams.members.removed', { member: fullName(member), team: team.name }),
          }
    );
  };

  return (
    <Section title={t('teams.members.count', { count: data?.meta.pagination.total ?? 0 })}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {updateMembers && isAdding && (
          <MemberPicker org={org} team={team} onClose={() => setIsAdding(false)} />
        )}
        {updateMembers && !isAdding && (
          <Box>
            <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsAdding(true)}>
              {t('teams.members.add')}
            </Button>
          </Box>
        )}
        {error && !isFetching && <ErrorState error={error} onRetry={refetch} />}
        {!data && !error && <LoadingState />}
        {data && rows.length === 0 && (
          <Typography textColor="neutral600">{t('teams.members.none')}</Typography>
        )}
        <Flex
          tag="ul"
          direction="column"
          alignItems="stretch"
          gap={2}
          aria-label={t('teams.members')}
          aria-busy={isFetching}
        >
          {rows.map((member) => (
            <Flex key={member.documentId} tag="li" gap={2} justifyContent="space-between">
              <Box minWidth={0}>
                <TextLink to={`${pathInOrganization(org, 'members')}/${member.documentId}`}>
                  {fullName(member)}
                </TextLink>
                <Ellipsis variant="pi" textColor="neutral600">
                  {member.email}
                </Ellipsis>
              </Box>
              {updateMembers && (
                <IconButton
                  variant="ghost"
                  label={t('teams.members.remove', { name: fullName(member) })}
                  onClick={() => takeOut(member)}
                >
                  <Cross />
                </IconButton>
              )}
            </Flex>
          ))}
        </Flex>
        {data && <PanelPager {...data.meta.pagination} onPage={setPage} />}
      </Flex>
    </Section>
  );
};

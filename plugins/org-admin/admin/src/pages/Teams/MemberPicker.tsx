import * as React from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { TeamRow } from '../../../../shared/contracts/teams';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { SearchField } from '../../components/SearchField';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { useActOnMembersMutation } from '../../services/member-actions';
import { useGetMembersQuery } from '../../services/members';
import { PRESENT_STATES } from './present';

/** Who is not among the first of them is found by more of the name. */
const SHOWN = 10;

interface MemberPickerProps {
  org: string;
  team: TeamRow;
  onClose: () => void;
}

/** Finds members of the organization and puts those ticked into the team, across several searches. */
export const MemberPicker = ({ org, team, onClose }: MemberPickerProps) => {
  const t = useT();
  const formats = useFormats();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const [search, setSearch] = React.useState('');
  const [picked, setPicked] = React.useState<ReadonlySet<string>>(new Set());
  const [change, { isLoading: isAdding }] = useActOnMembersMutation();
  const { data, error, refetch } = useGetMembersQuery({
    org,
    query: { search, state: PRESENT_STATES, pageSize: SHOWN },
  });

  const toggle = (id: string) =>
    setPicked((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  const handleAdd = async () => {
    const members = [...picked];
    const answer = await change({
      org,
      action: { action: 'add-to-team', team: team.documentId, members },
    });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorMessage(answer.error), timeout: 10_000 });
      return;
    }
    toggleNotification({
      type: 'success',
      message: t('teams.members.added', { count: answer.data.changed, name: team.name }),
    });
    onClose();
  };

  const rows = data?.data ?? [];
  const more = (data?.meta.pagination.total ?? 0) - rows.length;

  return (
    <Box
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      padding={4}
      role="group"
      aria-label={t('teams.members.add')}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <SearchField
          value={search}
          label={t('members.search')}
          placeholder={t('members.search.placeholder')}
          onSearch={setSearch}
        />
        {error && <ErrorState error={error} onRetry={refetch} />}
        {!data && !error && <LoadingState />}
        {data && rows.length === 0 && (
          <Typography textColor="neutral600">{t('members.none-match.title')}</Typography>
        )}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {rows.map(({ documentId, firstName, lastName, email, teams }) => {
            const isIn = teams.some((one) => one.documentId === team.documentId);
            return (
              <li key={documentId}>
                <Checkbox
                  checked={isIn || picked.has(documentId)}
                  disabled={isIn}
                  onCheckedChange={() => toggle(documentId)}
                >
                  {`${firstName} ${lastName} `}
                  <Typography variant="pi" textColor="neutral600">
                    {isIn ? t('teams.members.already') : email}
                  </Typography>
                </Checkbox>
              </li>
            );
          })}
        </Flex>
        {more > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {t('teams.members.more', { count: more, number: formats.number(more) })}
          </Typography>
        )}
        <Flex gap={2} wrap="wrap">
          <Button loading={isAdding} disabled={picked.size === 0} onClick={handleAdd}>
            {t('teams.members.add-picked', { count: picked.size })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};

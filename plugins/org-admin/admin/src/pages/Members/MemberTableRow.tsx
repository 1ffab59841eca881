import * as React from 'react';
import { Checkbox, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

import type { MemberRow } from '../../../../shared/contracts/members';
import { Ellipsis } from '../../components/Ellipsis';
import { InvitationStateBadge } from '../../components/invitations/InvitationStateBadge';
import { NameList } from '../../components/NameList';
import { StateBadge } from '../../components/StateBadge';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { fullName } from './full-name';
import { invitationDate } from './member-states';

const Row = styled(Tr)<{ $isOpen: boolean }>`
  background: ${({ theme, $isOpen }) => ($isOpen ? theme.colors.primary100 : 'transparent')};
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

const NameLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  tr:hover & {
    text-decoration: underline;
  }
`;

/** How far the newest invitation is, and since when. */
const InvitationCell = ({ invitation }: Pick<MemberRow, 'invitation'>) => {
  const t = useT();
  const formats = useFormats();
  if (!invitation) {
    return <Typography textColor="neutral500">{t('invitation.state.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="flex-start">
      <InvitationStateBadge state={invitation.state} />
      <Typography variant="pi" textColor="neutral600">
        {formats.dayOfMoment(invitationDate(invitation))}
      </Typography>
    </Flex>
  );
};

interface MemberTableRowProps {
  row: MemberRow;
  isOpen: boolean;
  isSelected: boolean;
  /** The address of the list, below which the profiles are. */
  membersPath: string;
  onSelect: (selected: boolean) => void;
  onOpen: () => void;
}

/** One member in the table; a click anywhere opens its profile. */
export const MemberTableRow = ({
  row,
  isOpen,
  isSelected,
  membersPath,
  onSelect,
  onOpen,
}: MemberTableRowProps) => {
  const t = useT();
  const formats = useFormats();
  const { search } = useLocation();

  return (
    <Row $isOpen={isOpen} onClick={onOpen}>
      <Td onClick={(event: React.MouseEvent) => event.stopPropagation()}>
        <Checkbox
          aria-label={t('members.select-one', { name: fullName(row) })}
          checked={isSelected}
          onCheckedChange={(checked) => onSelect(checked === true)}
        />
      </Td>
      <Td maxWidth="24rem">
        <NameLink
          to={{ pathname: `${membersPath}/${row.documentId}`, search }}
          onClick={(event) => event.stopPropagation()}
        >
          <Ellipsis fontWeight="bold">{fullName(row)}</Ellipsis>
        </NameLink>
        <Ellipsis variant="pi" textColor="neutral600">
          {row.email}
        </Ellipsis>
      </Td>
      <Td>
        <StateBadge state={row.state} />
      </Td>
      <Td>
        <InvitationCell invitation={row.invitation} />
      </Td>
      <Td>
        <Typography textColor="neutral800">{t(`member.access-role.${row.accessRole}`)}</Typography>
      </Td>
      <Td maxWidth="10rem">
        <NameList items={row.teams} />
      </Td>
      <Td maxWidth="10rem">
        <NameList items={row.circles} />
      </Td>
      <Td>
        <Typography textColor="neutral800">{formats.dayOfMoment(row.createdAt)}</Typography>
      </Td>
      <Td>
        <Typography textColor={row.lastLoginAt ? 'neutral800' : 'neutral500'}>
          {row.lastLoginAt ? formats.dayOfMoment(row.lastLoginAt) : t('member.never')}
        </Typography>
      </Td>
    </Row>
  );
};

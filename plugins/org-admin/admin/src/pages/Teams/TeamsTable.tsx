import * as React from 'react';
import {
  Box,
  Flex,
  IconButton,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

import type { TeamRow } from '../../../../shared/contracts/teams';
import { Ellipsis } from '../../components/Ellipsis';
import { TableBox } from '../../components/TableBox';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { pathInOrganization } from '../App/navigation';
import { PRESENT_STATES } from './present';
import type { TreeRow } from './team-tree';

/** Deeper teams are not moved further to the right: their names would leave the screen. */
const DEEPEST_INDENT = 8;

const Row = styled(Tr)<{ $isOpen: boolean }>`
  cursor: pointer;
  background: ${({ theme, $isOpen }) => ($isOpen ? theme.colors.primary100 : undefined)};
`;

const NameLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &:hover span {
    text-decoration: underline;
  }
`;

const Branch = styled.span`
  flex: none;
  width: 1.2rem;
  height: 1.2rem;
  margin-top: -0.8rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-left: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-bottom-left-radius: ${({ theme }) => theme.borderRadius};
`;

interface TeamsTableProps {
  org: string;
  rows: readonly TreeRow[];
  /** The documentId of the team whose panel is open. */
  openTeam: string | undefined;
  mayChange: boolean;
  mayReadMembers: boolean;
  isFetching: boolean;
  onOpen: (team: TeamRow) => void;
  onEdit: (team: TeamRow) => void;
  onDelete: (team: TeamRow) => void;
}

/** All teams as a tree: each behind its parent, moved to the right. */
export const TeamsTable = ({
  org,
  rows,
  openTeam,
  mayChange,
  mayReadMembers,
  isFetching,
  onOpen,
  onEdit,
  onDelete,
}: TeamsTableProps) => {
  const t = useT();
  const formats = useFormats();
  const { search } = useLocation();
  const stop = (event: React.MouseEvent) => event.stopPropagation();

  const membersOf = ({ documentId, name, members }: TeamRow) => {
    const text = formats.number(members);
    if (!mayReadMembers || members === 0) return <Typography>{text}</Typography>;
    const query = new URLSearchParams({ team: documentId, state: PRESENT_STATES.join(',') });
    const to = { pathname: pathInOrganization(org, 'members'), search: query.toString() };
    return (
      <span title={t('teams.see-members', { name })}>
        <TextLink to={to}>{text}</TextLink>
      </span>
    );
  };

  return (
    <TableBox aria-busy={isFetching}>
      <Table colCount={mayChange ? 3 : 2} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {(['name', 'members'] as const).map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`teams.${column}`)}
                </Typography>
              </Th>
            ))}
            {mayChange && (
              <Th>
                <VisuallyHidden>{t('table.actions')}</VisuallyHidden>
              </Th>
            )}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ team, depth, isMatch }) => (
            <Row
              key={team.documentId}
              $isOpen={team.documentId === openTeam}
              onClick={() => onOpen(team)}
            >
              <Td maxWidth={{ initial: '18rem', medium: '48rem' }}>
                <Flex
                  gap={2}
                  style={{
                    paddingLeft: `${Math.max(0, Math.min(depth, DEEPEST_INDENT) - 1) * 2}rem`,
                  }}
                >
                  {depth > 0 && <Branch aria-hidden />}
                  <Box minWidth={0}>
                    <NameLink
                      to={{
                        pathname: `${pathInOrganization(org, 'teams')}/${team.documentId}`,
                        search,
                      }}
                      onClick={stop}
                    >
                      <Ellipsis
                        fontWeight={isMatch ? 'bold' : 'regular'}
                        textColor={isMatch ? 'neutral800' : 'neutral600'}
                      >
                        {team.name}
                      </Ellipsis>
                      {team.parent && (
                        <VisuallyHidden>
                          {t('teams.inside', { parent: team.parent.name })}
                        </VisuallyHidden>
                      )}
                    </NameLink>
                    {team.teamId !== team.name && (
                      <Ellipsis variant="pi" textColor="neutral600">
                        {team.teamId}
                      </Ellipsis>
                    )}
                  </Box>
                </Flex>
              </Td>
              <Td onClick={stop}>{membersOf(team)}</Td>
              {mayChange && (
                <Td onClick={stop}>
                  <Flex gap={1} justifyContent="flex-end">
                    <IconButton
                      variant="ghost"
                      label={t('teams.edit-one', { name: team.name })}
                      onClick={() => onEdit(team)}
                    >
                      <Pencil />
                    </IconButton>
                    <IconButton
                      variant="ghost"
                      label={t('teams.delete-one', { name: team.name })}
                      onClick={() => onDelete(team)}
                    >
                      <Trash />
                    </IconButton>
                  </Flex>
                </Td>
              )}
            </Row>
          ))}
        </Tbody>
      </Table>
    </TableBox>
  );
};

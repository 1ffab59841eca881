import * as React from 'react';
import { Checkbox, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

import type { MemberRow } from '../../../../shared/contracts/members';
import { Ellipsis } from '../../components/Ellipsis';
import { NameList } from '../../components/NameList';
import { SortButton, ariaSort } from '../../components/SortButton';
import { StateBadge } from '../../components/StateBadge';
import { TableBox } from '../../components/TableBox';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { isSelected, toggleRows, type Selection } from './selection';

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

interface MembersTableProps {
  rows: MemberRow[];
  sort: string;
  page: number;
  selection: Selection;
  openMember: string | undefined;
  /** The address of the list, below which the profiles are. */
  membersPath: string;
  onSort: (sort: string) => void;
  onSelect: (selection: Selection) => void;
  onOpen: (member: string) => void;
  isFetching: boolean;
}

/** With the column of the check boxes. */
const COLUMNS = 8;

export const fullName = ({ firstName, lastName }: Pick<MemberRow, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`.trim();

export const MembersTable = ({
  rows,
  sort,
  page,
  selection,
  openMember,
  membersPath,
  onSort,
  onSelect,
  onOpen,
  isFetching,
}: MembersTableProps) => {
  const t = useT();
  const formats = useFormats();
  const { search } = useLocation();
  const selectedHere = rows.filter(({ documentId }) => isSelected(selection, documentId)).length;
  const allHere = rows.length > 0 && selectedHere === rows.length;

  const sortable = (field: string, label: string) => (
    <SortButton field={field} label={label} sort={sort} onSort={onSort} />
  );
  const heading = (label: string) => (
    <Typography variant="sigma" textColor="neutral600">
      {label}
    </Typography>
  );

  return (
    <TableBox aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
      <Table colCount={COLUMNS} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Checkbox
                aria-label={t('members.select-page')}
                checked={selectedHere > 0 && !allHere ? 'indeterminate' : allHere}
                onCheckedChange={() => onSelect(toggleRows(selection, rows, page, !allHere))}
              />
            </Th>
            <Th aria-sort={ariaSort(sort, ['firstName', 'lastName', 'email'])}>
              <Flex gap={3}>
                <Typography variant="sigma" tag="span">
                  {sortable('firstName', t('member.first-name'))}
                </Typography>
                <Typography variant="sigma" tag="span">
                  {sortable('lastName', t('member.last-name'))}
                </Typography>
                <Typography variant="sigma" tag="span">
                  {sortable('email', t('member.email'))}
                </Typography>
              </Flex>
            </Th>
            <Th aria-sort={ariaSort(sort, ['state'])}>
              <Typography variant="sigma">{sortable('state', t('member.state'))}</Typography>
            </Th>
            <Th aria-sort={ariaSort(sort, ['accessRole'])}>
              <Typography variant="sigma">
                {sortable('accessRole', t('member.access-role'))}
              </Typography>
            </Th>
            <Th>{heading(t('member.teams'))}</Th>
            <Th>{heading(t('member.circles'))}</Th>
            <Th aria-sort={ariaSort(sort, ['createdAt'])}>
              <Typography variant="sigma">
                {sortable('createdAt', t('member.created-at'))}
              </Typography>
            </Th>
            <Th aria-sort={ariaSort(sort, ['lastLoginAt'])}>
              <Typography variant="sigma">
                {sortable('lastLoginAt', t('member.last-login-at'))}
              </Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Row
              key={row.documentId}
              $isOpen={row.documentId === openMember}
              onClick={() => onOpen(row.documentId)}
            >
              <Td onClick={(event: React.MouseEvent) => event.stopPropagation()}>
                <Checkbox
                  aria-label={t('members.select-one', { name: fullName(row) })}
                  checked={isSelected(selection, row.documentId)}
                  onCheckedChange={(checked) =>
                    onSelect(toggleRows(selection, [row], page, checked === true))
                  }
                />
              </Td>
              <Td maxWidth="26rem">
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
                <Typography textColor="neutral800">
                  {t(`member.access-role.${row.accessRole}`)}
                </Typography>
              </Td>
              <Td maxWidth="14rem">
                <NameList items={row.teams} />
              </Td>
              <Td maxWidth="14rem">
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
          ))}
        </Tbody>
      </Table>
    </TableBox>
  );
};

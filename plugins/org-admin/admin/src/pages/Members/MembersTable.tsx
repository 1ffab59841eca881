import { Checkbox, Flex, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { MemberRow } from '../../../../shared/contracts/members';
import { SortButton, ariaSort } from '../../components/SortButton';
import { TableBox } from '../../components/TableBox';
import { useT } from '../../hooks/useT';
import { MemberTableRow } from './MemberTableRow';
import { isSelected, toggleRows, type Selection } from './selection';

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
  /** Other rows are on their way. */
  isChanging: boolean;
}

/** With the column of the check boxes. */
const COLUMNS = 9;

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
  isChanging,
}: MembersTableProps) => {
  const t = useT();
  const selectedHere = rows.filter(({ documentId }) => isSelected(selection, documentId)).length;
  const allHere = rows.length > 0 && selectedHere === rows.length;

  const sortable = (field: string, label: string) => (
    <Typography variant="sigma" tag="span">
      <SortButton field={field} label={label} sort={sort} onSort={onSort} />
    </Typography>
  );
  const heading = (label: string) => (
    <Typography variant="sigma" textColor="neutral600">
      {label}
    </Typography>
  );

  return (
    <TableBox aria-busy={isChanging} style={{ opacity: isChanging ? 0.6 : 1 }}>
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
                {sortable('firstName', t('member.first-name'))}
                {sortable('lastName', t('member.last-name'))}
                {sortable('email', t('member.email'))}
              </Flex>
            </Th>
            <Th aria-sort={ariaSort(sort, ['state'])}>{sortable('state', t('member.state'))}</Th>
            <Th>{heading(t('member.invitation'))}</Th>
            <Th aria-sort={ariaSort(sort, ['accessRole'])}>
              {sortable('accessRole', t('member.access-role'))}
            </Th>
            <Th>{heading(t('member.teams'))}</Th>
            <Th>{heading(t('member.circles'))}</Th>
            <Th aria-sort={ariaSort(sort, ['createdAt'])}>
              {sortable('createdAt', t('member.created-at'))}
            </Th>
            <Th aria-sort={ariaSort(sort, ['lastLoginAt'])}>
              {sortable('lastLoginAt', t('members.column.last-login'))}
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <MemberTableRow
              key={row.documentId}
              row={row}
              isOpen={row.documentId === openMember}
              isSelected={isSelected(selection, row.documentId)}
              membersPath={membersPath}
              onSelect={(selected) => onSelect(toggleRows(selection, [row], page, selected))}
              onOpen={() => onOpen(row.documentId)}
            />
          ))}
        </Tbody>
      </Table>
    </TableBox>
  );
};

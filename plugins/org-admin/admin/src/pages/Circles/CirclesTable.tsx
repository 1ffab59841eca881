import { Flex, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { CircleRow, CircleSort } from '../../../../shared/contracts/circles';
import { ariaSort, SortButton } from '../../components/SortButton';
import { TableBox } from '../../components/TableBox';
import { useT } from '../../hooks/useT';
import { CircleTableRow } from './CircleTableRow';
import { TREE_ORDER } from './circles-list';

/** What each column is sorted by: its figure, and beside it what stands below. */
const COLUMNS: readonly (readonly CircleSort[])[] = [
  ['name'],
  ['members'],
  ['roles'],
  ['subCircles'],
  ['projects'],
  ['agreements'],
  ['meetings', 'lastMeetingAt'],
  ['privateItems'],
  ['decisionMode'],
  ['assigns'],
  ['electedUntil'],
];

/** The names stay in sight while the many columns are scrolled below them, and below the blank before them. */
const Scrolled = styled(TableBox)`
  tr > :first-child {
    position: sticky;
    z-index: 1;
    left: 0;
    background: ${({ theme }) => theme.colors.neutral0};
    box-shadow: -2.4rem 0 0 ${({ theme }) => theme.colors.neutral0};
  }
`;

interface CirclesTableProps {
  org: string;
  rows: readonly CircleRow[];
  asOf: string | undefined;
  sort: string;
  isSearched: boolean;
  /** Other rows are on their way. */
  isChanging: boolean;
  onSort: (sort: string) => void;
}

/** Circles with their figures. In tree order each is moved to the right; else it says what it is inside of. */
export const CirclesTable = ({
  org,
  rows,
  asOf,
  sort,
  isSearched,
  isChanging,
  onSort,
}: CirclesTableProps) => {
  const t = useT();
  const isTree = sort === TREE_ORDER && !isSearched;

  return (
    <Scrolled aria-busy={isChanging} style={{ opacity: isChanging ? 0.6 : 1 }}>
      <Table colCount={COLUMNS.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((fields) => (
              <Th key={fields[0]} aria-sort={ariaSort(sort, fields)}>
                <Flex direction="column" alignItems="flex-start">
                  {fields.map((field) => (
                    <Typography key={field} variant="sigma" tag="span">
                      <SortButton
                        field={field}
                        label={t(`circles.column.${field}`)}
                        sort={sort}
                        onSort={onSort}
                      />
                    </Typography>
                  ))}
                </Flex>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row, index) => (
            <CircleTableRow
              key={row.documentId}
              org={org}
              row={row}
              asOf={asOf}
              isTree={isTree}
              showsPath={!isTree || index === 0}
            />
          ))}
        </Tbody>
      </Table>
    </Scrolled>
  );
};

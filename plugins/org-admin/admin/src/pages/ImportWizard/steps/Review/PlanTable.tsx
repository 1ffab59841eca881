import * as React from 'react';
import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ImportPlanRow, ImportReport } from '../../../../../../shared/contracts/imports';
import { lookOf } from '../../../../components/import/outcomes';
import { shortened } from '../../../../components/import/shortened';
import { useFieldName } from '../../../../components/import/useFieldName';
import { useProblemText } from '../../../../components/import/useProblemText';
import { useT } from '../../../../hooks/useT';
import { ALL_ROWS, filterRows, type RowFilter } from '../../model/plan-rows';
import { RowPager } from './RowPager';
import { RowDetails } from './RowDetails';

const PAGE_SIZE = 25;

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: top;
  }
`;

const nameOfRow = ({ values, member }: ImportPlanRow): string =>
  [values.firstName, values.lastName].filter(Boolean).join(' ') || member?.name || '';

interface PlanTableProps {
  plan: ImportReport;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}

/** Every row of the file and what becomes of it. The rows are all here; a page of them is drawn at a time. */
export const PlanTable = ({ plan, filter, onFilter }: PlanTableProps) => {
  const t = useT();
  const nameOf = useFieldName(plan.fields);
  const text = useProblemText(nameOf);
  const rows = React.useMemo(() => filterRows(plan.rows ?? [], filter), [plan.rows, filter]);

  const [page, setPage] = React.useState(0);
  React.useEffect(() => setPage(0), [rows]);
  const shown = rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);

  const group = filter.group;
  const filtered = filter.outcome !== null || group !== null;
  const pager = <RowPager page={page} pageSize={PAGE_SIZE} total={rows.length} onPage={setPage} />;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex gap={3} role="status">
          <Typography textColor="neutral600">
            {group
              ? t('import.rows.shown.problem', {
                  count: rows.length,
                  problem: text.group(group),
                })
              : t('import.rows.shown', {
                  count: rows.length,
                  outcome: filter.outcome ?? 'all',
                })}
          </Typography>
          {filtered && (
            <TextButton onClick={() => onFilter(ALL_ROWS)}>{t('import.rows.all')}</TextButton>
          )}
        </Flex>
        {pager}
      </Flex>
      <Table data-testid="import-rows">
        <colgroup>
          <col style={{ width: '7rem' }} />
          <col style={{ width: '13rem' }} />
          <col style={{ width: '36%' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            {(['row', 'outcome', 'member', 'details'] as const).map((name) => (
              <th key={name} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {t(`import.rows.head.${name}`)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.row}>
              <td>
                <Typography variant="pi" textColor="neutral600">
                  {row.row}
                </Typography>
              </td>
              <td>
                <Badge variant={lookOf(row.outcome).variant}>
                  {t(`import.outcome.${row.outcome}`)}
                </Badge>
              </td>
              <td>
                <Box style={{ overflowWrap: 'anywhere' }}>
                  <Typography tag="div" fontWeight="semiBold">
                    {shortened(nameOfRow(row))}
                  </Typography>
                  <Typography tag="div" variant="pi" textColor="neutral600">
                    {shortened(row.values.email ?? '')}
                  </Typography>
                </Box>
              </td>
              <td>
                <RowDetails row={row} nameOf={nameOf} text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {plan.rowsLeftOut ? (
        <Typography textColor="neutral600">
          {t('import.rows.leftOut', { count: plan.rowsLeftOut })}
        </Typography>
      ) : null}
      {pager}
    </Flex>
  );
};

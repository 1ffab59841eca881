import * as React from 'react';
import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import type { CircleGrowth, Statistics } from '../../../../shared/contracts/statistics';
import { Ellipsis } from '../../components/Ellipsis';
import { Panel } from '../../components/Panel';
import { PanelPager } from '../../components/PanelPager';
import { SearchField } from '../../components/SearchField';
import { ariaSort, SortButton } from '../../components/SortButton';
import { TableBox } from '../../components/TableBox';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { pathInOrganization } from '../App/navigation';
import { useOrganization } from '../App/OrganizationContext';
import { changeOf, sortCircles, type CircleFigure } from './circles-list';

const PAGE_SIZE = 20;
const FIGURES = ['members', 'coreMembers', 'roles'] as const satisfies readonly CircleFigure[];

/** What each circle had at the start and the end of the period. */
export const CirclesTable = ({ circles, period }: Pick<Statistics, 'circles' | 'period'>) => {
  const t = useT();
  const formats = useFormats();
  const { documentId: org } = useOrganization();
  const { readCircles } = usePermissions();
  const [search, setSearch] = React.useState('');
  const [sort, setSort] = React.useState('name');
  const [page, setPage] = React.useState(1);

  const found = React.useMemo(() => sortCircles(circles, search, sort), [circles, search, sort]);
  const pageCount = Math.ceil(found.length / PAGE_SIZE);
  const current = Math.min(page, Math.max(1, pageCount));
  const shown = found.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);

  const signed = (change: number) =>
    change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${formats.number(Math.abs(change))}`;
  const figure = (circle: CircleGrowth, key: CircleFigure) => {
    const [start, end] = [circle.start?.[key], circle.end?.[key]];
    const text = (value: number | undefined) => (value === undefined ? '–' : formats.number(value));
    return (
      <Td key={key}>
        <Typography textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
          {t('statistics.from-to', { from: text(start), to: text(end) })}{' '}
          <Typography textColor="neutral600">({signed(changeOf(circle, key))})</Typography>
        </Typography>
      </Td>
    );
  };

  return (
    <Panel
      title={t('statistics.circles')}
      hint={t('statistics.circles.hint', {
        from: formats.day(period.from),
        to: formats.day(period.to),
      })}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box maxWidth="30rem">
          <SearchField
            value={search}
            label={t('statistics.circles.search')}
            placeholder={t('statistics.circles.search')}
            onSearch={setSearch}
          />
        </Box>
        {found.length === 0 ? (
          <Typography textColor="neutral600">
            {t(search ? 'statistics.circles.none-match' : 'statistics.circles.none')}
          </Typography>
        ) : (
          <TableBox>
            <Table colCount={4} rowCount={shown.length + 1}>
              <Thead>
                <Tr>
                  {(['name', ...FIGURES] as const).map((key) => (
                    <Th key={key} aria-sort={ariaSort(sort, [key])}>
                      <Typography variant="sigma" textColor="neutral600">
                        <SortButton
                          field={key}
                          label={
                            key === 'name' ? t('statistics.circle') : t(`statistics.figure.${key}`)
                          }
                          sort={sort}
                          onSort={setSort}
                        />
                      </Typography>
                    </Th>
                  ))}
                </Tr>
              </Thead>
              <Tbody>
                {shown.map((circle) => (
                  <Tr key={circle.documentId}>
                    <Td maxWidth="36rem">
                      {readCircles && circle.end ? (
                        <Link to={`${pathInOrganization(org, 'circles')}/${circle.documentId}`}>
                          <Ellipsis textColor="primary600" fontWeight="bold">
                            {circle.name}
                          </Ellipsis>
                        </Link>
                      ) : (
                        <Ellipsis textColor="neutral800" fontWeight="bold">
                          {circle.name}
                        </Ellipsis>
                      )}
                      {(!circle.start || !circle.end) && (
                        <Typography variant="pi" textColor="neutral600" tag="p">
                          {t(circle.end ? 'statistics.circle.new' : 'statistics.circle.archived')}
                        </Typography>
                      )}
                    </Td>
                    {FIGURES.map((key) => figure(circle, key))}
                  </Tr>
                ))}
              </Tbody>
            </Table>
          </TableBox>
        )}
        <PanelPager
          page={current}
          pageSize={PAGE_SIZE}
          pageCount={pageCount}
          total={found.length}
          onPage={setPage}
        />
      </Flex>
    </Panel>
  );
};

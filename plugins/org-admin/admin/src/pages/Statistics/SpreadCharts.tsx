import * as React from 'react';
import { styled } from 'styled-components';

import type { Share, Statistics } from '../../../../shared/contracts/statistics';
import { ACCESS_ROLES, MEMBER_STATES } from '../../../../shared/vocabulary';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { ChartPanel } from './ChartPanel';
import { binsOf } from './statistics-view';

const BarsChart = React.lazy(() => import('./charts/BarsChart'));

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(44rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};

  > :last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }
`;

interface Bar {
  label: string;
  count: number;
}

interface Spread {
  title: string;
  hint?: string;
  /** What is counted, and by what. */
  what: string;
  by: string;
  bars: Bar[];
  /** Of the table, where the chart puts numbers together. */
  rows?: Bar[];
}

const HOLDERS = ['vacant', 'one', 'many'] as const;

/** Members by state and access role, and how roles are spread, on the day. */
export const SpreadCharts = ({ members, distribution }: Statistics) => {
  const t = useT();
  const formats = useFormats();

  const numbered = (shares: readonly Share[]) => ({
    bars: binsOf(shares).map(({ from, to, count }) => ({
      label: from === to ? formats.number(from) : `${formats.number(from)}–${formats.number(to)}`,
      count,
    })),
    rows: shares.map(({ of, count }) => ({ label: formats.number(of), count })),
  });
  const mean = (key: 'statistics.roles-per-circle', value: number | null) =>
    value === null ? {} : { hint: t(key, { mean: formats.number(Math.round(value * 100) / 100) }) };

  const [membersName, rolesName, circlesName] = (['members', 'roles', 'circles'] as const).map(
    (figure) => t(`statistics.figure.${figure}`)
  ) as [string, string, string];

  const spreads: Spread[] = [
    {
      title: t('statistics.by-state'),
      ...(members.source === 'snapshot' ? { hint: t('statistics.from-snapshot') } : {}),
      what: membersName,
      by: t('member.state'),
      bars: MEMBER_STATES.map((state) => ({
        label: t(`member.state.${state}`),
        count: members.byState[state],
      })),
    },
    {
      title: t('statistics.by-access-role'),
      ...(members.source === 'snapshot' ? { hint: t('statistics.from-snapshot') } : {}),
      what: membersName,
      by: t('member.access-role'),
      bars: ACCESS_ROLES.map((role) => ({
        label: t(`member.access-role.${role}`),
        count: members.byAccessRole[role],
      })),
    },
    {
      title: t('statistics.members-by-roles'),
      what: membersName,
      by: t('statistics.roles-held'),
      ...numbered(distribution.membersByRoles),
    },
    {
      title: t('statistics.roles-by-holders'),
      what: rolesName,
      by: t('statistics.holders'),
      bars: HOLDERS.map((held) => ({
        label: t(`statistics.holders.${held}`),
        count: distribution.rolesByHolders[held],
      })),
    },
    {
      title: t('statistics.circles-by-roles'),
      ...mean('statistics.roles-per-circle', distribution.rolesPerCircle),
      what: circlesName,
      by: t('statistics.roles-in-circle'),
      ...numbered(distribution.circlesByRoles),
    },
  ];

  return (
    <Columns>
      {spreads.map(({ title, hint, what, by, bars, rows = bars }) => (
        <ChartPanel
          key={title}
          title={title}
          {...(hint ? { hint } : {})}
          columns={[by, what]}
          rows={rows.map(({ label, count }) => ({ key: label, cells: [label, count] }))}
        >
          <BarsChart name={what} bars={bars} />
        </ChartPanel>
      ))}
    </Columns>
  );
};

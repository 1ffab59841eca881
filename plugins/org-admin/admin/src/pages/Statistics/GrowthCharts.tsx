import * as React from 'react';

import type { Statistics } from '../../../../shared/contracts/statistics';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { ChartPanel } from './ChartPanel';
import type { Series } from './charts/Legend';

const TimeChart = React.lazy(() => import('./charts/TimeChart'));

const STATES = [
  ['active', 'primary600'],
  ['invited', 'warning600'],
  ['added', 'success600'],
  ['suspended', 'neutral500'],
] as const;

const LINES = [
  ['circles', 'primary600', ''],
  ['roles', 'success600', '6 4'],
] as const;

/** How the organization grew, month by month. The newest month stands first in the tables. */
export const GrowthCharts = ({ series: points }: Pick<Statistics, 'series'>) => {
  const t = useT();
  const formats = useFormats();
  const newestFirst = [...points].reverse();

  const states = STATES.map(([key, color]): Series => ({
    key,
    color,
    label: t(`member.state.${key}`),
  }));
  const lines = LINES.map(([key, color, dash]): Series => ({
    key,
    color,
    dash,
    label: t(`statistics.figure.${key}`),
  }));

  return (
    <>
      <ChartPanel
        title={t('statistics.members-over-time')}
        hint={t(
          points.some(({ source }) => source === 'snapshot')
            ? 'statistics.members-over-time.snapshots'
            : 'statistics.members-over-time.data'
        )}
        columns={[
          t('statistics.day'),
          t('statistics.figure.members'),
          ...states.map(({ label }) => label),
        ]}
        rows={newestFirst.map(({ day, members, byState }) => ({
          key: day,
          cells: [formats.day(day), members, ...STATES.map(([state]) => byState[state])],
        }))}
      >
        <TimeChart
          stacked={points.length > 1}
          series={states}
          points={points.map(({ day, byState }) => ({ label: formats.month(day), ...byState }))}
        />
      </ChartPanel>
      <ChartPanel
        title={t('statistics.structure-over-time')}
        columns={[t('statistics.day'), ...lines.map(({ label }) => label)]}
        rows={newestFirst.map(({ day, circles, roles }) => ({
          key: day,
          cells: [formats.day(day), circles, roles],
        }))}
      >
        <TimeChart
          series={lines}
          points={points.map(({ day, circles, roles }) => ({
            label: formats.month(day),
            circles,
            roles,
          }))}
        />
      </ChartPanel>
    </>
  );
};

import { useTheme } from 'styled-components';

/** Colors of the panel's theme, which has them for light and dark; more than color tells series apart. */
export const SERIES_COLORS = [
  'primary600',
  'success600',
  'warning600',
  'danger600',
  'secondary600',
  'neutral500',
] as const;
export type SeriesColor = (typeof SERIES_COLORS)[number];

/** How axes, grid and what is pointed at look in the panel. */
export const useChartStyle = () => {
  const { colors } = useTheme();
  const tick = { fill: colors.neutral600, fontSize: 12 };
  return {
    color: (name: SeriesColor) => colors[name],
    axis: { tick, stroke: colors.neutral300, tickLine: false },
    grid: { stroke: colors.neutral150, vertical: false },
    tooltip: {
      contentStyle: {
        background: colors.neutral0,
        border: `1px solid ${colors.neutral200}`,
        borderRadius: 4,
        color: colors.neutral800,
        fontSize: 12,
      },
      labelStyle: { color: colors.neutral800, fontWeight: 600 },
      itemStyle: { color: colors.neutral800 },
      cursor: { fill: colors.neutral150, stroke: colors.neutral300, fillOpacity: 0.5 },
    },
  };
};

import { Flex, Typography } from '@strapi/design-system';

import { useChartStyle, type SeriesColor } from './useChartStyle';

export interface Series {
  key: string;
  label: string;
  color: SeriesColor;
  /** Of lines: how they are broken, so that they are told apart without colors. */
  dash?: string;
}

/** What each series of a chart is, with its color and its line. */
export const Legend = ({ series }: { series: readonly Series[] }) => {
  const { color } = useChartStyle();

  return (
    <Flex gap={4} wrap="wrap" paddingBottom={3}>
      {series.map(({ key, label, color: name, dash }) => (
        <Flex key={key} gap={2}>
          <svg width="24" height="10" aria-hidden>
            {dash === undefined ? (
              <rect width="24" height="10" rx="2" fill={color(name)} />
            ) : (
              <line
                x1="0"
                x2="24"
                y1="5"
                y2="5"
                stroke={color(name)}
                strokeWidth="3"
                strokeDasharray={dash}
              />
            )}
          </svg>
          <Typography variant="pi" textColor="neutral800">
            {label}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};

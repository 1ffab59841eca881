import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

import { useFormats } from '../../../hooks/useFormats';
import { Legend, type Series } from './Legend';
import { useChartStyle } from './useChartStyle';

interface TimeChartProps {
  series: readonly Series[];
  /** Each with its `label`, and a number for each series. */
  points: readonly Record<string, string | number>[];
  /** Areas on top of each other, for parts of a whole; lines otherwise. */
  stacked?: boolean;
}

/** How figures went, month by month. */
const TimeChart = ({ series, points, stacked = false }: TimeChartProps) => {
  const formats = useFormats();
  const { color, axis, grid, tooltip } = useChartStyle();
  const shape = (one: Series) => ({
    dataKey: one.key,
    name: one.label,
    stroke: color(one.color),
    isAnimationActive: false,
  });

  return (
    <>
      <Legend series={series} />
      <ResponsiveContainer width="100%" height={280}>
        <ComposedChart
          data={[...points]}
          accessibilityLayer={false}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        >
          <CartesianGrid {...grid} />
          <XAxis {...axis} dataKey="label" minTickGap={32} />
          <YAxis
            {...axis}
            axisLine={false}
            allowDecimals={false}
            width="auto"
            tickFormatter={formats.number}
          />
          <Tooltip {...tooltip} formatter={(value) => formats.number(Number(value))} />
          {series.map((one) =>
            stacked ? (
              <Area
                key={one.key}
                {...shape(one)}
                stackId="whole"
                fill={color(one.color)}
                fillOpacity={0.6}
              />
            ) : (
              <Line
                key={one.key}
                {...shape(one)}
                strokeWidth={2}
                strokeDasharray={one.dash || undefined}
                dot={points.length < 3}
              />
            )
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </>
  );
};

export default TimeChart;

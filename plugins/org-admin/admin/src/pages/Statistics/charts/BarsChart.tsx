import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

import { useFormats } from '../../../hooks/useFormats';
import { useChartStyle } from './useChartStyle';

interface BarsChartProps {
  /** What is counted. */
  name: string;
  bars: readonly { label: string; count: number }[];
}

/** Counts beside each other, each with its number. */
const BarsChart = ({ name, bars }: BarsChartProps) => {
  const formats = useFormats();
  const { color, axis, grid, tooltip } = useChartStyle();
  const format = (value: unknown) => formats.number(Number(value));

  return (
    <ResponsiveContainer width="100%" height={240}>
      <BarChart
        data={[...bars]}
        accessibilityLayer={false}
        margin={{ top: 20, right: 8, bottom: 0, left: 0 }}
      >
        <CartesianGrid {...grid} />
        <XAxis {...axis} dataKey="label" interval={0} />
        <YAxis
          {...axis}
          axisLine={false}
          allowDecimals={false}
          width="auto"
          tickFormatter={format}
        />
        <Tooltip {...tooltip} formatter={format} />
        <Bar
          dataKey="count"
          name={name}
          fill={color('primary600')}
          maxBarSize={48}
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
        >
          <LabelList
            dataKey="count"
            position="top"
            formatter={format}
            fill={axis.tick.fill}
            fontSize={12}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
};

export default BarsChart;

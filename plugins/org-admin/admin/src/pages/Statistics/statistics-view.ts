import { monthsBefore } from '../../../../shared/days';
import type { Share, StatisticsQuery } from '../../../../shared/contracts/statistics';

/** With what day the figures are compared: so much earlier, a day of one's own choice, or none. */
export const COMPARISONS = ['month', 'year', 'own', 'none'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** The months that are shown: those of the last year, all, or those between two days. */
export const PERIODS = ['year', 'all', 'own'] as const;
export type Period = (typeof PERIODS)[number];

/** What the page shows: kept in the address, so that reload, back and a shared link show the same. */
export interface View {
  asOf: string | undefined;
  comparison: Comparison;
  compare: string | undefined;
  period: Period;
  from: string | undefined;
  to: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const oneOf = <Value extends string>(
  values: readonly Value[],
  text: string | null,
  standard: Value
): Value => values.find((value) => value === text) ?? standard;

export const readView = (params: URLSearchParams): View => {
  const day = (name: string) => {
    const text = params.get(name) ?? '';
    return DAY.test(text) ? text : undefined;
  };
  return {
    asOf: day('asOf'),
    comparison: oneOf(COMPARISONS, params.get('comparison'), 'year'),
    compare: day('compare'),
    period: oneOf(PERIODS, params.get('period'), 'year'),
    from: day('from'),
    to: day('to'),
  };
};

export const writeView = (view: View): URLSearchParams => {
  const params = new URLSearchParams();
  const set = (name: keyof View, standard?: string) => {
    const value = view[name];
    if (value && value !== standard) params.set(name, value);
  };
  set('asOf');
  set('comparison', 'year');
  if (view.comparison === 'own') set('compare');
  set('period', 'year');
  if (view.period === 'own') {
    set('from');
    set('to');
  }
  return params;
};

const comparedDay = ({ comparison, compare }: View, day: string): string | undefined => {
  if (comparison === 'month') return monthsBefore(day, 1);
  if (comparison === 'year') return monthsBefore(day, 12);
  return comparison === 'own' ? compare : undefined;
};

const periodOf = ({ period, from, to }: View, day: string) => {
  if (period === 'year') return { from: monthsBefore(day, 12) };
  return period === 'own' ? { from, to } : {};
};

/** What is asked for to show it. */
export const toQuery = (view: View, today: string): StatisticsQuery => {
  const day = view.asOf ?? today;
  return { asOf: view.asOf, compare: comparedDay(view, day), ...periodOf(view, day) };
};

/** Columns of a chart at most; more are put together. */
const MOST_BINS = 12;

/** How many there are of each number, from zero to the highest; numbers that are many are put together in ranges of one width. */
export const binsOf = (shares: readonly Share[]): { from: number; to: number; count: number }[] => {
  const highest = Math.max(0, ...shares.map(({ of }) => of));
  const width = Math.ceil((highest + 1) / MOST_BINS);
  const bins = Array.from({ length: Math.ceil((highest + 1) / width) }, (_bin, index) => ({
    from: index * width,
    to: (index + 1) * width - 1,
    count: 0,
  }));
  for (const { of, count } of shares) bins[Math.floor(of / width)]!.count += count;
  return bins;
};

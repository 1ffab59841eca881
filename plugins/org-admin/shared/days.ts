/** Days are texts, `YYYY-MM-DD`, in UTC. */

const textOf = (date: Date) => date.toISOString().slice(0, 10);

export const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return textOf(next);
};

/** The last day of the month that a day is in. */
export const endOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const end = new Date(0);
  // `Date.UTC` takes years below 100 for those of the last century.
  end.setUTCFullYear(year, month, 0);
  return textOf(end);
};

/** The ends of the months from the first day to the last, and the last day itself. */
export const monthEnds = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let day = endOfMonth(first); day < last; day = endOfMonth(dayAfter(day))) days.push(day);
  return [...days, last];
};

export const today = (now = new Date()): string => textOf(now);

/** The same day some years earlier. */
export const yearsBefore = (day: string, years: number): string =>
  `${String(Math.max(0, Number(day.slice(0, 4)) - years)).padStart(4, '0')}${day.slice(4)}`;

/** The same day of an earlier month, or its last where the month is too short. */
export const monthsBefore = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 - months, 1);
  const end = endOfMonth(textOf(first));
  return `${end.slice(0, 8)}${String(Math.min(date, Number(end.slice(8)))).padStart(2, '0')}`;
};

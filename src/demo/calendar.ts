const DAY = 24 * 60 * 60 * 1000;

/** How far back the apps of the demo organization go: 18 months, in days. */
export const APP_DAYS = 548;

/** Days are counted from today: -1 is yesterday. */
export interface Calendar {
  /** The day as `YYYY-MM-DD`. */
  day(offset: number): string;
  at(offset: number, hour?: number, minute?: number): Date;
  isWeekend(offset: number): boolean;
  /** The same day, or the next one that is no weekend. */
  workday(offset: number): number;
  /** The first and last day of the quarter that is `back` quarters ago, as offsets. */
  quarter(back: number): { from: number; to: number };
  /** The first day of the month that is `back` months ago. */
  month(back: number): { name: string; from: number };
}

export const createCalendar = (now: Date): Calendar => {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const today = Date.UTC(year, month, now.getUTCDate());
  const dateOf = (offset: number) => new Date(today + Math.round(offset) * DAY);
  const offsetOf = (date: number) => Math.round((date - today) / DAY);
  const isWeekend = (offset: number) => dateOf(offset).getUTCDay() % 6 === 0;
  const workday = (offset: number): number => (isWeekend(offset) ? workday(offset + 1) : offset);

  return {
    day: (offset) => dateOf(offset).toISOString().slice(0, 10),
    at: (offset, hour = 9, minute = 0) =>
      new Date(dateOf(offset).getTime() + (hour * 60 + minute) * 60 * 1000),
    isWeekend,
    workday,
    quarter(back) {
      const first = Math.floor(month / 3) * 3 - back * 3;
      return {
        from: offsetOf(Date.UTC(year, first, 1)),
        to: offsetOf(Date.UTC(year, first + 3, 0)),
      };
    },
    month(back) {
      const first = Date.UTC(year, month - back, 1);
      const name = new Date(first).toLocaleDateString('en', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      return { name, from: offsetOf(first) };
    },
  };
};

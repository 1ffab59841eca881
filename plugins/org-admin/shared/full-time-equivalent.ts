/** Days a month of full time, where an organization says nothing else. */
export const FULL_TIME_DAYS_PER_MONTH = 18.5;

/** A share of somebody's working time, such as an assignment's. */
export interface TimeShare {
  /** In percent of the person's own time: 20 is a fifth. Null where none was told. */
  timePercent: number | null;
  /** The days a month that the person works; null: full time. */
  daysPerMonth: number | null;
}

/**
 * Full-time equivalent of shares of time: the sum of the percentages × the person's days per month ÷ the days per month of
 * full time. The shares may be of one person or of many.
 *
 * 20 % and 30 % of full time and 80 % of 8 days a month, where full time is 18.5 days, make 0.846.
 *
 * @param fullTimeDaysPerMonth days a month of full time in the organization, over 0
 * @returns a number, not rounded; 0 for no shares
 */
export const fullTimeEquivalent = (
  shares: readonly TimeShare[],
  fullTimeDaysPerMonth: number
): number =>
  shares.reduce(
    (sum, { timePercent, daysPerMonth }) =>
      sum +
      ((timePercent ?? 0) / 100) * ((daysPerMonth ?? fullTimeDaysPerMonth) / fullTimeDaysPerMonth),
    0
  );

/** The months, `YYYY-MM`, that a year of usage is told by: the present one (UTC) and the eleven before it, the oldest first. */
export const lastMonths = (now = new Date(), count = 12): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - 1 - index), 1))
      .toISOString()
      .slice(0, 7)
  );

export const firstDayOf = (month: string): string => `${month}-01`;

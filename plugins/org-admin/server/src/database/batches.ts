/** The fewest variables that one statement may have on any database we support (SQLite's default is 32,766). */
const MAX_VARIABLES = 30_000;

/** How many rows of so many values fit in one statement; never over `most`. */
export const rowsPerStatement = (valuesPerRow: number, most = 500) =>
  Math.max(1, Math.min(most, Math.floor(MAX_VARIABLES / Math.max(1, valuesPerRow))));

/** Cuts a list into pieces of at most `size`. */
export const inBatches = <T>(list: readonly T[], size = 500): T[][] => {
  const batches: T[][] = [];
  for (let start = 0; start < list.length; start += size)
    batches.push(list.slice(start, start + size));
  return batches;
};

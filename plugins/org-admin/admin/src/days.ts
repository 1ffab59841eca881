/** The server knows days in UTC, and the date picker gives midnight where one is: the day is the one that was picked. */
export const dayOfDate = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');

export const dateOfDay = (day: string | undefined): Date | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return match ? new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : undefined;
};

/** Today where the server is: in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

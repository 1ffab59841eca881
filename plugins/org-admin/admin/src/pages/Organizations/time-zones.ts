/** "UTC+02:00": how far a time zone is from UTC today. */
const offsetOf = (timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value;
  return name && name !== 'GMT' ? name.replace('GMT', 'UTC') : 'UTC';
};

let known: { value: string; label: string }[] | undefined;

/** Every time zone the browser knows, UTC first, each with its distance from UTC: that is how people look for theirs. */
export const timeZones = () => {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map(
    (value) => ({
      value,
      label: value === 'UTC' ? value : `${value.replace(/_/g, ' ')} (${offsetOf(value)})`,
    })
  );
  return known;
};

export const browserTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

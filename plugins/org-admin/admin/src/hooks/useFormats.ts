import * as React from 'react';
import { useIntl } from 'react-intl';

const LANGUAGE_FALLBACK = 'en';
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * Dates, numbers and names of languages and time zones as the language of the panel writes them. Moments are shown in the
 * time zone of the browser; days (`YYYY-MM-DD`) are days wherever one is.
 */
export const useFormats = () => {
  const { locale } = useIntl();

  return React.useMemo(() => {
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const daysOfMoments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const months = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    const numbers = new Intl.NumberFormat(locale);
    const percents = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const languages = new Intl.DisplayNames([locale, LANGUAGE_FALLBACK], { type: 'language' });

    const languageName = (code: string) => {
      try {
        return languages.of(code) ?? code;
      } catch {
        return code;
      }
    };
    const format = (formatter: Intl.DateTimeFormat, value: string) => {
      const date = new Date(value);
      return Number.isNaN(date.getTime()) ? value : formatter.format(date);
    };

    return {
      /** "21 Nov 2025, 14:05", of an ISO 8601 moment. */
      moment: (value: string) => format(moments, value),
      /** "21 Nov 2025", of an ISO 8601 moment, in the time zone of the browser. */
      dayOfMoment: (value: string) => format(daysOfMoments, value),
      /** "21 Nov 2025", of a day. */
      day: (value: string) => format(days, value),
      /** "Nov 2025", of a day or of a month (`2025-11`). */
      month: (value: string) => format(months, value),
      /** "1.4 MB" */
      bytes: (value: number) => {
        const step = value < 1 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3));
        return new Intl.NumberFormat(locale, {
          style: 'unit',
          unit: BYTE_UNITS[step],
          unitDisplay: 'short',
          maximumFractionDigits: step < 2 ? 0 : 1,
        }).format(value / 1000 ** step);
      },
      number: (value: number) => numbers.format(value),
      /** "12.5 %" */
      percent: (value: number) => `${percents.format(value)}\u00a0%`,
      /** "Svenska", of `sv`, standing alone; a code that is no language stays as it is. */
      language: (code: string) => {
        const name = languageName(code);
        return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
      },
      /** "svenska", of `sv`, inside a sentence. */
      languageName,
    };
  }, [locale]);
};

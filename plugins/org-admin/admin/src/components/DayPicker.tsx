import { DatePicker, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { dateOfDay, dayOfDate, today } from '../days';
import { useT } from '../hooks/useT';

interface DayPickerProps {
  name: string;
  label: string;
  /** `YYYY-MM-DD` */
  day: string | undefined;
  onChange: (day: string | undefined) => void;
  /** The first and the last day that can be picked; the last is today where it is left out. */
  min?: string | undefined;
  max?: string | undefined;
}

/** A labeled field for a day of the past, or today. */
export const DayPicker = ({ name, label, day, onChange, min, max }: DayPickerProps) => {
  const t = useT();
  const { locale } = useIntl();

  return (
    <Field.Root name={name} width="18rem">
      <Field.Label>{label}</Field.Label>
      <DatePicker
        locale={locale}
        clearLabel={t('day.clear', { label })}
        minDate={dateOfDay(min)}
        maxDate={dateOfDay(max ?? today())}
        value={dateOfDay(day)}
        onChange={(date: Date | undefined) => onChange(date && dayOfDate(date))}
        onClear={() => onChange(undefined)}
      />
    </Field.Root>
  );
};

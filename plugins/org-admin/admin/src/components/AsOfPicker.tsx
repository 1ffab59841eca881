import { Box, DatePicker, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { dateOfDay, dayOfDate, today } from '../days';
import { useT } from '../hooks/useT';

interface AsOfPickerProps {
  /** `YYYY-MM-DD`; undefined is now. */
  day: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** Picks the past day whose state is shown. Today is now; what will be true later is not known. */
export const AsOfPicker = ({ day, onChange }: AsOfPickerProps) => {
  const t = useT();
  const { locale } = useIntl();

  return (
    <Box width="19rem">
      <Field.Root name="asOf">
        <DatePicker
          size="S"
          locale={locale}
          aria-label={t('as-of.label')}
          placeholder={t('as-of.placeholder')}
          clearLabel={t('as-of.clear')}
          maxDate={dateOfDay(today())}
          value={dateOfDay(day)}
          onChange={(date: Date | undefined) => {
            const picked = date && dayOfDate(date);
            onChange(picked && picked < today() ? picked : undefined);
          }}
          onClear={() => onChange(undefined)}
        />
      </Field.Root>
    </Box>
  );
};

import * as React from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';

import { useT } from '../../hooks/useT';
import { timeZones } from './time-zones';

const labelOf = (timeZone: string) =>
  timeZones().find(({ value }) => value === timeZone)?.label ?? timeZone;

interface TimeZoneInputProps {
  value: string;
  onChange: (timeZone: string) => void;
}

/** A time zone, to be found by any part of its name or its distance from UTC. */
export const TimeZoneInput = ({ value, onChange }: TimeZoneInputProps) => {
  const t = useT();
  // The options are not drawn until the list opens, so the text of the value has to be told.
  const [text, setText] = React.useState(() => labelOf(value));

  return (
    <Combobox
      autocomplete={{ type: 'list', filter: 'contains' }}
      value={value}
      textValue={text}
      onTextValueChange={(next) => setText(next ?? '')}
      onChange={(timeZone) => timeZone && onChange(timeZone)}
      onBlur={() => setText(labelOf(value))}
      noOptionsMessage={() => t('organization.timezone.none')}
    >
      {timeZones().map(({ value: timeZone, label }) => (
        <ComboboxOption key={timeZone} value={timeZone}>
          {label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};

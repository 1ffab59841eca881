import * as React from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';

export interface SearchSelectOption {
  value: string;
  label: string;
}

interface SearchSelectProps {
  options: readonly SearchSelectOption[];
  value: string;
  onChange: (value: string) => void;
  /** What is said where nothing is found. */
  noneText: string;
  placeholder?: string;
  size?: 'S' | 'M';
}

/**
 * A choice of many, to be found by any part of their names. The design system's combobox lists what contains the text in it, which
 * with a value picked is that value alone; here the text makes room for the search while the list is open.
 */
export const SearchSelect = ({
  options,
  value,
  onChange,
  noneText,
  placeholder,
  size,
}: SearchSelectProps) => {
  const label = options.find((option) => option.value === value)?.label ?? value;
  const [typed, setTyped] = React.useState<string | null>(null);

  React.useEffect(() => setTyped(null), [value]);

  return (
    <Combobox
      size={size}
      autocomplete={{ type: 'list', filter: 'contains' }}
      value={value}
      placeholder={label || placeholder}
      textValue={typed ?? label}
      onTextValueChange={(text) => setTyped(text ?? '')}
      onOpenChange={(open) => setTyped((text) => (open ? (text ?? '') : null))}
      onChange={(next) => next && onChange(next)}
      onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()}
      noOptionsMessage={() => noneText}
    >
      {options.map((option) => (
        <ComboboxOption key={option.value} value={option.value} textValue={option.label}>
          {option.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};

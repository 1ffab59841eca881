import * as React from 'react';
import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';

import { useT } from '../../../hooks/useT';
import { LineField } from './LineField';
import type { FormField } from './member-values';

interface ProfileFieldInputProps {
  field: FormField;
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

/** From this many characters on, or with a line break, a text is shown on several lines. */
const LONG_TEXT = 80;

/** A profile field, as its type asks for. */
export const ProfileFieldInput = ({ field, value, onChange, error }: ProfileFieldInputProps) => {
  const t = useT();
  const { key, label, type, options, required } = field;
  const common = { name: `customFields.${key}`, error, required };

  if (type === 'boolean' || (type === 'choice' && options.length > 0)) {
    const choices =
      type === 'boolean'
        ? [
            { value: 'true', label: t('value.yes') },
            { value: 'false', label: t('value.no') },
          ]
        : options.map((option) => ({ value: option, label: option }));
    // What a member has and is no option any more stays until another is chosen.
    const known = choices.some((choice) => choice.value === value);
    return (
      <Field.Root {...common}>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value}
          placeholder={t('value.none')}
          onChange={(next) => onChange(String(next ?? ''))}
          onClear={required ? undefined : () => onChange('')}
          clearLabel={t('action.clear-field', { field: label })}
        >
          {(known || value === '' ? choices : [...choices, { value, label: value }]).map(
            (choice) => (
              <SingleSelectOption key={choice.value} value={choice.value}>
                {choice.label}
              </SingleSelectOption>
            )
          )}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
    );
  }

  if (type === 'text' && (value.length > LONG_TEXT || value.includes('\n'))) {
    return (
      <Field.Root {...common}>
        <Field.Label>{label}</Field.Label>
        <Textarea
          value={value}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
        />
        <Field.Error />
      </Field.Root>
    );
  }

  return (
    <LineField
      {...common}
      label={label}
      value={value}
      onChange={onChange}
      type={type === 'date' ? 'date' : 'text'}
      inputMode={type === 'number' ? 'decimal' : undefined}
    />
  );
};

import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface LineFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  hint?: string;
  required?: boolean;
  type?: 'text' | 'email' | 'tel' | 'date';
  inputMode?: 'decimal';
  inputRef?: React.Ref<HTMLInputElement>;
}

/** A labelled field of one line with its error. */
export const LineField = ({
  name,
  label,
  value,
  onChange,
  error,
  hint,
  required,
  type = 'text',
  inputMode,
  inputRef,
}: LineFieldProps) => (
  <Field.Root name={name} error={error} hint={hint} required={required}>
    <Field.Label>{label}</Field.Label>
    <TextInput
      ref={inputRef}
      type={type}
      inputMode={inputMode}
      // What is asked for are another person's details, not those of whoever types.
      autoComplete="off"
      value={value}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
    />
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

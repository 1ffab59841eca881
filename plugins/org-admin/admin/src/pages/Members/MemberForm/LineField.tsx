import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The browser draws the button that opens the calendar, and does not know how dark the panel is. */
const NativeParts = styled.div`
  color-scheme: ${({ theme }) =>
    parseInt(theme.colors.neutral0.slice(1, 3), 16) < 128 ? 'dark' : 'light'};
`;

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
    <NativeParts>
      <TextInput
        ref={inputRef}
        type={type}
        inputMode={inputMode}
        // What is asked for are another person's details, not those of whoever types.
        autoComplete="off"
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
    </NativeParts>
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

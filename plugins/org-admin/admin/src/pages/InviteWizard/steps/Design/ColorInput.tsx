import * as React from 'react';
import { Field, Flex, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useT } from '../../../../hooks/useT';

const Swatch = styled.input`
  flex: none;
  width: 4.8rem;
  height: 4rem;
  padding: ${({ theme }) => theme.spaces[1]};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
`;

const isColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

interface ColorInputProps {
  name: 'primaryColor' | 'backgroundColor';
  color: string;
  error: string | undefined;
  onChange: (color: string) => void;
}

/** A color, picked or typed. */
export const ColorInput = ({ name, color, error, onChange }: ColorInputProps) => {
  const t = useT();
  const label = t(`invite.design.${name}`);

  return (
    <Field.Root name={name} error={error} hint={t(`invite.design.${name}.hint`)}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2}>
        <Swatch
          type="color"
          aria-label={t('invite.design.pick', { color: label })}
          value={isColor(color) ? color.toLowerCase() : '#ffffff'}
          onChange={(event) => onChange(event.target.value)}
        />
        <TextInput
          maxLength={7}
          spellCheck={false}
          value={color}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
            const typed = event.target.value.trim();
            onChange(/^[0-9a-f]{6}$/i.test(typed) ? `#${typed}` : typed);
          }}
        />
      </Flex>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

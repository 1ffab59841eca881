import * as React from 'react';
import { Box, Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { useT } from '../../hooks/useT';

const Text = styled.textarea<{ $hasError: boolean }>`
  display: block;
  width: 100%;
  min-height: 4rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  overflow: hidden;
  resize: none;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid
    ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[6]};

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral500};
    opacity: 1;
  }

  &:focus {
    outline: none;
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: ${({ theme }) => theme.colors.primary600} 0 0 0 2px;
  }

  &:disabled {
    color: ${({ theme }) => theme.colors.neutral600};
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

interface TextListRowProps {
  text: string;
  /** What the row is called to those who do not see it: "Domains 3". */
  label: string;
  placeholder?: string;
  describedBy?: string;
  hasError: boolean;
  disabled: boolean;
  isFirst: boolean;
  isLast: boolean;
  onChange: (text: string) => void;
  onPaste: React.ClipboardEventHandler<HTMLTextAreaElement>;
  onEnter: () => void;
  onErase: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One text of the list, growing with what is typed, and the buttons to move and remove it. */
export const TextListRow = React.forwardRef<HTMLTextAreaElement, TextListRowProps>((props, ref) => {
  const t = useT();
  const { text, label, disabled, hasError } = props;
  const textRef = React.useRef<HTMLTextAreaElement | null>(null);

  React.useLayoutEffect(() => {
    const element = textRef.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);

  const handleKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter also ends a composition in Chinese or Japanese input; that is not "next".
    if (event.nativeEvent.isComposing) return;
    const { key, altKey } = event;
    if (key === 'Enter') {
      event.preventDefault();
      props.onEnter();
    } else if (key === 'Backspace' && text === '') {
      event.preventDefault();
      props.onErase();
    } else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      props.onMove(key === 'ArrowUp' ? -1 : 1);
    }
  };

  return (
    <Flex tag="li" gap={1} alignItems="flex-start">
      <Box flex="1" minWidth={0}>
        <Text
          ref={(element) => {
            textRef.current = element;
            if (typeof ref === 'function') ref(element);
            else if (ref) ref.current = element;
          }}
          rows={1}
          value={text}
          placeholder={props.placeholder}
          disabled={disabled}
          aria-label={label}
          aria-describedby={props.describedBy}
          aria-invalid={hasError || undefined}
          $hasError={hasError}
          onChange={(event) => props.onChange(event.target.value)}
          onPaste={props.onPaste}
          onKeyDown={handleKeyDown}
        />
      </Box>
      {!disabled && (
        <Flex gap={1} paddingTop={1}>
          <IconButton
            variant="ghost"
            size="S"
            label={t('text-list.move-up', { item: label })}
            disabled={props.isFirst}
            onClick={() => props.onMove(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            variant="ghost"
            size="S"
            label={t('text-list.move-down', { item: label })}
            disabled={props.isLast}
            onClick={() => props.onMove(1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            variant="ghost"
            size="S"
            label={t('text-list.remove', { item: label })}
            onClick={props.onRemove}
          >
            <Trash />
          </IconButton>
        </Flex>
      )}
    </Flex>
  );
});

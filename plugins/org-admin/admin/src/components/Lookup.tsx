import * as React from 'react';
import { Box, Loader, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useT } from '../hooks/useT';

export interface LookupOption {
  value: string;
  label: string;
  /** What tells two of the same name apart. */
  detail?: string;
}

interface LookupProps {
  /** What is found for the text. */
  options: readonly LookupOption[];
  text: string;
  onTextChange: (text: string) => void;
  onPick: (option: LookupOption) => void;
  /** What is said where nothing is found. */
  noneText: string;
  isLoading?: boolean;
  placeholder?: string;
  'aria-label'?: string;
  autoFocus?: boolean;
  size?: 'S' | 'M';
}

/** No more than this many are drawn; the search finds the others. */
const SHOWN_AT_MOST = 50;

const Option = styled.li<{ $active: boolean }>`
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $active }) => ($active ? theme.colors.primary100 : 'transparent')};
  cursor: pointer;
  overflow-wrap: anywhere;
`;

/**
 * For `onEscapeKeyDown` of the modal around a lookup: Escape closes the open list first, and the modal only when pressed again.
 * The modal hears of the key before the field does.
 */
export const keepOpenWhileListed = (event: Event) => {
  const { activeElement } = document;
  if (
    activeElement?.getAttribute('role') === 'combobox' &&
    activeElement.getAttribute('aria-expanded') === 'true'
  ) {
    event.preventDefault();
  }
};

/**
 * A field that searches while one types and lists what is found below it, in the flow of the page: inside a modal nothing hangs
 * over its edge, and the list scrolls. The label is that of the `Field.Root` around it, or `aria-label`.
 */
export const Lookup = ({
  options,
  text,
  onTextChange,
  onPick,
  noneText,
  isLoading = false,
  ...field
}: LookupProps) => {
  const t = useT();
  const listId = React.useId();
  const [open, setOpen] = React.useState(false);
  const [active, setActive] = React.useState(0);
  const list = React.useRef<HTMLUListElement>(null);
  const box = React.useRef<HTMLDivElement>(null);
  const shown = options.slice(0, SHOWN_AT_MOST);
  const current = Math.min(active, shown.length - 1);

  React.useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  React.useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'nearest' });
  }, [open, isLoading]);

  const pick = (option: LookupOption) => {
    setOpen(false);
    setActive(0);
    onPick(option);
  };

  const move = (step: 1 | -1) => {
    if (!open) setOpen(true);
    else if (shown.length > 0) setActive((current + step + shown.length) % shown.length);
  };

  const handleKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && open) {
      // Not the form's to submit; and not before what was typed is found.
      event.preventDefault();
      if (!isLoading && shown[current]) pick(shown[current]);
    } else if (event.key === 'Escape') setOpen(false);
  };

  return (
    <Box onBlur={() => setOpen(false)}>
      <TextInput
        {...field}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[current] ? `${listId}-${current}` : undefined}
        value={text}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onKeyDown={handleKeyDown}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          setOpen(true);
          setActive(0);
          onTextChange(event.target.value);
        }}
        endAction={isLoading && open ? <Loader small>{t('state.loading')}</Loader> : undefined}
      />
      {open && (
        <Box
          ref={box}
          background="neutral0"
          borderColor="neutral200"
          hasRadius
          marginTop={1}
          padding={1}
          maxHeight="22rem"
          overflow="auto"
          // The field keeps the focus, and with it the list.
          onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
        >
          <ul
            id={listId}
            role="listbox"
            ref={list}
            aria-label={t('lookup.found')}
            aria-busy={isLoading}
            style={{ opacity: isLoading ? 0.5 : 1 }}
          >
            {shown.map((option, index) => (
              <Option
                key={option.value}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === current}
                $active={index === current}
                onMouseEnter={() => setActive(index)}
                onClick={() => pick(option)}
              >
                <Typography textColor="neutral800">{option.label}</Typography>
                {option.detail && (
                  <Typography variant="pi" textColor="neutral600" tag="p">
                    {option.detail}
                  </Typography>
                )}
              </Option>
            ))}
          </ul>
          {shown.length === 0 && (
            <Box padding={2} role="status">
              <Typography textColor="neutral600">
                {isLoading ? t('state.loading') : noneText}
              </Typography>
            </Box>
          )}
          {options.length > shown.length && (
            <Box padding={2}>
              <Typography variant="pi" textColor="neutral600">
                {t('filter.more', { count: options.length - shown.length })}
              </Typography>
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
};

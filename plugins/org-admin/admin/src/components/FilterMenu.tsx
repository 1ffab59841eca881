import * as React from 'react';
import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Popover,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';

import { useT } from '../hooks/useT';

export interface FilterOption {
  value: string;
  label: string;
}

interface FilterMenuProps {
  label: string;
  options: readonly FilterOption[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
  isLoading?: boolean;
}

/** From here on options can be searched, and no more than this many are drawn at a time. */
const SEARCH_FROM = 10;
const SHOWN_AT_MOST = 100;

const matches = (label: string, search: string) =>
  label.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());

/** A button that opens the values of one filter, of which several can be picked; many of them can be searched. */
export const FilterMenu = ({ label, options, selected, onChange, isLoading }: FilterMenuProps) => {
  const t = useT();
  const [search, setSearch] = React.useState('');
  const found = options.filter((option) => matches(option.label, search));
  const shown = found.slice(0, SHOWN_AT_MOST);

  const toggle = (value: string) =>
    onChange(
      selected.includes(value) ? selected.filter((one) => one !== value) : [...selected, value]
    );

  return (
    <Popover.Root onOpenChange={(open) => !open && setSearch('')}>
      <Popover.Trigger>
        <Button variant="tertiary" size="S" endIcon={<CaretDown />}>
          {selected.length > 0 ? t('filter.label-count', { label, count: selected.length }) : label}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" sideOffset={4}>
        <Box padding={3} minWidth="22rem" maxWidth="36rem">
          {options.length >= SEARCH_FROM && (
            <Box paddingBottom={2}>
              <Field.Root name="filter-search">
                <TextInput
                  size="S"
                  aria-label={t('filter.search', { label })}
                  placeholder={t('filter.search', { label })}
                  value={search}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                    setSearch(event.target.value)
                  }
                />
              </Field.Root>
            </Box>
          )}
          <Flex
            tag="ul"
            direction="column"
            alignItems="stretch"
            gap={2}
            maxHeight="30rem"
            overflow="auto"
            aria-label={label}
          >
            {shown.map((option) => (
              <Box tag="li" key={option.value} paddingTop={1} paddingBottom={1}>
                <Checkbox
                  checked={selected.includes(option.value)}
                  onCheckedChange={() => toggle(option.value)}
                >
                  {option.label}
                </Checkbox>
              </Box>
            ))}
          </Flex>
          {found.length > shown.length && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t('filter.more', { count: found.length - shown.length })}
            </Typography>
          )}
          {found.length === 0 && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t(isLoading ? 'state.loading' : 'filter.none')}
            </Typography>
          )}
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
};

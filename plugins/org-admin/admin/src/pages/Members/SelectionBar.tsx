import * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { countPages, countSelected, type Selection } from './selection';

interface SelectionBarProps {
  selection: Selection;
  /** How many members match the filter. */
  total: number;
  isFiltered: boolean;
  onSelectAll: () => void;
  onClear: () => void;
  children?: React.ReactNode;
}

/** Says what is selected, and offers what can be done with it. */
export const SelectionBar = ({
  selection,
  total,
  isFiltered,
  onSelectAll,
  onClear,
  children,
}: SelectionBarProps) => {
  const t = useT();
  const formats = useFormats();
  const count = countSelected(selection, total);
  const pages = countPages(selection);

  return (
    <Flex
      wrap="wrap"
      gap={4}
      background={count > 0 ? 'primary100' : undefined}
      padding={count > 0 ? 3 : 0}
      marginTop={count > 0 ? 4 : 0}
      borderColor={count > 0 ? 'primary200' : undefined}
      hasRadius
    >
      {count > 0 && (
        <>
          <Typography fontWeight="bold" role="status">
            {pages > 1
              ? t('members.selected-on-pages', { count, pages })
              : t('members.selected', { count })}
          </Typography>
          {selection.kind === 'some' && count < total && (
            <TextButton onClick={onSelectAll}>
              {t(isFiltered ? 'members.select-matching' : 'members.select-all', {
                total: formats.number(total),
              })}
            </TextButton>
          )}
          <TextButton onClick={onClear}>{t('members.clear-selection')}</TextButton>
          <Box flex={{ initial: '1 0 100%', large: '0 1 auto' }} marginLeft={{ large: 'auto' }}>
            {children}
          </Box>
        </>
      )}
    </Flex>
  );
};

import { Flex, Tag, TextButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { useT } from '../hooks/useT';

export interface ActiveFilter {
  key: string;
  /** "Team: Compiler" */
  text: string;
  onRemove: () => void;
}

/** The filters that are set, each to be taken off, or all at once. */
export const FilterTags = ({
  filters,
  onClear,
}: {
  filters: readonly ActiveFilter[];
  onClear: () => void;
}) => {
  const t = useT();
  if (filters.length === 0) return null;

  return (
    <Flex wrap="wrap" gap={2}>
      {filters.map(({ key, text, onRemove }) => (
        <Tag
          key={key}
          icon={<Cross />}
          label={t('filter.remove', { filter: text })}
          onClick={onRemove}
        >
          {text}
        </Tag>
      ))}
      <TextButton onClick={onClear}>{t('filter.clear')}</TextButton>
    </Flex>
  );
};

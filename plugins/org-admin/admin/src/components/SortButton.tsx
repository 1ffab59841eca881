import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';

import { useT } from '../hooks/useT';

const Button = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: ${({ theme }) => theme.spaces[1]} 0;
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: pointer;
  font: inherit;
  letter-spacing: inherit;
  text-transform: inherit;
  white-space: nowrap;

  &:hover,
  &[aria-pressed='true'] {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  svg {
    width: 0.8rem;
    height: 0.8rem;
  }
`;

interface SortButtonProps {
  /** What it sorts by; `-field` is the other way round. */
  field: string;
  label: string;
  sort: string;
  onSort: (sort: string) => void;
}

/** A heading of a column that sorts by it, and with a second press the other way round. */
export const SortButton = ({ field, label, sort, onSort }: SortButtonProps) => {
  const t = useT();
  const ascending = sort === field;
  const descending = sort === `-${field}`;

  return (
    <Button
      type="button"
      aria-pressed={ascending || descending}
      title={t(ascending ? 'table.sort-descending' : 'table.sort-ascending', { label })}
      onClick={() => onSort(ascending ? `-${field}` : field)}
    >
      {label}
      {ascending && <CaretUp aria-hidden />}
      {descending && <CaretDown aria-hidden />}
    </Button>
  );
};

/** What `aria-sort` of a column is that can be sorted by these fields. */
export const ariaSort = (sort: string, fields: readonly string[]) => {
  if (fields.includes(sort)) return 'ascending';
  if (fields.includes(sort.slice(1)) && sort.startsWith('-')) return 'descending';
  return undefined;
};

import * as React from 'react';
import { Searchbar } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useT } from '../hooks/useT';

/** As wide as there is room for, which the design system's own is not. */
const Wide = styled.div`
  width: 100%;

  > div {
    width: 100%;
  }
`;

const DELAY_MS = 300;

interface SearchFieldProps {
  /** What is searched now, as the address has it. */
  value: string;
  label: string;
  placeholder?: string;
  onSearch: (search: string) => void;
}

/** A search box that searches while one types, once the typing pauses, or at once with Enter. */
export const SearchField = ({ value, label, placeholder, onSearch }: SearchFieldProps) => {
  const t = useT();
  const [text, setText] = React.useState(value);
  const searched = React.useRef(value);
  const timer = React.useRef<number>();

  // The address can change by other ways than typing: back, a cleared filter.
  React.useEffect(() => {
    if (value === searched.current) return;
    searched.current = value;
    setText(value);
  }, [value]);

  React.useEffect(() => () => window.clearTimeout(timer.current), []);

  const search = (next: string) => {
    window.clearTimeout(timer.current);
    if (next.trim() === searched.current) return;
    searched.current = next.trim();
    onSearch(searched.current);
  };

  return (
    <Wide>
      <Searchbar
        name="search"
        size="S"
        value={text}
        maxLength={200}
        placeholder={placeholder}
        clearLabel={t('action.clear-search')}
        onClear={() => {
          setText('');
          search('');
        }}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          const next = event.target.value;
          setText(next);
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => search(next), DELAY_MS);
        }}
        onKeyDown={(event: React.KeyboardEvent) => {
          if (event.key === 'Enter') search(text);
        }}
      >
        {label}
      </Searchbar>
    </Wide>
  );
};

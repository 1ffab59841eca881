import * as React from 'react';

import { useT } from '../../hooks/useT';
import { InlineButton } from './InlineButton';

const SHOWN = 10;

/** Names in a row, the first ten of them, all of them on request. */
export const ShortenedList = ({ names }: { names: readonly string[] }) => {
  const t = useT();
  const [open, setOpen] = React.useState(false);
  const more = names.length - SHOWN;

  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {' '}
      {(open ? names : names.slice(0, SHOWN)).join(', ')}
      {more > 0 && (
        <>
          {' '}
          <InlineButton onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? t('import.problems.fewer') : t('import.problems.more', { count: more })}
          </InlineButton>
        </>
      )}
    </span>
  );
};

import * as React from 'react';
import { Typography } from '@strapi/design-system';

import { useT } from '../../hooks/useT';
import { InlineButton } from './InlineButton';

const SHOWN = 12;

/** `3–7, 12, …`: the first of them, with all the others one click away. */
export const RowRanges = ({ rows, count }: { rows: string; count: number }) => {
  const t = useT();
  const [open, setOpen] = React.useState(false);
  const ranges = rows.split(', ');
  const more = ranges.length - SHOWN;

  return (
    <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {t('import.problems.rows', {
        count,
        rows: (open || more <= 0 ? ranges : ranges.slice(0, SHOWN)).join(', '),
      })}
      {more > 0 && (
        <>
          {' '}
          <InlineButton onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? t('import.problems.fewer') : t('import.problems.more', { count: more })}
          </InlineButton>
        </>
      )}
    </Typography>
  );
};

import * as React from 'react';

import type { ImportColumn } from '../../../../../../shared/contracts/imports';
import { useT } from '../../../../hooks/useT';

/** A column by its heading, or by its place where it has none. */
export const useHeading = () => {
  const t = useT();
  return React.useCallback(
    ({ heading, index }: Pick<ImportColumn, 'heading' | 'index'>): string =>
      heading.trim() || t('import.link.unnamed', { number: index + 1 }),
    [t]
  );
};

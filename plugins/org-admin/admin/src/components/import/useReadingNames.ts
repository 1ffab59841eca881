import * as React from 'react';

import type { ImportDelimiter, ImportEncoding } from '../../../../shared/contracts/imports';
import { useT, type TranslationKey } from '../../hooks/useT';

const DELIMITER_NAMES: Record<ImportDelimiter, TranslationKey> = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.pipe',
};

/** Names of encodings and delimiters as people know them. */
export const useReadingNames = () => {
  const t = useT();
  return React.useMemo(
    () => ({
      encoding: (encoding: ImportEncoding) => t(`import.encoding.${encoding}`),
      delimiter: (delimiter: ImportDelimiter) => t(DELIMITER_NAMES[delimiter]),
    }),
    [t]
  );
};

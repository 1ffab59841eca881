import * as React from 'react';

import { useT } from '../../hooks/useT';
import type { FileProblem } from '../../components/import/useFileProblem';

/**
 * A file that was changed, moved or deleted after it was chosen cannot be sent any more, and the browser reports that as a
 * failure of the network. Tells the one from the other by trying to read the file when a request has failed.
 */
export const useUnreadableFile = (file: File | null, error: unknown): FileProblem | null => {
  const t = useT();
  const [unreadable, setUnreadable] = React.useState<File | null>(null);

  React.useEffect(() => {
    if (!file || !error) return;
    file
      .slice(0, 1)
      .arrayBuffer()
      .then(
        () => setUnreadable(null),
        () => setUnreadable(file)
      );
  }, [file, error]);

  return file && unreadable === file
    ? {
        title: t('import.problem.title'),
        text: t('import.fileError.changedOnDisk'),
        suggestion: null,
        unreadable: true,
        passing: false,
      }
    : null;
};

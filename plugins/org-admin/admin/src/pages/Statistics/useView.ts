import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import { readView, writeView, type View } from './statistics-view';

/** What the page shows, and a way to change it. */
export const useView = () => {
  const [params, setParams] = useSearchParams();
  const view = React.useMemo(() => readView(params), [params]);
  const change = React.useCallback(
    (changes: Partial<View>) =>
      setParams((current) => writeView({ ...readView(current), ...changes })),
    [setParams]
  );
  return { view, change };
};

import { Badge } from '@strapi/design-system';

import type { ImportState } from '../../../../shared/contracts/imports';
import { useT } from '../../hooks/useT';

const VARIANTS = {
  planned: 'neutral',
  running: 'primary',
  completed: 'success',
  interrupted: 'warning',
  failed: 'danger',
  undoing: 'primary',
  undone: 'neutral',
} as const satisfies Record<ImportState, string>;

/** Where a run of an import is. */
export const ImportStateBadge = ({ state }: { state: ImportState }) => {
  const t = useT();
  return <Badge variant={VARIANTS[state]}>{t(`import.state.${state}`)}</Badge>;
};

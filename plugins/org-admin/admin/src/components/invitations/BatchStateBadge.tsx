import { Badge } from '@strapi/design-system';

import type { InvitationBatchState } from '../../../../shared/vocabulary';
import { useT } from '../../hooks/useT';

const VARIANTS = {
  scheduled: 'secondary',
  running: 'primary',
  paused: 'warning',
  completed: 'success',
  canceled: 'neutral',
} as const satisfies Record<InvitationBatchState, string>;

/** Where a batch of invitations is. */
export const BatchStateBadge = ({ state }: { state: InvitationBatchState }) => {
  const t = useT();
  return <Badge variant={VARIANTS[state]}>{t(`batch.state.${state}`)}</Badge>;
};

import { Status, Typography, type StatusVariant } from '@strapi/design-system';

import type { MemberState } from '../../../shared/vocabulary';
import { useT } from '../hooks/useT';

const VARIANTS: Record<MemberState, StatusVariant> = {
  added: 'secondary',
  invited: 'primary',
  active: 'success',
  suspended: 'warning',
  left: 'neutral',
  removed: 'danger',
};

/** Where a membership is in its life, from added to removed. */
export const StateBadge = ({ state }: { state: MemberState }) => {
  const t = useT();

  return (
    <Status variant={VARIANTS[state]} size="S" width="max-content">
      <Typography variant="pi" fontWeight="semiBold" textColor="inherit">
        {t(`member.state.${state}`)}
      </Typography>
    </Status>
  );
};

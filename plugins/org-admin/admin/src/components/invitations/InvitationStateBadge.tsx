import { Status, Typography, type StatusVariant } from '@strapi/design-system';

import type { InvitationState } from '../../../../shared/vocabulary';
import { useT } from '../../hooks/useT';

const VARIANTS: Record<InvitationState, StatusVariant> = {
  queued: 'secondary',
  sending: 'secondary',
  sent: 'primary',
  failed: 'danger',
  uncertain: 'warning',
  accepted: 'success',
  expired: 'neutral',
  revoked: 'neutral',
};

/** Where an invitation is on its way, from queued to accepted. */
export const InvitationStateBadge = ({ state }: { state: InvitationState }) => {
  const t = useT();

  return (
    <Status variant={VARIANTS[state]} size="S" width="max-content">
      <Typography variant="pi" fontWeight="semiBold" textColor="inherit">
        {t(`invitation.state.${state}`)}
      </Typography>
    </Status>
  );
};

import * as React from 'react';

import type { InvitationBatch } from '../../../../shared/contracts/invitations';
import { useT } from '../../hooks/useT';

/**
 * What a batch is about: what is the same in all mails is filled in, what is another in each stays as typed.
 *
 * @param organization its name
 */
export const useBatchSubject = (organization: string) => {
  const t = useT();

  return React.useCallback(
    ({ subject, senderName }: Pick<InvitationBatch, 'subject' | 'senderName'>): string =>
      subject?.replace(/\{(organization|sender)\}/g, (_typed, field: string) =>
        field === 'sender' ? senderName : organization
      ) ?? t('batch.standard'),
    [t, organization]
  );
};

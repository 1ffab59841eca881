import { Button, Flex, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';

import { Notice } from '../../../../components/Notice';
import { useErrorMessage } from '../../../../hooks/useErrorMessage';
import { usePermissions } from '../../../../hooks/usePermissions';
import { useT } from '../../../../hooks/useT';
import { useTestInvitationMutation } from '../../../../services/invitations';
import { useGetOutboxQuery } from '../../../../services/outbox';
import { useOrganization } from '../../../App/OrganizationContext';
import type { InviteWizardState } from '../../useInviteWizard';

/** The same mail to the administrator, and what came of it. */
export const TestMail = ({ wizard }: { wizard: InviteWizardState }) => {
  const t = useT();
  const { documentId: org } = useOrganization();
  const errorMessage = useErrorMessage();
  const own = useAuth('TestMail', ({ user }) => user?.email ?? '');
  const [test, { data, error, isLoading }] = useTestInvitationMutation();
  const { readOutbox } = usePermissions();
  const { data: outbox } = useGetOutboxQuery(undefined, { skip: !readOutbox });
  const { message, previewedAs } = wizard;

  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {t('invite.test.text', { address: own, name: previewedAs?.name ?? '' })}
      </Typography>
      <Button
        variant="secondary"
        startIcon={<PaperPlane aria-hidden />}
        loading={isLoading}
        disabled={!message || !previewedAs}
        onClick={() =>
          message && previewedAs && void test({ org, message, member: previewedAs.documentId })
        }
      >
        {t('invite.test.send')}
      </Button>
      {data && !isLoading && (
        <Notice tone="success" role="status">
          {t(outbox?.embedded ? 'invite.test.kept' : 'invite.test.sent', { address: data.to })}
        </Notice>
      )}
      {error !== undefined && !isLoading && (
        <Notice tone="danger" role="alert" title={t('invite.test.failed')}>
          {errorMessage(error)}
        </Notice>
      )}
    </Flex>
  );
};

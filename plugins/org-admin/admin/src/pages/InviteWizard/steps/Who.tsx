import { Flex, Radio, Typography } from '@strapi/design-system';

import type { InviteeSelection } from '../../../../../shared/contracts/invitations';
import { ErrorState } from '../../../components/ErrorState';
import { LoadingState } from '../../../components/LoadingState';
import { Notice } from '../../../components/Notice';
import { Panel } from '../../../components/Panel';
import { TextLink } from '../../../components/TextLink';
import { usePermissions } from '../../../hooks/usePermissions';
import { useT } from '../../../hooks/useT';
import { BASE_PATH } from '../../../pluginId';
import { useOrganization } from '../../App/OrganizationContext';
import { InviteStepFrame, type StepProps } from '../InviteStepFrame';
import { Recipients } from './Recipients';

const kindOf = (selection: InviteeSelection) => {
  if ('importRun' in selection) return 'import';
  return 'members' in selection ? 'members' : 'filter';
};

/** Step 1: how many are invited, who is left out and why, and whose older link becomes void. */
export const WhoStep = ({ wizard, focusHeading }: StepProps) => {
  const t = useT();
  const { documentId: org } = useOrganization();
  const { readMembers } = usePermissions();
  const { invitees, recipients, attempts } = wizard;
  const { carried, lost, selection } = invitees;
  const found = recipients.currentData;
  const nobody = found?.total === 0;

  return (
    <InviteStepFrame
      wizard={wizard}
      focusHeading={focusHeading}
      aside={
        nobody && (
          <Typography textColor={attempts > 0 ? 'danger600' : 'neutral600'} role="status">
            {t('invite.who.nobody')}
          </Typography>
        )
      }
    >
      {lost && (
        <Notice tone="warning" role="status" title={t('invite.who.lost')}>
          {t('invite.who.lost.text')}
        </Notice>
      )}
      <Panel title={t('invite.who.title')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {carried ? (
            <Radio.Group
              aria-label={t('invite.who.title')}
              value={selection === carried ? 'carried' : 'neverInvited'}
              onValueChange={(value) => invitees.chooseNeverInvited(value === 'neverInvited')}
            >
              <Radio.Item value="carried">
                {t(`invite.who.carried.${kindOf(carried)}`, {
                  count: 'members' in carried ? carried.members.length : 0,
                })}
              </Radio.Item>
              <Radio.Item value="neverInvited">{t('invite.who.never-invited')}</Radio.Item>
            </Radio.Group>
          ) : (
            <Typography tag="p">{t('invite.who.never-invited.text')}</Typography>
          )}
          {recipients.error && !recipients.isFetching ? (
            <ErrorState error={recipients.error} onRetry={recipients.refetch} />
          ) : found ? (
            <Recipients recipients={found} />
          ) : (
            <LoadingState />
          )}
          {readMembers && (
            <Typography tag="p" textColor="neutral600">
              {t('invite.who.others')}{' '}
              <TextLink to={`${BASE_PATH}/${org}/members`}>{t('invite.who.pick')}</TextLink>
            </Typography>
          )}
        </Flex>
      </Panel>
    </InviteStepFrame>
  );
};

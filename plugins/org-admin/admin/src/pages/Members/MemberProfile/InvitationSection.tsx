import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { Facts, Section, type Fact } from '../../../components/Facts';
import { InvitationStateBadge } from '../../../components/invitations/InvitationStateBadge';
import { useFormats } from '../../../hooks/useFormats';
import { usePermissions } from '../../../hooks/usePermissions';
import { useT } from '../../../hooks/useT';
import { pathInOrganization } from '../../App/navigation';
import { memberTarget } from '../actions/target';
import { PlainActionDialog, type PlainAction } from '../actions/PlainActionDialog';
import { canInvite, invitationActions, MAX_REMINDERS } from '../member-states';

const ACTIONS = ['resend', 'remind', 'revoke'] as const;

interface InvitationSectionProps {
  org: string;
  member: MemberProfile;
}

/** How far the invitation of a member is, and what can be done about it. */
export const InvitationSection = ({ org, member }: InvitationSectionProps) => {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const { sendInvitations } = usePermissions();
  const [action, setAction] = React.useState<PlainAction | null>(null);
  const opener = React.useRef<HTMLButtonElement | null>(null);
  const target = React.useMemo(() => memberTarget(member), [member]);
  const { invitation } = member;

  if (!invitation) {
    if (!canInvite(member)) return null;
    return (
      <Section title={t('member.section.invitation')}>
        <Flex gap={3} wrap="wrap">
          <Typography textColor="neutral600">{t('member.invitation.none')}</Typography>
          {sendInvitations && (
            <Button
              size="S"
              variant="secondary"
              onClick={() =>
                navigate(pathInOrganization(org, 'invitations/new'), {
                  state: { selection: target.selection },
                })
              }
            >
              {t('members.action.invite')}
            </Button>
          )}
        </Flex>
      </Section>
    );
  }

  const { state, sentAt, expiresAt, acceptedAt, reminders, serverAnswer } = invitation;
  const possible = invitationActions(member, invitation);
  const facts: Fact[] = [
    {
      label: t('member.invitation.state'),
      value: (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <InvitationStateBadge state={state} />
          <Typography variant="pi" textColor="neutral600">
            {t(`member.invitation.state.${state}`)}
          </Typography>
        </Flex>
      ),
    },
    {
      label: t('member.invitation.by'),
      value: t('member.invitation.by-at', {
        name: invitation.invitedBy,
        date: formats.moment(invitation.createdAt),
      }),
    },
    ...(sentAt ? [{ label: t('member.invitation.sent-at'), value: formats.moment(sentAt) }] : []),
    ...(acceptedAt
      ? [{ label: t('member.invitation.accepted-at'), value: formats.moment(acceptedAt) }]
      : []),
    ...(expiresAt && !acceptedAt && state !== 'revoked'
      ? [{ label: t('member.invitation.expires-at'), value: formats.moment(expiresAt) }]
      : []),
    ...(sentAt
      ? [
          {
            label: t('member.invitation.reminders'),
            value: t('member.invitation.reminders-of', { count: reminders, max: MAX_REMINDERS }),
          },
        ]
      : []),
    ...(serverAnswer ? [{ label: t('member.invitation.answer'), value: serverAnswer }] : []),
  ];

  return (
    <>
      <Facts title={t('member.section.invitation')} facts={facts} />
      {sendInvitations && (
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          {ACTIONS.filter((name) => possible[name]).map((name) => (
            <Button
              key={name}
              size="S"
              variant={name === 'revoke' ? 'danger-light' : 'tertiary'}
              onClick={(event: React.MouseEvent<HTMLButtonElement>) => {
                opener.current = event.currentTarget;
                setAction(name);
              }}
            >
              {t(`member.invitation.${name}`)}
            </Button>
          ))}
        </Flex>
      )}
      {action && (
        <PlainActionDialog
          action={action}
          org={org}
          target={target}
          onClose={() => setAction(null)}
          returnFocus={() => opener.current}
        />
      )}
    </>
  );
};

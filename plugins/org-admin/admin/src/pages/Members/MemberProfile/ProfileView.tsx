import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { Facts } from '../../../components/Facts';
import { StateBadge } from '../../../components/StateBadge';
import { TextLink } from '../../../components/TextLink';
import { useFormats } from '../../../hooks/useFormats';
import { useT } from '../../../hooks/useT';
import { PLUGIN_ID } from '../../../pluginId';
import { fullName } from '../full-name';
import { AccessRoleField } from './AccessRoleField';
import { BelongingSections } from './BelongingSections';
import { InvitationSection } from './InvitationSection';
import { profileFieldText } from './profile-values';
import { ProfileActions } from './ProfileActions';

const MEMBER_UID = `plugin::${PLUGIN_ID}.member`;

const useCanOpenContentManager = () =>
  useAuth('ProfileView', ({ permissions }) => permissions).some(
    ({ action, subject }) =>
      action === 'plugin::content-manager.explorer.read' && subject === MEMBER_UID
  );

const Account = ({ member }: { member: MemberProfile }) => {
  const t = useT();
  const { account } = member;
  if (!account) return <>{t('member.account.none')}</>;

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <span>
        {account.username === fullName(member) ? t('member.account.same-name') : account.username}
      </span>
      {account.email.toLowerCase() !== member.email.toLowerCase() && (
        <Typography variant="pi" textColor="neutral600">
          {account.email}
        </Typography>
      )}
      {account.blocked && <Badge variant="danger">{t('member.account.blocked')}</Badge>}
    </Flex>
  );
};

interface ProfileViewProps {
  org: string;
  member: MemberProfile;
  onEdit: () => void;
}

/** All of one member, with what it belongs to and what it does. */
export const ProfileView = ({ org, member, onEdit }: ProfileViewProps) => {
  const t = useT();
  const formats = useFormats();
  const canOpenContentManager = useCanOpenContentManager();
  const moment = (value: string | null) => value && formats.moment(value);

  return (
    <Box>
      <Flex gap={3} wrap="wrap">
        <StateBadge state={member.state} />
        {canOpenContentManager && (
          <TextLink to={`/content-manager/collection-types/${MEMBER_UID}/${member.documentId}`}>
            {t('member.open-in-content-manager')}
          </TextLink>
        )}
      </Flex>
      <ProfileActions org={org} member={member} onEdit={onEdit} />
      {member.erasedAt ? (
        <Box paddingTop={4}>
          <Typography tag="p">
            {t('member.erased', { date: formats.dayOfMoment(member.erasedAt) })}
          </Typography>
        </Box>
      ) : (
        <InvitationSection org={org} member={member} />
      )}
      <Facts
        title={t('member.section.contact')}
        facts={[
          { label: t('member.first-name'), value: member.firstName },
          { label: t('member.last-name'), value: member.lastName },
          { label: t('member.email'), value: member.email },
          { label: t('member.phone'), value: member.phone },
          { label: t('member.personal-id'), value: member.personalId },
          { label: t('member.job-title'), value: member.jobTitle },
          { label: t('member.location'), value: member.location },
          {
            label: t('member.language'),
            value: member.language && formats.language(member.language),
          },
          { label: t('member.skills'), value: member.skills.join(', ') },
          { label: t('member.comment'), value: member.comment },
        ]}
      />
      <Facts
        title={t('member.section.access')}
        facts={[
          {
            label: t('member.access-role'),
            value: <AccessRoleField key={member.accessRole} org={org} member={member} />,
          },
          { label: t('member.account'), value: <Account member={member} /> },
          { label: t('member.created-at'), value: moment(member.createdAt) },
          { label: t('member.joined-at'), value: moment(member.joinedAt) },
          { label: t('member.last-login-at'), value: moment(member.lastLoginAt) },
          ...(member.leftAt ? [{ label: t('member.left-at'), value: moment(member.leftAt) }] : []),
          { label: t('member.updated-at'), value: moment(member.updatedAt) },
        ]}
      />
      {member.customFields.length > 0 && (
        <Facts
          title={t('member.section.profile-fields')}
          facts={member.customFields.map((field) => ({
            label: field.label,
            value: profileFieldText(field, t, formats),
          }))}
        />
      )}
      <BelongingSections member={member} />
    </Box>
  );
};

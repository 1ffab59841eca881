import * as React from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';

import type { MemberProfile } from '../../../../shared/contracts/members';
import { Facts, Section } from '../../components/Facts';
import { StateBadge } from '../../components/StateBadge';
import { TextLink } from '../../components/TextLink';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { PLUGIN_ID } from '../../pluginId';
import { AccessRoleField } from './AccessRoleField';
import { fullName } from './MembersTable';
import { profileFieldText, roleDetails } from './profile-values';

const MEMBER_UID = `plugin::${PLUGIN_ID}.member`;

const useCanOpenContentManager = () =>
  useAuth('MemberProfile', ({ permissions }) => permissions).some(
    ({ action, subject }) =>
      action === 'plugin::content-manager.explorer.read' && subject === MEMBER_UID
  );

/** A badge would write names in capitals. */
const Chip = ({ children }: { children: string }) => (
  <Box
    background="neutral150"
    hasRadius
    paddingLeft={2}
    paddingRight={2}
    paddingTop={1}
    paddingBottom={1}
  >
    <Typography textColor="neutral700">{children}</Typography>
  </Box>
);

const Items = ({ children, empty }: { children: React.ReactNode[]; empty: string }) =>
  children.length === 0 ? (
    <Typography textColor="neutral600">{empty}</Typography>
  ) : (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {children}
    </Flex>
  );

/** All of one member, with what it belongs to and what it does. */
export const MemberProfileView = ({ org, member }: { org: string; member: MemberProfile }) => {
  const t = useT();
  const formats = useFormats();
  const canOpenContentManager = useCanOpenContentManager();
  const { account } = member;
  const moment = (value: string | null) => value && formats.moment(value);
  const accountDiffers = account !== null && account.username !== fullName(member);

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
          {
            label: t('member.account'),
            value: account ? (
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <span>{accountDiffers ? account.username : t('member.account.same-name')}</span>
                {account.email.toLowerCase() !== member.email.toLowerCase() && (
                  <Typography variant="pi" textColor="neutral600">
                    {account.email}
                  </Typography>
                )}
                {account.blocked && <Badge variant="danger">{t('member.account.blocked')}</Badge>}
              </Flex>
            ) : (
              t('member.account.none')
            ),
          },
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
      <Section title={t('member.teams')}>
        {member.teams.length === 0 ? (
          <Typography textColor="neutral600">{t('member.no-teams')}</Typography>
        ) : (
          <Flex tag="ul" wrap="wrap" gap={2}>
            {member.teams.map(({ documentId, name }) => (
              <li key={documentId}>
                <Chip>{name}</Chip>
              </li>
            ))}
          </Flex>
        )}
      </Section>
      <Section title={t('member.circles')}>
        <Items empty={t('member.no-circles')}>
          {member.circles.map(({ documentId, name, coreMember, circleAdmin, since }) => (
            <Flex key={documentId} tag="li" wrap="wrap" gap={2}>
              <Typography fontWeight="bold">{name}</Typography>
              {coreMember && <Badge variant="primary">{t('member.circle.core-member')}</Badge>}
              {circleAdmin && <Badge variant="alternative">{t('member.circle.admin')}</Badge>}
              {since && (
                <Typography variant="pi" textColor="neutral600">
                  {t('member.role.since', { date: formats.day(since) })}
                </Typography>
              )}
            </Flex>
          ))}
        </Items>
      </Section>
      <Section title={t('member.roles')}>
        <Items empty={t('member.no-roles')}>
          {member.roles.map((role, index) => (
            <Flex
              key={`${role.documentId}-${index}`}
              tag="li"
              direction="column"
              alignItems="flex-start"
            >
              <Typography>
                <Typography fontWeight="bold">{role.name}</Typography>
                {role.circle && (
                  <Typography textColor="neutral600">{` · ${role.circle.name}`}</Typography>
                )}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {roleDetails(role, t, formats)}
              </Typography>
            </Flex>
          ))}
        </Items>
      </Section>
    </Box>
  );
};

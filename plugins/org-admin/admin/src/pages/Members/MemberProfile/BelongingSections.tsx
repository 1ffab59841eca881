import * as React from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';

import type { MemberProfile } from '../../../../../shared/contracts/members';
import { Section } from '../../../components/Facts';
import { useFormats } from '../../../hooks/useFormats';
import { useT } from '../../../hooks/useT';
import { roleDetails } from './profile-values';

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

/** The teams and circles that a member is in, and the roles that it holds. */
export const BelongingSections = ({ member }: { member: MemberProfile }) => {
  const t = useT();
  const formats = useFormats();

  return (
    <>
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
    </>
  );
};

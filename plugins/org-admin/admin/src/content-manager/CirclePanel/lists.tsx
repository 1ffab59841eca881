import * as React from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';

import type { CirclePeople } from '../../../../shared/contracts/circles';
import { MemberName } from '../../components/MemberName';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

/** Rows that are shown where there is little room. */
const SHOWN_PEOPLE = 15;
const SHOWN_HOLDERS = 5;

export const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
    <Typography variant="sigma" textColor="neutral600" tag="h3">
      {title}
    </Typography>
    {children}
  </Flex>
);

const More = ({ count }: { count: number }) => {
  const t = useT();
  const formats = useFormats();
  if (count <= 0) return null;
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('circle.more', { count, number: formats.number(count) })}
    </Typography>
  );
};

export const MembersOfCircle = ({ people: { organization, people, members } }: Of) => {
  const t = useT();
  if (members === 0) {
    return <Typography textColor="neutral600">{t('circle.no-people')}</Typography>;
  }
  const shown = people.slice(0, SHOWN_PEOPLE);
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {shown.map((member) => (
          <Flex key={member.documentId} tag="li" gap={2} wrap="wrap">
            <MemberName org={organization.documentId} member={member} />
            {member.circleAdmin && <Badge size="S">{t('member.circle.admin')}</Badge>}
            {member.coreMember && (
              <Badge size="S" variant="primary">
                {t('member.circle.core-member')}
              </Badge>
            )}
          </Flex>
        ))}
      </Flex>
      <More count={members - shown.length} />
    </>
  );
};

export const RolesOfCircle = ({ people: { organization, roles } }: Of) => {
  const t = useT();
  if (roles.length === 0) {
    return <Typography textColor="neutral600">{t('circle.no-roles')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {roles.map(({ documentId, name, holders, holderCount }) => {
        const shown = holders.slice(0, SHOWN_HOLDERS);
        return (
          <Flex key={documentId} tag="li" direction="column" alignItems="flex-start" gap={1}>
            <Flex gap={2} wrap="wrap">
              <Typography fontWeight="bold" textColor="neutral800">
                {name}
              </Typography>
              {holderCount === 0 && (
                <Badge size="S" variant="warning">
                  {t('circles.vacant-role')}
                </Badge>
              )}
            </Flex>
            {shown.map((holder) => (
              <Box key={holder.documentId} paddingLeft={3}>
                <MemberName org={organization.documentId} member={holder} />
              </Box>
            ))}
            <More count={holderCount - shown.length} />
          </Flex>
        );
      })}
    </Flex>
  );
};

interface Of {
  people: CirclePeople;
}

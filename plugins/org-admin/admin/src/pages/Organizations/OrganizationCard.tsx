import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Clock, Earth, Pencil } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { OrganizationSummary } from '../../../../shared/contracts/organizations';
import { Ellipsis } from '../../components/Ellipsis';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';

const Card = styled(Box)`
  position: relative;
  display: flex;
  flex-direction: column;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary500};
  }
`;

/** The name is the link; its area is the whole card. The buttons lie above it. */
const CardLink = styled(Link)`
  color: inherit;
  text-decoration: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Above = styled(Box)`
  position: relative;
  z-index: 1;
`;

const Fact = ({ count, label }: { count: string; label: string }) => (
  <Flex direction="column" alignItems="flex-start">
    <Typography variant="delta" tag="dd">
      {count}
    </Typography>
    <Typography variant="pi" textColor="neutral600" tag="dt">
      {label}
    </Typography>
  </Flex>
);

interface OrganizationCardProps {
  organization: OrganizationSummary;
  onEdit: (() => void) | null;
}

export const OrganizationCard = ({ organization, onEdit }: OrganizationCardProps) => {
  const t = useT();
  const formats = useFormats();
  const { documentId, name, slug, members, circles, roles, language, timezone } = organization;

  return (
    <Card tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Box minWidth={0} flex="1">
          <Typography variant="delta" tag="h2">
            <CardLink to={`${BASE_PATH}/${documentId}`}>
              <Ellipsis tag="span" variant="delta" display="block" fontWeight="bold">
                {name}
              </Ellipsis>
            </CardLink>
          </Typography>
          <Ellipsis variant="pi" textColor="neutral600">
            {slug}
          </Ellipsis>
        </Box>
        {onEdit && (
          <Above>
            <IconButton variant="ghost" label={t('organization.edit', { name })} onClick={onEdit}>
              <Pencil />
            </IconButton>
          </Above>
        )}
      </Flex>
      <Flex tag="dl" gap={6} paddingTop={4} paddingBottom={4}>
        <Fact
          count={formats.number(members)}
          label={t('organization.members', { count: members })}
        />
        <Fact
          count={formats.number(circles)}
          label={t('organization.circles', { count: circles })}
        />
        <Fact count={formats.number(roles)} label={t('organization.roles', { count: roles })} />
      </Flex>
      <Flex gap={4} wrap="wrap" marginTop="auto">
        <Flex gap={1}>
          <Earth aria-hidden width="1.4rem" height="1.4rem" fill="neutral500" />
          <Typography variant="pi" textColor="neutral600">
            {formats.language(language)}
          </Typography>
        </Flex>
        <Flex gap={1}>
          <Clock aria-hidden width="1.4rem" height="1.4rem" fill="neutral500" />
          <Typography variant="pi" textColor="neutral600">
            {timezone.replace(/_/g, ' ')}
          </Typography>
        </Flex>
      </Flex>
    </Card>
  );
};

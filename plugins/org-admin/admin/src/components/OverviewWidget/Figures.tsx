import { Flex, Grid, Typography } from '@strapi/design-system';

import type { Overview } from '../../../../shared/contracts/overview';
import { useFormats } from '../../hooks/useFormats';
import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { pathInOrganization } from '../../pages/App/navigation';
import { TextLink } from '../TextLink';

interface FigureProps {
  value: number;
  label: string;
  /** Where it is told in full, or null for those who may not open that. */
  to: string | null;
}

const Figure = ({ value, label, to }: FigureProps) => {
  const formats = useFormats();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="beta" tag="dd">
        {formats.number(value)}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="dt">
        {to ? <TextLink to={to}>{label}</TextLink> : label}
      </Typography>
    </Flex>
  );
};

/** Totals, vacancies, and invitations that are still to be sent. */
export const Figures = ({ org, overview }: { org: string; overview: Overview }) => {
  const t = useT();
  const { readMembers, readCircles, readInvitations } = usePermissions();
  const { totals, invitations } = overview;
  const page = (isAllowed: boolean, path: string) =>
    isAllowed ? pathInOrganization(org, path) : null;
  const figures = [
    { key: 'members', value: totals.members, to: page(readMembers, 'members') },
    { key: 'circles', value: totals.circles, to: page(readCircles, 'circles') },
    { key: 'roles', value: totals.roles, to: page(true, 'statistics') },
    { key: 'vacancies', value: totals.rolesWithoutMember, to: page(true, 'statistics') },
    { key: 'to-send', value: invitations.toSend, to: page(readInvitations, 'invitations') },
    { key: 'batches', value: invitations.batches, to: page(readInvitations, 'invitations') },
  ] as const;

  return (
    <Grid.Root gap={4} tag="dl">
      {figures.map(({ key, value, to }) => (
        <Grid.Item key={key} col={4} alignItems="flex-start">
          <Figure value={value} label={t(`overview.${key}`)} to={to} />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};

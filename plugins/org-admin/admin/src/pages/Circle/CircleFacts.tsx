import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { CircleDetails } from '../../../../shared/contracts/circles';
import { MemberName } from '../../components/MemberName';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

const Grid = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};

  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

interface FactProps {
  label: string;
  value: React.ReactNode;
  hint?: React.ReactNode;
}

const Fact = ({ label, value, hint }: FactProps) => (
  <div>
    <Typography tag="dt" variant="sigma" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="dd" variant="delta" textColor="neutral800">
      {value}
    </Typography>
    {hint && (
      <Typography tag="dd" variant="pi" textColor="neutral600">
        {hint}
      </Typography>
    )}
  </div>
);

/** The figures of a circle, as the dashboard has them. */
export const CircleFacts = ({ org, circle }: { org: string; circle: CircleDetails }) => {
  const t = useT();
  const formats = useFormats();
  const { assigns, privateApps, privateItems, decisionMode, lastMeetingAt } = circle;
  const number = (value: number | null) => (value === null ? '–' : formats.number(value));

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, large: 6 }}>
      <Grid>
        <Fact label={t('circles.column.members')} value={number(circle.members)} />
        <Fact
          label={t('circles.column.roles')}
          value={number(circle.roles)}
          hint={circle.vacantRoles > 0 && t('circles.vacant', { count: circle.vacantRoles })}
        />
        <Fact label={t('circles.column.subCircles')} value={number(circle.subCircles)} />
        <Fact label={t('circles.column.projects')} value={number(circle.projects)} />
        <Fact label={t('circles.column.agreements')} value={number(circle.agreements)} />
        <Fact
          label={t('circles.column.meetings')}
          value={number(circle.meetings)}
          hint={
            lastMeetingAt && t('circle.last-meeting', { day: formats.dayOfMoment(lastMeetingAt) })
          }
        />
        <Fact
          label={t('circles.column.privateItems')}
          value={number(privateItems)}
          hint={privateApps.map((app) => t(`app.${app}`)).join(', ')}
        />
        <Fact
          label={t('circles.column.decisionMode')}
          value={decisionMode ? t(`decision-mode.${decisionMode}`) : '–'}
          hint={decisionMode && t(`circles.decision-mode-of.${circle.decisionModeOf}`)}
        />
        <Fact
          label={t('circles.column.assigns')}
          value={
            assigns.members.length === 0 ? (
              t('circles.nobody')
            ) : (
              <Flex direction="column" alignItems="flex-start">
                {assigns.members.map((member) => (
                  <MemberName key={member.documentId} org={org} member={member} />
                ))}
              </Flex>
            )
          }
          hint={assigns.members.length > 0 && t(`circles.assigns.${assigns.by}`)}
        />
      </Grid>
    </Box>
  );
};

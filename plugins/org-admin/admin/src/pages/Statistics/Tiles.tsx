import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Statistics, Totals } from '../../../../shared/contracts/statistics';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  list-style: none;
`;

const FIGURES = [
  'circles',
  'roles',
  'members',
  'coreMembers',
  'membersWithRole',
  'membersWithoutRole',
  'rolesWithoutMember',
  'rolesPerMember',
] as const satisfies readonly (keyof Totals)[];

/** What the organization consists of on the day, and how that differs from the day it is compared with. */
export const Tiles = ({ totals, compared, compare }: Statistics) => {
  const t = useT();
  const formats = useFormats();
  const shown = (value: number | null) =>
    value === null ? '–' : formats.number(Math.round(value * 100) / 100);

  const changeOf = (figure: (typeof FIGURES)[number]): string | null => {
    const before = compared?.[figure];
    const now = totals[figure];
    if (!compare || now === null || before === null || before === undefined) return null;
    const change = Math.round((now - before) * 100) / 100;
    const since = formats.day(compare);
    if (change === 0) return t('statistics.unchanged', { since });
    const sign = change > 0 ? '+' : '−';
    return t('statistics.change', { change: `${sign}${formats.number(Math.abs(change))}`, since });
  };

  return (
    <Grid aria-label={t('statistics.totals')}>
      {FIGURES.map((figure) => {
        const change = changeOf(figure);
        return (
          <Box
            tag="li"
            key={figure}
            background="neutral0"
            hasRadius
            shadow="tableShadow"
            padding={4}
          >
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Typography variant="pi" textColor="neutral600">
                {t(`statistics.figure.${figure}`)}
              </Typography>
              <Typography variant="alpha" textColor="neutral800">
                {shown(totals[figure])}
              </Typography>
              {change && (
                <Typography variant="pi" textColor="neutral600">
                  {change}
                </Typography>
              )}
            </Flex>
          </Box>
        );
      })}
    </Grid>
  );
};

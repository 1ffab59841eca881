import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { InvitationCounts } from '../../../../shared/contracts/invitations';
import type { InvitationState } from '../../../../shared/vocabulary';
import { STATE_COLORS } from '../../components/invitations/counts';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
  list-style: none;
`;

const Tile = styled.button<{ $pressed: boolean }>`
  width: 100%;
  height: 100%;
  padding: ${({ theme }) => theme.spaces[3]};
  text-align: left;
  background: ${({ theme, $pressed }) =>
    $pressed ? theme.colors.primary100 : theme.colors.neutral0};
  border: 1px solid
    ${({ theme, $pressed }) => ($pressed ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;

  &:hover:enabled {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &:disabled {
    cursor: default;
  }
`;

const Dot = styled.span<{ $color: (typeof STATE_COLORS)[number]['color'] }>`
  flex: none;
  width: 1rem;
  height: 1rem;
  background: ${({ theme, $color }) => theme.colors[$color]};
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 50%;
`;

interface StateTilesProps {
  counts: InvitationCounts;
  picked: InvitationState | null;
  /** Null is all of them. */
  onPick: (state: InvitationState | null) => void;
}

/** How many invitations are in each state; a press shows those. */
export const StateTiles = ({ counts, picked, onPick }: StateTilesProps) => {
  const t = useT();
  const { number } = useFormats();

  const tile = (
    state: InvitationState | null,
    label: string,
    count: number,
    color?: (typeof STATE_COLORS)[number]['color']
  ) => (
    <li key={label}>
      <Tile
        type="button"
        $pressed={picked === state}
        aria-pressed={picked === state}
        disabled={count === 0 && picked !== state}
        onClick={() => onPick(state)}
      >
        <Flex direction="column" alignItems="flex-start" gap={1} tag="span">
          <Typography variant="beta" tag="span" textColor={count > 0 ? 'neutral800' : 'neutral500'}>
            {number(count)}
          </Typography>
          <Flex gap={2} tag="span">
            {color && <Dot $color={color} aria-hidden />}
            <Typography variant="pi" tag="span" textColor="neutral600">
              {label}
            </Typography>
          </Flex>
        </Flex>
      </Tile>
    </li>
  );

  return (
    <Grid aria-label={t('batch.counts')}>
      {tile(null, t('batch.all'), counts.total)}
      {STATE_COLORS.map(({ state, color }) =>
        tile(state, t(`invitation.state.${state}`), counts[state], color)
      )}
    </Grid>
  );
};

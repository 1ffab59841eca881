import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ImportOutcome } from '../../../../shared/contracts/imports';
import { useT } from '../../hooks/useT';
import { OUTCOMES, type Counts } from './outcomes';

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
  list-style: none;
`;

const Tile = styled(Box)<{ $pressed: boolean }>`
  width: 100%;
  height: 100%;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  text-align: left;
  background: ${({ theme, $pressed }) =>
    $pressed ? theme.colors.primary100 : theme.colors.neutral0};
  border: 1px solid
    ${({ theme, $pressed }) => ($pressed ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const TileButton = styled(Tile).attrs({ tag: 'button', type: 'button' })`
  cursor: pointer;

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &:disabled {
    cursor: default;
    border-color: ${({ theme }) => theme.colors.neutral200};
  }
`;

interface CountTilesProps {
  counts: Counts;
  /** With it the tiles are buttons that pick an outcome; null is all rows. */
  onPick?: (outcome: ImportOutcome | null) => void;
  picked?: ImportOutcome | null;
}

/** The five counts and their sum. */
export const CountTiles = ({ counts, onPick, picked = null }: CountTilesProps) => {
  const t = useT();
  const { formatNumber } = useIntl();

  const tile = (
    key: ImportOutcome | null,
    label: string,
    count: number,
    color: 'neutral800' | (typeof OUTCOMES)[number]['color']
  ) => {
    const content = (
      <Flex direction="column" alignItems="flex-start" gap={1} tag="span">
        <Typography variant="beta" tag="span" textColor={count > 0 ? color : 'neutral500'}>
          {formatNumber(count)}
        </Typography>
        <Typography variant="pi" tag="span" textColor="neutral600">
          {label}
        </Typography>
      </Flex>
    );
    const pressed = onPick !== undefined && picked === key;
    return (
      <li key={label}>
        {onPick ? (
          <TileButton
            $pressed={pressed}
            aria-pressed={pressed}
            disabled={count === 0}
            onClick={() => onPick(key)}
          >
            {content}
          </TileButton>
        ) : (
          <Tile $pressed={false}>{content}</Tile>
        )}
      </li>
    );
  };

  return (
    <Grid aria-label={t('import.counts.label')}>
      {tile(null, t('import.counts.total'), counts.total, 'neutral800')}
      {OUTCOMES.map(({ outcome, count, color }) =>
        tile(outcome, t(`import.counts.${count}`), counts[count], color)
      )}
    </Grid>
  );
};

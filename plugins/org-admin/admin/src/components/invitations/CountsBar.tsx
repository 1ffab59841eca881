import { styled } from 'styled-components';

import type { InvitationCounts } from '../../../../shared/contracts/invitations';
import { useFormats } from '../../hooks/useFormats';
import { useT } from '../../hooks/useT';
import { STATE_COLORS } from './counts';

type Color = (typeof STATE_COLORS)[number]['color'];

const Bar = styled.div<{ $high: boolean }>`
  display: flex;
  gap: 1px;
  height: ${({ $high }) => ($high ? '1.2rem' : '0.8rem')};
  min-width: 8rem;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Part = styled.div<{ $color: Color }>`
  min-width: 2px;
  background: ${({ theme, $color }) => theme.colors[$color]};

  @media (prefers-reduced-motion: no-preference) {
    transition: flex-grow 320ms ease-out;
  }
`;

/** `12 accepted, 30 sent, 2 failed`: the states that there are, in words. */
export const useCountsText = () => {
  const t = useT();
  const { number } = useFormats();

  return (counts: InvitationCounts): string =>
    STATE_COLORS.filter(({ state }) => counts[state] > 0)
      .map(({ state }) =>
        t('batch.count', {
          number: number(counts[state]),
          state: t(`invitation.state.${state}`).toLocaleLowerCase(),
        })
      )
      .join(', ');
};

/** How many invitations of a batch are in each state, as one bar. */
export const CountsBar = ({
  counts,
  high = false,
}: {
  counts: InvitationCounts;
  high?: boolean;
}) => {
  const countsText = useCountsText();

  return (
    <Bar role="img" aria-label={countsText(counts)} $high={high}>
      {STATE_COLORS.filter(({ state }) => counts[state] > 0).map(({ state, color }) => (
        <Part key={state} $color={color} style={{ flexGrow: counts[state], flexBasis: 0 }} />
      ))}
    </Bar>
  );
};

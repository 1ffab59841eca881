import { styled } from 'styled-components';

const Track = styled.div`
  height: 0.8rem;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Done = styled.div`
  height: 100%;
  background: ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};

  @media (prefers-reduced-motion: no-preference) {
    transition: width 320ms ease-out;
  }
`;

/**
 * How far something is, in percent. That of the design system is made for dark pictures and tells a screen reader nothing.
 */
export const ProgressBar = ({ percent, label }: { percent: number; label: string }) => (
  <Track
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={percent}
  >
    <Done style={{ width: `${percent}%` }} />
  </Track>
);

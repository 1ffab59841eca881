import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { RESPONSIVE_DEFAULT_SPACING } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { useT } from '../../hooks/useT';

/** The way on stays in sight, however long the list above it is. */
const Footer = styled(Flex)`
  position: sticky;
  z-index: 2;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};

  /* What scrolls has a padding at its end, within which nothing sticks by itself. */
  bottom: -${({ theme }) => theme.spaces[RESPONSIVE_DEFAULT_SPACING.initial]};

  ${({ theme }) => theme.breakpoints.medium} {
    bottom: -${({ theme }) => theme.spaces[RESPONSIVE_DEFAULT_SPACING.medium]};
  }

  ${({ theme }) => theme.breakpoints.large} {
    bottom: -${({ theme }) => theme.spaces[RESPONSIVE_DEFAULT_SPACING.large]};
  }
`;

/** Scrolled to, the heading leaves room for the steps above it. */
const Heading = styled(Typography)`
  scroll-margin-top: 16rem;
  outline: none;
`;

interface StepFrameProps {
  /** Counted from 1. */
  number: number;
  count: number;
  title: string;
  hint: string;
  /** The page's first step does not pull the focus away from where a page begins. */
  focusHeading: boolean;
  children: React.ReactNode;
  footer: React.ReactNode;
}

/** A step: its heading, to which the focus moves so that a screen reader says where one is, its content, and the way on. */
export const StepFrame = (props: StepFrameProps) => {
  const { number, count, title, hint, focusHeading, children, footer } = props;
  const t = useT();
  const heading = React.useRef<HTMLHeadingElement>(null);

  React.useEffect(() => {
    if (!focusHeading) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
    // Only when the step appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [number]);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Heading variant="beta" tag="h2" tabIndex={-1} ref={heading}>
          <Typography variant="beta" textColor="neutral600">
            {t('wizard.step.position', { number, count })}
          </Typography>{' '}
          {title}
        </Heading>
        <Typography textColor="neutral600" tag="p">
          {hint}
        </Typography>
      </Flex>
      {children}
      <Footer
        justifyContent="space-between"
        gap={4}
        paddingTop={4}
        paddingBottom={4}
        wrap="wrap"
        background="neutral100"
      >
        {footer}
      </Footer>
    </Flex>
  );
};

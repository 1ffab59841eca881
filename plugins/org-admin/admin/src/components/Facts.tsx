import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(11rem, 1fr) 2fr;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};

  dd {
    min-width: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;

export interface Fact {
  label: string;
  /** Nothing is shown as a dash, so that one sees what is missing. */
  value: React.ReactNode;
}

/** A section of things known about something: what it is called on the left, what it is on the right. */
export const Facts = ({ title, facts }: { title: string; facts: readonly Fact[] }) => (
  <Section title={title}>
    <List>
      {facts.map(({ label, value }, index) => (
        <React.Fragment key={`${label}-${index}`}>
          <Typography tag="dt" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" textColor="neutral800">
            {value === null || value === undefined || value === '' ? '–' : value}
          </Typography>
        </React.Fragment>
      ))}
    </List>
  </Section>
);

export const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Box tag="section" paddingTop={6}>
    <Flex paddingBottom={3}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
    </Flex>
    {children}
  </Box>
);

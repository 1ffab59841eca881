import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

interface EmptyStateProps {
  title: string;
  text?: React.ReactNode;
  icon?: React.ReactNode;
  action?: React.ReactNode;
}

/** What a page shows in place of content: what is missing, why, and what to do about it. */
export const EmptyState = ({ title, text, icon, action }: EmptyStateProps) => (
  <Flex
    direction="column"
    alignItems="center"
    justifyContent="center"
    gap={4}
    paddingTop={{ initial: 8, large: 11 }}
    paddingBottom={{ initial: 8, large: 11 }}
    paddingLeft={4}
    paddingRight={4}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
  >
    <Box aria-hidden>{icon ?? <EmptyDocuments width="16rem" height="8.8rem" />}</Box>
    <Flex direction="column" alignItems="center" gap={2} maxWidth="56rem">
      <Typography variant="delta" tag="h2" textAlign="center">
        {title}
      </Typography>
      {text && (
        <Typography textColor="neutral600" textAlign="center" tag="p">
          {text}
        </Typography>
      )}
    </Flex>
    {action}
  </Flex>
);

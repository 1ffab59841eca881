import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Two short fields side by side where there is room for them. */
export const FieldGrid = styled(Box)`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
`;

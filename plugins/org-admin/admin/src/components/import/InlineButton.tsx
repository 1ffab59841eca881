import { TextButton } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A text button within a line of text, of its size. */
export const InlineButton = styled(TextButton)`
  display: inline;

  span {
    font-size: inherit;
    line-height: inherit;
  }
`;

import { NavLink, type To } from 'react-router-dom';
import { styled } from 'styled-components';

import { Ellipsis } from './Ellipsis';

const Anchor = styled(NavLink)`
  display: block;
  min-width: 0;
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

/** A link of one line, cut where there is no room for what people typed. */
export const EllipsisLink = ({ to, children }: { to: To; children: string }) => (
  <Anchor to={to}>
    <Ellipsis textColor="inherit">{children}</Ellipsis>
  </Anchor>
);

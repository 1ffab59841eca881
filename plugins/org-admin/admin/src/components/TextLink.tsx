import { Link } from '@strapi/design-system';
import { NavLink, type To } from 'react-router-dom';

/** A link inside the panel, in the look of the design system. */
export const TextLink = ({ to, children }: { to: To; children: string }) => (
  <Link tag={NavLink} to={to}>
    {children}
  </Link>
);

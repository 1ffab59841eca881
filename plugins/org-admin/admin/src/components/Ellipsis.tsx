import { Typography, type TypographyProps } from '@strapi/design-system';

/** One line of text that people typed, cut where there is no room for it; the whole text shows on hover. */
export const Ellipsis = ({ children, ...props }: TypographyProps & { children: string }) => (
  <Typography ellipsis title={children} {...props}>
    {children}
  </Typography>
);

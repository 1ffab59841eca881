import { Box, Flex } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { useT } from '../../hooks/useT';
import { OrganizationPicker } from './OrganizationPicker';
import type { Navigation } from './useNavigation';

const Links = styled(Flex)`
  overflow-x: auto;
  scrollbar-width: thin;
`;

const TopLink = styled(NavLink)`
  flex: none;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  text-decoration: none;
  white-space: nowrap;

  &.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
`;

/** The same menu above the page, on screens too narrow for one beside it. */
export const TopNav = ({ organizations, picked, organizationLinks, globalLinks }: Navigation) => {
  const t = useT();

  return (
    <Box
      tag="nav"
      aria-label={t('menu.label')}
      display={{ initial: 'block', medium: 'none' }}
      background="neutral0"
      padding={3}
      borderColor="neutral150"
    >
      {organizations.length > 0 && (
        <OrganizationPicker organizations={organizations} picked={picked} />
      )}
      <Links gap={1} paddingTop={2}>
        {[...organizationLinks, ...globalLinks].map(({ to, label, ...rest }) => (
          <TopLink key={to} to={to} end={'end' in rest}>
            {label}
          </TopLink>
        ))}
      </Links>
    </Box>
  );
};

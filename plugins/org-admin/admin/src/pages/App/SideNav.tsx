import { Box, Divider } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';

import { useT } from '../../hooks/useT';
import { OrganizationPicker } from './OrganizationPicker';
import type { Navigation } from './useNavigation';

/** The plugin's own menu beside its pages, on screens wide enough for one. */
export const SideNav = ({ organizations, picked, organizationLinks, globalLinks }: Navigation) => {
  const t = useT();
  const sections = [...new Set(organizationLinks.map(({ section }) => section))];

  return (
    <SubNav.Main aria-label={t('menu.label')}>
      <SubNav.Header label={t('menu.label')} />
      <Divider />
      <SubNav.Content>
        {organizations.length > 0 && (
          <Box paddingTop={4} paddingLeft={5} paddingRight={5}>
            <OrganizationPicker organizations={organizations} picked={picked} />
          </Box>
        )}
        <SubNav.Sections>
          {[
            ...sections.map((section) => (
              <SubNav.Section key={section} label={t(`menu.section.${section}`)}>
                {organizationLinks
                  .filter((link) => link.section === section)
                  .map(({ to, label }) => (
                    <SubNav.Link key={to} to={to} label={label} />
                  ))}
              </SubNav.Section>
            )),
            <SubNav.Section key="all" label={t('menu.section.all')}>
              {globalLinks.map(({ label, ...link }) => (
                <SubNav.Link key={link.to} {...link} label={label} />
              ))}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};

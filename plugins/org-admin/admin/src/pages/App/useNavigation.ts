import * as React from 'react';
import { useLocation } from 'react-router-dom';

import { usePermissions } from '../../hooks/usePermissions';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useGetOrganizationsQuery } from '../../services/organizations';
import { ORGANIZATION_PAGES, parsePath, pathInOrganization } from './navigation';

/**
 * What the menu shows: the organizations, the picked one, and the pages this administrator may open. On pages outside an
 * organization the one picked before stays in the menu, so that one click leads back; a single organization is always it.
 */
export const useNavigation = () => {
  const t = useT();
  const allowed = usePermissions();
  const { org } = parsePath(useLocation().pathname);
  const { data: organizations = [] } = useGetOrganizationsQuery();

  const [lastOrg, setLastOrg] = React.useState(org);
  React.useEffect(() => {
    if (org) setLastOrg(org);
  }, [org]);

  const pickedId =
    org ?? lastOrg ?? (organizations.length === 1 ? organizations[0].documentId : null);
  const picked = organizations.find(({ documentId }) => documentId === pickedId);

  return {
    organizations,
    picked,
    organizationLinks: picked
      ? ORGANIZATION_PAGES.filter(({ permission }) => allowed[permission]).map((page) => ({
          to: pathInOrganization(picked.documentId, page.path),
          label: t(page.label),
          section: page.section,
        }))
      : [],
    globalLinks: [
      { to: BASE_PATH, label: t('menu.organizations'), end: true },
      ...(allowed.readOutbox ? [{ to: `${BASE_PATH}/outbox`, label: t('menu.outbox') }] : []),
    ],
  };
};

export type Navigation = ReturnType<typeof useNavigation>;

import type { PermissionKey } from '../../../../shared/permissions';
import type { TranslationKey } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';

interface OrganizationPage {
  path: string;
  label: TranslationKey;
  permission: PermissionKey;
  section: 'people' | 'insight';
}

/** The pages below a picked organization, in the order of the menu. */
export const ORGANIZATION_PAGES: readonly OrganizationPage[] = [
  { path: 'members', label: 'menu.members', permission: 'readMembers', section: 'people' },
  { path: 'teams', label: 'menu.teams', permission: 'readTeams', section: 'people' },
  {
    path: 'profile-fields',
    label: 'menu.profile-fields',
    permission: 'readProfileFields',
    section: 'people',
  },
  {
    path: 'invitations',
    label: 'menu.invitations',
    permission: 'readInvitations',
    section: 'people',
  },
  { path: 'imports', label: 'menu.imports', permission: 'readImports', section: 'people' },
  { path: 'circles', label: 'menu.circles', permission: 'readCircles', section: 'insight' },
  {
    path: 'statistics',
    label: 'menu.statistics',
    permission: 'readStatistics',
    section: 'insight',
  },
  {
    path: 'security',
    label: 'menu.security',
    permission: 'exportOrganization',
    section: 'insight',
  },
  { path: 'apps', label: 'menu.apps', permission: 'readApps', section: 'insight' },
  { path: 'audit-log', label: 'menu.audit-log', permission: 'readAuditLog', section: 'insight' },
];

/** Pages outside any organization; their first segment is no organization's id. */
export const GLOBAL_PAGES = ['outbox'];

/** `/plugins/org-admin/<org>/<page>/…` taken apart; `org` is null on pages outside an organization. */
export const parsePath = (pathname: string): { org: string | null; page: string } => {
  const [org = '', page = ''] = pathname.slice(BASE_PATH.length).split('/').filter(Boolean);
  return org === '' || GLOBAL_PAGES.includes(org) ? { org: null, page: '' } : { org, page };
};

/** The same page of another organization. What is below a page belongs to one organization and is left behind. */
export const pathInOrganization = (org: string, page: string) =>
  `${BASE_PATH}/${org}${page ? `/${page}` : ''}`;

import { adminApi } from '@strapi/strapi/admin';

/** The panel's API slice with the plugin's tags; each feature injects its endpoints into it. */
export const orgAdminApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'OrgAdminOrganization',
    'OrgAdminMember',
    'OrgAdminImport',
    'OrgAdminInvitation',
    'OrgAdminApp',
    'OrgAdminAudit',
    'OrgAdminOutbox',
    'OrgAdminPanelAccess',
    'OrgAdminProfileField',
    'OrgAdminTeam',
    'OrgAdminTokenAccess',
  ],
});

export type QueryValue = string | number | boolean | readonly string[] | undefined | null;

/**
 * `/org-admin/<path>?…` with everything encoded; empty values are left out. Strapi's own serializer of `params` encodes
 * nothing, so a search for "a&b" would be cut short.
 */
export const adminUrl = (path: string, query: Record<string, QueryValue> = {}): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) value.forEach((one) => params.append(name, one));
    else if (value !== undefined && value !== null && value !== '')
      params.append(name, String(value));
  }
  const search = params.toString();
  return `/org-admin/${path}${search ? `?${search}` : ''}`;
};

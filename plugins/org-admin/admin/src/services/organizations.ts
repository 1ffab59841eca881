import type { Answer } from '../../../shared/contracts/common';
import type {
  CreateOrganization,
  OrganizationSummary,
  UpdateOrganization,
} from '../../../shared/contracts/organizations';
import { adminUrl, orgAdminApi } from './api';
import { patch } from './patch';

const organizationsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getOrganizations: builder.query<OrganizationSummary[], void>({
      query: () => adminUrl('organizations'),
      transformResponse: ({ data }: Answer<OrganizationSummary[]>) => data,
      providesTags: ['OrgAdminOrganization'],
    }),
    createOrganization: builder.mutation<OrganizationSummary, CreateOrganization>({
      query: (data) => ({ url: adminUrl('organizations'), method: 'POST', data }),
      transformResponse: ({ data }: Answer<OrganizationSummary>) => data,
      invalidatesTags: ['OrgAdminOrganization', 'OrgAdminAudit'],
    }),
    updateOrganization: builder.mutation<
      OrganizationSummary,
      { org: string; changes: UpdateOrganization }
    >({
      queryFn: ({ org, changes }, api) =>
        patch<OrganizationSummary>(`organizations/${org}`, changes, api),
      invalidatesTags: ['OrgAdminOrganization', 'OrgAdminAudit'],
    }),
  }),
});

export const {
  useGetOrganizationsQuery,
  useCreateOrganizationMutation,
  useUpdateOrganizationMutation,
} = organizationsApi;

import type { Answer } from '../../../shared/contracts/common';
import type { ProfileFieldRow } from '../../../shared/contracts/profile-fields';
import { adminUrl, orgAdminApi } from './api';

const profileFieldsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getProfileFields: builder.query<ProfileFieldRow[], { org: string }>({
      query: ({ org }) => adminUrl(`organizations/${org}/profile-fields`),
      transformResponse: ({ data }: Answer<ProfileFieldRow[]>) => data,
      providesTags: ['OrgAdminProfileField'],
    }),
  }),
});

export const { useGetProfileFieldsQuery } = profileFieldsApi;

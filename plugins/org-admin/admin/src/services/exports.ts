import type { Answer } from '../../../shared/contracts/common';
import type { OrganizationContents } from '../../../shared/contracts/exports';
import { adminUrl, orgAdminApi } from './api';

const exportsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    /** How much an export of the whole organization will hold. Members, other systems and editors change that too: read anew. */
    getOrganizationContents: builder.query<OrganizationContents, { org: string }>({
      query: ({ org }) => adminUrl(`organizations/${org}/exports/organization`),
      transformResponse: ({ data }: Answer<OrganizationContents>) => data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useGetOrganizationContentsQuery } = exportsApi;

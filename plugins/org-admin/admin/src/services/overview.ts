import type { Answer } from '../../../shared/contracts/common';
import type { Overview } from '../../../shared/contracts/overview';
import { adminUrl, orgAdminApi } from './api';

const overviewApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    /** How an organization is doing; read anew each time, for all of it changes elsewhere. */
    getOverview: builder.query<Overview, { org: string }>({
      query: ({ org }) => adminUrl(`organizations/${org}/overview`),
      transformResponse: ({ data }: Answer<Overview>) => data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useGetOverviewQuery } = overviewApi;

import type { Answer } from '../../../shared/contracts/common';
import type { Statistics, StatisticsQuery } from '../../../shared/contracts/statistics';
import { adminUrl, orgAdminApi, type QueryValue } from './api';

const statisticsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getStatistics: builder.query<Statistics, { org: string; query: StatisticsQuery }>({
      query: ({ org, query }) =>
        adminUrl(`organizations/${org}/statistics`, query as Record<string, QueryValue>),
      transformResponse: ({ data }: Answer<Statistics>) => data,
    }),
  }),
});

export const { useGetStatisticsQuery } = statisticsApi;

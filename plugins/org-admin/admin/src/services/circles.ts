import type {
  CircleDetails,
  CirclePeople,
  CircleRow,
  CirclesQuery,
} from '../../../shared/contracts/circles';
import type { Answer, PagedAnswer } from '../../../shared/contracts/common';
import { adminUrl, orgAdminApi, type QueryValue } from './api';

const circlesPath = (org: string) => `organizations/${org}/circles`;

const circlesApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getCircles: builder.query<PagedAnswer<CircleRow>, { org: string; query: CirclesQuery }>({
      query: ({ org, query }) => adminUrl(circlesPath(org), query as Record<string, QueryValue>),
      providesTags: ['OrgAdminMember'],
    }),
    getCircle: builder.query<CircleDetails, { org: string; circle: string; asOf?: string }>({
      query: ({ org, circle, asOf }) => adminUrl(`${circlesPath(org)}/${circle}`, { asOf }),
      transformResponse: ({ data }: Answer<CircleDetails>) => data,
      providesTags: ['OrgAdminMember'],
    }),
    /** `savedAt` is not sent: with another one it is asked for anew. */
    getCirclePeople: builder.query<CirclePeople, { circle: string; savedAt?: string }>({
      query: ({ circle }) => adminUrl(`circle-people/${circle}`),
      transformResponse: ({ data }: Answer<CirclePeople>) => data,
      providesTags: ['OrgAdminMember'],
    }),
  }),
});

export const { useGetCirclesQuery, useGetCircleQuery, useGetCirclePeopleQuery } = circlesApi;

import type {
  AppDetails,
  AppSummary,
  CircleItems,
  MemberUsageTotal,
  TimeGroup,
  TimeShareTotal,
} from '../../../shared/contracts/apps';
import type { Answer, PagedAnswer } from '../../../shared/contracts/common';
import type { App } from '../../../shared/vocabulary';
import { adminUrl, orgAdminApi } from './api';

const appsPath = (org: string, rest = '') => `organizations/${org}/apps${rest}`;

interface OfApp {
  org: string;
  app: App;
}
interface PageOf {
  page: number;
  pageSize: number;
}

/** What is in apps changes outside the panel too, so that each page of them reads anew when it opens. */
const appsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getApps: builder.query<AppSummary[], { org: string }>({
      query: ({ org }) => adminUrl(appsPath(org)),
      transformResponse: ({ data }: Answer<AppSummary[]>) => data,
      providesTags: ['OrgAdminApp'],
    }),
    getApp: builder.query<AppDetails, OfApp>({
      query: ({ org, app }) => adminUrl(appsPath(org, `/${app}`)),
      transformResponse: ({ data }: Answer<AppDetails>) => data,
      providesTags: ['OrgAdminApp'],
    }),
    getAppCircles: builder.query<PagedAnswer<CircleItems>, OfApp & PageOf>({
      query: ({ org, app, ...page }) => adminUrl(appsPath(org, `/${app}/circles`), page),
    }),
    getAppUsage: builder.query<PagedAnswer<MemberUsageTotal>, OfApp & PageOf>({
      query: ({ org, app, ...page }) => adminUrl(appsPath(org, `/${app}/usage`), page),
    }),
    getTimeShares: builder.query<
      PagedAnswer<TimeShareTotal>,
      { org: string; by: TimeGroup } & PageOf
    >({
      query: ({ org, ...query }) => adminUrl(appsPath(org, '/time/shares'), query),
    }),
    switchApp: builder.mutation<AppSummary, OfApp & { enabled: boolean }>({
      query: ({ org, app, enabled }) => ({
        url: adminUrl(appsPath(org, `/${app}`)),
        method: 'POST',
        data: { enabled },
      }),
      transformResponse: ({ data }: Answer<AppSummary>) => data,
      invalidatesTags: ['OrgAdminApp', 'OrgAdminAudit'],
    }),
  }),
});

export const {
  useGetAppsQuery,
  useGetAppQuery,
  useGetAppCirclesQuery,
  useGetAppUsageQuery,
  useGetTimeSharesQuery,
  useSwitchAppMutation,
} = appsApi;

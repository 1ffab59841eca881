import type { Answer } from '../../../shared/contracts/common';
import type {
  TokenAccess,
  TokenAccessList,
  UpdateTokenAccess,
} from '../../../shared/contracts/token-access';
import { adminUrl, orgAdminApi } from './api';

const tokenAccessApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getTokenAccess: builder.query<TokenAccessList, void>({
      query: () => adminUrl('token-access'),
      transformResponse: ({ data }: Answer<TokenAccessList>) => data,
      providesTags: ['OrgAdminTokenAccess'],
    }),
    updateTokenAccess: builder.mutation<TokenAccess, { token: number } & UpdateTokenAccess>({
      query: ({ token, ...data }) => ({
        url: adminUrl(`token-access/${token}`),
        method: 'PUT',
        data,
      }),
      transformResponse: ({ data }: Answer<TokenAccess>) => data,
      invalidatesTags: ['OrgAdminTokenAccess', 'OrgAdminAudit'],
    }),
  }),
});

export const { useGetTokenAccessQuery, useUpdateTokenAccessMutation } = tokenAccessApi;

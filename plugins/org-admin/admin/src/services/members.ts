import type { Answer, PagedAnswer } from '../../../shared/contracts/common';
import type {
  CreateMember,
  MemberFilterOptions,
  MemberProfile,
  MemberRow,
  MembersQuery,
  UpdateMember,
} from '../../../shared/contracts/members';
import { adminUrl, orgAdminApi, type QueryValue } from './api';
import { patch } from './patch';

const membersApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getMembers: builder.query<PagedAnswer<MemberRow>, { org: string; query: MembersQuery }>({
      query: ({ org, query }) =>
        adminUrl(`organizations/${org}/members`, query as Record<string, QueryValue>),
      providesTags: ['OrgAdminMember'],
    }),
    getMemberFilters: builder.query<MemberFilterOptions, { org: string }>({
      query: ({ org }) => adminUrl(`organizations/${org}/member-filters`),
      transformResponse: ({ data }: Answer<MemberFilterOptions>) => data,
      providesTags: ['OrgAdminMember'],
    }),
    getMember: builder.query<MemberProfile, { org: string; member: string }>({
      query: ({ org, member }) => adminUrl(`organizations/${org}/members/${member}`),
      transformResponse: ({ data }: Answer<MemberProfile>) => data,
      providesTags: ['OrgAdminMember'],
    }),
    createMember: builder.mutation<MemberProfile, { org: string; member: CreateMember }>({
      query: ({ org, member }) => ({
        url: adminUrl(`organizations/${org}/members`),
        method: 'POST',
        data: member,
      }),
      transformResponse: ({ data }: Answer<MemberProfile>) => data,
      invalidatesTags: ['OrgAdminMember', 'OrgAdminOrganization', 'OrgAdminAudit'],
    }),
    updateMember: builder.mutation<
      MemberProfile,
      { org: string; member: string; changes: UpdateMember }
    >({
      queryFn: ({ org, member, changes }, api) =>
        patch<MemberProfile>(`organizations/${org}/members/${member}`, changes, api),
      invalidatesTags: ['OrgAdminMember', 'OrgAdminAudit'],
    }),
  }),
});

export const {
  useGetMembersQuery,
  useGetMemberFiltersQuery,
  useGetMemberQuery,
  useCreateMemberMutation,
  useUpdateMemberMutation,
} = membersApi;

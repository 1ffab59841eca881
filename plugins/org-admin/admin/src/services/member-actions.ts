import type { Answer } from '../../../shared/contracts/common';
import type {
  ErasurePreview,
  EraseMember,
  MemberAction,
  MemberActionResult,
  MemberHoldings,
  MemberSelection,
} from '../../../shared/contracts/member-actions';
import { adminUrl, orgAdminApi } from './api';

interface MemberAddress {
  org: string;
  member: string;
}

const membersPath = (org: string) => `organizations/${org}/members`;

/** What is shown of members elsewhere: counts of organizations and teams, and who did it. */
const CHANGED = ['OrgAdminMember', 'OrgAdminOrganization', 'OrgAdminAudit'] as const;

const memberActionsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    actOnMembers: builder.mutation<MemberActionResult, { org: string; action: MemberAction }>({
      query: ({ org, action }) => ({
        url: adminUrl(`${membersPath(org)}/actions`),
        method: 'POST',
        data: action,
      }),
      transformResponse: ({ data }: Answer<MemberActionResult>) => data,
      invalidatesTags: [...CHANGED],
    }),
    /** Asked anew whenever it is to be shown: others give these members roles and work. */
    getHoldings: builder.query<MemberHoldings[], { org: string; selection: MemberSelection }>({
      query: ({ org, selection }) => ({
        url: adminUrl(`${membersPath(org)}/holdings`),
        method: 'POST',
        data: selection,
      }),
      transformResponse: ({ data }: Answer<MemberHoldings[]>) => data,
      keepUnusedDataFor: 0,
    }),
    getErasure: builder.query<ErasurePreview, MemberAddress>({
      query: ({ org, member }) => adminUrl(`${membersPath(org)}/${member}/erasure`),
      transformResponse: ({ data }: Answer<ErasurePreview>) => data,
      keepUnusedDataFor: 0,
    }),
    eraseMember: builder.mutation<unknown, MemberAddress & { body: EraseMember }>({
      query: ({ org, member, body }) => ({
        url: adminUrl(`${membersPath(org)}/${member}/erase`),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: [...CHANGED],
    }),
  }),
});

export const {
  useActOnMembersMutation,
  useGetHoldingsQuery,
  useGetErasureQuery,
  useEraseMemberMutation,
} = memberActionsApi;

import type { Answer } from '../../../shared/contracts/common';
import type { CreateTeam, TeamRow, UpdateTeam } from '../../../shared/contracts/teams';
import { adminUrl, orgAdminApi } from './api';
import { patch } from './patch';

const teamsPath = (org: string) => `organizations/${org}/teams`;

const CHANGED = ['OrgAdminTeam', 'OrgAdminMember', 'OrgAdminAudit'] as const;

const teamsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    /** All teams, by name. What changes members may change their numbers. */
    getTeams: builder.query<TeamRow[], { org: string }>({
      query: ({ org }) => adminUrl(teamsPath(org)),
      transformResponse: ({ data }: Answer<TeamRow[]>) => data,
      providesTags: ['OrgAdminTeam', 'OrgAdminMember'],
    }),
    createTeam: builder.mutation<TeamRow, { org: string; team: CreateTeam }>({
      query: ({ org, team }) => ({ url: adminUrl(teamsPath(org)), method: 'POST', data: team }),
      transformResponse: ({ data }: Answer<TeamRow>) => data,
      invalidatesTags: CHANGED,
    }),
    updateTeam: builder.mutation<TeamRow, { org: string; team: string; changes: UpdateTeam }>({
      queryFn: ({ org, team, changes }, api) =>
        patch<TeamRow>(`${teamsPath(org)}/${team}`, changes, api),
      invalidatesTags: CHANGED,
    }),
    deleteTeam: builder.mutation<TeamRow, { org: string; team: string }>({
      query: ({ org, team }) => ({
        url: adminUrl(`${teamsPath(org)}/${team}`),
        method: 'DELETE',
      }),
      transformResponse: ({ data }: Answer<TeamRow>) => data,
      invalidatesTags: CHANGED,
    }),
  }),
});

export const {
  useGetTeamsQuery,
  useCreateTeamMutation,
  useUpdateTeamMutation,
  useDeleteTeamMutation,
} = teamsApi;

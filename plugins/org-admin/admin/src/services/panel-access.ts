import type { Answer } from '../../../shared/contracts/common';
import type {
  PanelAccess,
  PanelRoleAccess,
  UpdatePanelAccess,
} from '../../../shared/contracts/panel-access';
import { adminUrl, orgAdminApi } from './api';

const panelAccessApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getPanelAccess: builder.query<PanelAccess, void>({
      query: () => adminUrl('panel-access'),
      transformResponse: ({ data }: Answer<PanelAccess>) => data,
      providesTags: ['OrgAdminPanelAccess'],
    }),
    updatePanelAccess: builder.mutation<PanelRoleAccess, { role: number } & UpdatePanelAccess>({
      query: ({ role, ...data }) => ({
        url: adminUrl(`panel-access/${role}`),
        method: 'PUT',
        data,
      }),
      transformResponse: ({ data }: Answer<PanelRoleAccess>) => data,
      invalidatesTags: ['OrgAdminPanelAccess', 'OrgAdminAudit'],
    }),
  }),
});

export const { useGetPanelAccessQuery, useUpdatePanelAccessMutation } = panelAccessApi;

import type { AuditEntry, AuditQuery } from '../../../shared/contracts/audit';
import type { PagedAnswer } from '../../../shared/contracts/common';
import { adminUrl, orgAdminApi, type QueryValue } from './api';

const auditApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getAuditEntries: builder.query<PagedAnswer<AuditEntry>, { org: string; query: AuditQuery }>({
      query: ({ org, query }) =>
        adminUrl(`organizations/${org}/audit-events`, query as Record<string, QueryValue>),
      providesTags: ['OrgAdminAudit'],
    }),
  }),
});

export const { useGetAuditEntriesQuery } = auditApi;

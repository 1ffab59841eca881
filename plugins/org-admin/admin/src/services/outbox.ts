import type { Answer } from '../../../shared/contracts/common';
import type { OutboxState } from '../../../shared/contracts/outbox';
import { adminUrl, orgAdminApi } from './api';

const outboxApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getOutbox: builder.query<OutboxState, void>({
      query: () => adminUrl('outbox'),
      transformResponse: ({ data }: Answer<OutboxState>) => data,
      providesTags: ['OrgAdminOutbox'],
    }),
  }),
});

export const { useGetOutboxQuery } = outboxApi;

import type { Answer, PagedAnswer } from '../../../shared/contracts/common';
import type {
  BatchInvitationsQuery,
  CreateInvitationBatch,
  InvitationAction,
  InvitationBatch,
  InvitationMessage,
  InvitationPreview,
  InvitationRecipients,
  InvitationRow,
  InvitationSettings,
  InviteeSelection,
} from '../../../shared/contracts/invitations';
import type { MemberActionResult } from '../../../shared/contracts/member-actions';
import { adminUrl, orgAdminApi, type QueryValue } from './api';

export type BatchControl = 'pause' | 'resume' | 'cancel';

interface BatchAddress {
  org: string;
  batch: string;
}

type PreviewRequest = { org: string; message: InvitationMessage; member: string };

const batchesPath = (org: string) => `organizations/${org}/invitation-batches`;
const settingsUrl = (org: string) => adminUrl(`organizations/${org}/invitation-settings`);

/** A batch that still changes by itself, so that whoever shows it has to ask again. */
export const isSending = ({ state, counts }: Pick<InvitationBatch, 'state' | 'counts'>): boolean =>
  state === 'running' || state === 'scheduled' || counts.sending > 0;

const LIST = { type: 'OrgAdminInvitation', id: 'batches' } as const;

/** What a batch changes beside itself: its members, and who did it. */
const CHANGED = ['OrgAdminInvitation', 'OrgAdminMember', 'OrgAdminAudit'] as const;

const invitationsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getInvitationSettings: builder.query<InvitationSettings, { org: string }>({
      query: ({ org }) => settingsUrl(org),
      transformResponse: ({ data }: Answer<InvitationSettings>) => data,
    }),
    /** Remembered for the next time; what is cached is not asked for anew, for the wizard holds what it sent. */
    saveInvitationSettings: builder.mutation<
      InvitationSettings,
      { org: string; message: InvitationMessage }
    >({
      query: ({ org, message }) => ({ url: settingsUrl(org), method: 'PUT', data: message }),
      transformResponse: ({ data }: Answer<InvitationSettings>) => data,
    }),
    getInvitationRecipients: builder.query<
      InvitationRecipients,
      { org: string; selection: InviteeSelection }
    >({
      query: ({ org, selection }) => ({
        url: adminUrl(`${batchesPath(org)}/recipients`),
        method: 'POST',
        data: selection,
      }),
      transformResponse: ({ data }: Answer<InvitationRecipients>) => data,
      providesTags: ['OrgAdminMember'],
    }),
    previewInvitation: builder.mutation<InvitationPreview, PreviewRequest>({
      query: ({ org, message, member }) => ({
        url: adminUrl(`${batchesPath(org)}/preview`),
        method: 'POST',
        data: { ...message, member },
      }),
      transformResponse: ({ data }: Answer<InvitationPreview>) => data,
    }),
    /** To the administrator's own address. */
    testInvitation: builder.mutation<{ to: string }, PreviewRequest>({
      query: ({ org, message, member }) => ({
        url: adminUrl(`${batchesPath(org)}/test`),
        method: 'POST',
        data: { ...message, member },
      }),
      transformResponse: ({ data }: Answer<{ to: string }>) => data,
      invalidatesTags: ['OrgAdminOutbox'],
    }),
    createInvitationBatch: builder.mutation<
      InvitationBatch,
      { org: string; batch: CreateInvitationBatch }
    >({
      query: ({ org, batch }) => ({
        url: adminUrl(batchesPath(org)),
        method: 'POST',
        data: batch,
      }),
      transformResponse: ({ data }: Answer<InvitationBatch>) => data,
      invalidatesTags: [...CHANGED],
    }),
    getInvitationBatches: builder.query<
      PagedAnswer<InvitationBatch>,
      { org: string; page: number; pageSize: number }
    >({
      query: ({ org, page, pageSize }) => adminUrl(batchesPath(org), { page, pageSize }),
      providesTags: [LIST],
    }),
    getInvitationBatch: builder.query<InvitationBatch, BatchAddress>({
      query: ({ org, batch }) => adminUrl(`${batchesPath(org)}/${batch}`),
      transformResponse: ({ data }: Answer<InvitationBatch>) => data,
      providesTags: (_batch, _error, { batch }) => [{ type: 'OrgAdminInvitation', id: batch }],
      // Members change while a batch is sent, not when its request is answered.
      async onQueryStarted(_address, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (answer && !isSending(answer.data)) {
          dispatch(orgAdminApi.util.invalidateTags(['OrgAdminMember']));
        }
      },
    }),
    getBatchInvitations: builder.query<
      PagedAnswer<InvitationRow>,
      BatchAddress & { query: BatchInvitationsQuery }
    >({
      query: ({ org, batch, query }) =>
        adminUrl(`${batchesPath(org)}/${batch}/invitations`, query as Record<string, QueryValue>),
      providesTags: (_rows, _error, { batch }) => [{ type: 'OrgAdminInvitation', id: batch }],
    }),
    controlInvitationBatch: builder.mutation<
      InvitationBatch,
      BatchAddress & { control: BatchControl }
    >({
      query: ({ org, batch, control }) => ({
        url: adminUrl(`${batchesPath(org)}/${batch}/${control}`),
        method: 'POST',
      }),
      transformResponse: ({ data }: Answer<InvitationBatch>) => data,
      invalidatesTags: [...CHANGED],
    }),
    /** Queues the failed ones again; with `uncertain` those whose outcome is unknown too. */
    retryInvitationBatch: builder.mutation<InvitationBatch, BatchAddress & { uncertain: boolean }>({
      query: ({ org, batch, uncertain }) => ({
        url: adminUrl(`${batchesPath(org)}/${batch}/retry`),
        method: 'POST',
        data: { uncertain },
      }),
      transformResponse: ({ data }: Answer<InvitationBatch>) => data,
      invalidatesTags: [...CHANGED],
    }),
    /** Sends again, reminds or revokes, for the newest invitation of each of these members. */
    actOnInvitations: builder.mutation<
      MemberActionResult,
      { org: string; action: InvitationAction }
    >({
      query: ({ org, action }) => ({
        url: adminUrl(`organizations/${org}/invitations/actions`),
        method: 'POST',
        data: action,
      }),
      transformResponse: ({ data }: Answer<MemberActionResult>) => data,
      invalidatesTags: [...CHANGED],
    }),
  }),
});

export const {
  useGetInvitationSettingsQuery,
  useSaveInvitationSettingsMutation,
  useGetInvitationRecipientsQuery,
  usePreviewInvitationMutation,
  useTestInvitationMutation,
  useCreateInvitationBatchMutation,
  useGetInvitationBatchesQuery,
  useGetInvitationBatchQuery,
  useGetBatchInvitationsQuery,
  useControlInvitationBatchMutation,
  useRetryInvitationBatchMutation,
  useActOnInvitationsMutation,
} = invitationsApi;

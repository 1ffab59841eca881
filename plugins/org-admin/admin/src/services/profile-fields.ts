import type { Answer } from '../../../shared/contracts/common';
import type {
  CreateProfileField,
  ProfileFieldRow,
  UpdateProfileField,
} from '../../../shared/contracts/profile-fields';
import { adminUrl, orgAdminApi } from './api';
import { patch } from './patch';

const fieldsPath = (org: string) => `organizations/${org}/profile-fields`;

const CHANGED = ['OrgAdminProfileField', 'OrgAdminMember', 'OrgAdminAudit'] as const;

const unwrap = ({ data }: Answer<ProfileFieldRow>): ProfileFieldRow => data;

const inOrder = (fields: readonly ProfileFieldRow[], order: readonly string[]) =>
  [...fields].sort((a, b) => order.indexOf(a.documentId) - order.indexOf(b.documentId));

const profileFieldsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    /** In their order. What changes members may change how many have a value. */
    getProfileFields: builder.query<ProfileFieldRow[], { org: string }>({
      query: ({ org }) => adminUrl(fieldsPath(org)),
      transformResponse: ({ data }: Answer<ProfileFieldRow[]>) => data,
      providesTags: ['OrgAdminProfileField', 'OrgAdminMember'],
    }),
    createProfileField: builder.mutation<
      ProfileFieldRow,
      { org: string; field: CreateProfileField }
    >({
      query: ({ org, field }) => ({ url: adminUrl(fieldsPath(org)), method: 'POST', data: field }),
      transformResponse: unwrap,
      invalidatesTags: CHANGED,
    }),
    updateProfileField: builder.mutation<
      ProfileFieldRow,
      { org: string; field: string; changes: UpdateProfileField }
    >({
      queryFn: ({ org, field, changes }, api) =>
        patch<ProfileFieldRow>(`${fieldsPath(org)}/${field}`, changes, api),
      invalidatesTags: CHANGED,
    }),
    /** The list shows the new order at once, and the old one again where it is refused. */
    orderProfileFields: builder.mutation<ProfileFieldRow[], { org: string; fields: string[] }>({
      query: ({ org, fields }) => ({
        url: adminUrl(`${fieldsPath(org)}/order`),
        method: 'PUT',
        data: { fields },
      }),
      transformResponse: ({ data }: Answer<ProfileFieldRow[]>) => data,
      async onQueryStarted({ org, fields }, { dispatch, queryFulfilled }) {
        const patched = dispatch(
          profileFieldsApi.util.updateQueryData('getProfileFields', { org }, (current) =>
            inOrder(current, fields)
          )
        );
        const isKept = await queryFulfilled.then(
          () => true,
          () => false
        );
        if (isKept) return;
        patched.undo();
        dispatch(orgAdminApi.util.invalidateTags(['OrgAdminProfileField']));
      },
      invalidatesTags: ['OrgAdminAudit'],
    }),
    /** @param values how many members are shown to have a value */
    deleteProfileField: builder.mutation<
      ProfileFieldRow,
      { org: string; field: string; values: number }
    >({
      query: ({ org, field, values }) => ({
        url: adminUrl(`${fieldsPath(org)}/${field}`, { values }),
        method: 'DELETE',
      }),
      transformResponse: unwrap,
      // A refusal says that the number shown is old.
      invalidatesTags: CHANGED,
    }),
  }),
});

export const {
  useGetProfileFieldsQuery,
  useCreateProfileFieldMutation,
  useUpdateProfileFieldMutation,
  useOrderProfileFieldsMutation,
  useDeleteProfileFieldMutation,
} = profileFieldsApi;

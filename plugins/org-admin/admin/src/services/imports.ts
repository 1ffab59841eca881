import type {
  GetImportAnswer,
  ImportSummary,
  ImportLimits,
  ImportLimitsAnswer,
  ImportOptionsInput,
  ImportReport,
  ListImportsAnswer,
  StartImportAnswer,
} from '../../../shared/contracts/imports';
import type { Language } from '../../../shared/vocabulary';
import { adminUrl, orgAdminApi } from './api';

export interface ImportRequest {
  org: string;
  file: File;
  options: ImportOptionsInput;
}

interface RunAddress {
  org: string;
  run: string;
}

const importsPath = (org: string) => `organizations/${org}/imports`;

const asForm = ({ file, options }: ImportRequest): FormData => {
  const form = new FormData();
  form.append('options', JSON.stringify(options));
  form.append('files', file, file.name);
  return form;
};

const postImport = (request: ImportRequest) => ({
  url: adminUrl(importsPath(request.org)),
  method: 'POST' as const,
  data: asForm(request),
});

const unwrap = ({ data }: StartImportAnswer): ImportReport => data;

/** A run that still changes by itself, so that whoever shows it has to ask again. */
export const isUnderWay = ({ state }: Pick<ImportSummary, 'state'>): boolean =>
  state === 'running' || state === 'undoing';

const HISTORY = { type: 'OrgAdminImport', id: 'history' } as const;

const importsApi = orgAdminApi.injectEndpoints({
  endpoints: (builder) => ({
    getImportLimits: builder.query<ImportLimits, { org: string }>({
      query: ({ org }) => adminUrl(`${importsPath(org)}/limits`),
      transformResponse: ({ data }: ImportLimitsAnswer) => data,
    }),
    /** Writes nothing; `options.dryRun` is on. */
    planImport: builder.mutation<ImportReport, ImportRequest>({
      query: postImport,
      transformResponse: unwrap,
    }),
    /** The same request with `options.dryRun` off. Answers as soon as the run has begun. */
    startImport: builder.mutation<ImportReport, ImportRequest>({
      query: postImport,
      transformResponse: unwrap,
      invalidatesTags: [HISTORY, 'OrgAdminAudit'],
      // The page of the run shows at once what the answer said, however busy the server is with the import now.
      async onQueryStarted({ org }, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (!answer?.data.run) return;
        const { run } = answer.data;
        await dispatch(importsApi.util.upsertQueryData('getImport', { org, run }, answer.data));
      },
    }),
    getImports: builder.query<ListImportsAnswer, { org: string; page: number; pageSize: number }>({
      query: ({ org, page, pageSize }) => adminUrl(importsPath(org), { page, pageSize }),
      providesTags: [HISTORY],
    }),
    getImport: builder.query<ImportReport, RunAddress>({
      query: ({ org, run }) => adminUrl(`${importsPath(org)}/${run}`),
      transformResponse: unwrap,
      providesTags: (_report, _error, { run }) => [{ type: 'OrgAdminImport', id: run }],
      // Members and their numbers change while a run is under way, not when its request is answered.
      async onQueryStarted(_address, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (answer && !isUnderWay(answer.data)) {
          dispatch(orgAdminApi.util.invalidateTags(['OrgAdminMember', 'OrgAdminOrganization']));
        }
      },
    }),
    undoImport: builder.mutation<ImportReport, RunAddress>({
      query: ({ org, run }) => ({
        url: adminUrl(`${importsPath(org)}/${run}/undo`),
        method: 'POST',
      }),
      transformResponse: ({ data }: GetImportAnswer) => data,
      invalidatesTags: [
        'OrgAdminImport',
        'OrgAdminMember',
        'OrgAdminOrganization',
        'OrgAdminAudit',
      ],
    }),
  }),
});

export const {
  useGetImportLimitsQuery,
  usePlanImportMutation,
  useStartImportMutation,
  useGetImportsQuery,
  useGetImportQuery,
  useUndoImportMutation,
} = importsApi;

/** Where the files of an import are downloaded. */
export const sampleCsvUrl = (org: string) => adminUrl(`${importsPath(org)}/sample.csv`);
export const rejectedCsvUrl = ({ org, run }: RunAddress, lang: Language) =>
  adminUrl(`${importsPath(org)}/${run}/rejected.csv`, { lang });

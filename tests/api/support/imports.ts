import type {
  ImportOptionsInput,
  ImportReport,
} from '../../../plugins/org-admin/shared/contracts/imports';
import type { HttpClient } from './http-client';

type Csv = string | Buffer;

/** Sends a CSV file; the answer is supertest's. */
export const postImport = (
  client: HttpClient,
  organization: { documentId: string },
  csv: Csv,
  options: ImportOptionsInput = {},
  fileName = 'members.csv'
) =>
  client
    .post(`/org-admin/organizations/${organization.documentId}/imports`)
    .attach('files', Buffer.from(csv as string), fileName)
    .field('options', JSON.stringify(options));

export const planImport = async (
  client: HttpClient,
  organization: { documentId: string },
  csv: Csv,
  options: ImportOptionsInput = {}
): Promise<ImportReport> => {
  const answer = await postImport(client, organization, csv, { ...options, dryRun: true });
  if (answer.status !== 200)
    throw new Error(`The dry run answered ${answer.status}: ${answer.text}`);
  return answer.body.data;
};

/** Waits until a run is no longer under way. */
export const finishedImport = async (
  client: HttpClient,
  organization: { documentId: string },
  run: string
): Promise<ImportReport> => {
  for (;;) {
    const answer = await client.get(
      `/org-admin/organizations/${organization.documentId}/imports/${run}`
    );
    if (answer.status !== 200) throw new Error(`The run answered ${answer.status}: ${answer.text}`);
    const report = answer.body.data as ImportReport;
    if (report.state !== 'running') return report;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Imports a CSV file to the end. */
export const runImport = async (
  client: HttpClient,
  organization: { documentId: string },
  csv: Csv,
  options: ImportOptionsInput = {}
): Promise<ImportReport> => {
  const answer = await postImport(client, organization, csv, options);
  if (answer.status !== 202)
    throw new Error(`The import answered ${answer.status}: ${answer.text}`);
  return finishedImport(client, organization, answer.body.data.run);
};

/** The five counts and their total, of a plan or a run. */
export const countsOf = ({
  total,
  created,
  updated,
  unchanged,
  skipped,
  refused,
}: ImportReport) => ({
  total,
  created,
  updated,
  unchanged,
  skipped,
  refused,
});

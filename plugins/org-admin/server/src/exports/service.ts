import { PassThrough, type Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import type { AuditAction, AuditActor } from '../../../shared/contracts/audit';
import { errors } from '@strapi/utils';

import type {
  ExportName,
  OrganizationContents,
  ReadExportQuery,
} from '../../../shared/contracts/exports';
import { currentActor } from '../access/actor';
import { momentOf, momentOfDay } from '../domain/in-force';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { createWorkbook, WorkbookAborted, type RowBatch, type WrittenSheet } from '../workbook';
import { aboutSheet } from './about';
import type { NamedExport, Narrowing } from './catalog';
import { organizationContents } from './contents';
import { exportFileName } from './file-name';
import type { ExportContext, ExportSheet } from './sheet';
import { readStructure } from './structure';
import { translator } from './translations';

/** An export that is under way: its file is written as `stream` is read, and given up when `stream` is destroyed. */
export interface RunningExport {
  fileName: string;
  stream: Readable;
}

export interface ExportsService {
  /**
   * Starts an export. What can fail at once fails here, before the first byte: the organization, and reading the first rows.
   * What fails later destroys `stream` with the error.
   * @param organization its documentId
   * @throws NotFoundError (404) where there is no such organization; ValidationError (400) `export-cannot-narrow` for a day or a
   * period that this export knows nothing of
   */
  start(wanted: NamedExport, organization: string, query: ReadExportQuery): Promise<RunningExport>;
  /** What an export of the whole organization (its documentId) will hold. */
  contents(organization: string): Promise<OrganizationContents>;
}

type Batches = AsyncIterable<RowBatch>;

/** Reads the first batch now and gives it again, with what follows, later. */
const startReading = async (rows: Batches): Promise<Batches> => {
  const iterator = rows[Symbol.asyncIterator]();
  let first: Promise<IteratorResult<RowBatch>> | null = Promise.resolve(await iterator.next());
  return {
    [Symbol.asyncIterator]: () => ({
      next() {
        const next = first ?? iterator.next();
        first = null;
        return next;
      },
      return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
    }),
  };
};

/** What the audit log keeps of an export. */
interface Recorded {
  organization: Organization;
  actor: AuditActor;
  details: { export: ExportName; language: string; fileName: string; asOf?: string };
}

const record = (
  { organization, actor, details }: Recorded,
  action: AuditAction,
  more: Record<string, unknown> = {}
) =>
  getService('audit').record({
    organization: organization.id,
    action,
    actor,
    subject: { type: 'organization', id: organization.documentId, name: organization.name },
    details: { ...details, ...more },
  });

const NARROWINGS: readonly Narrowing[] = ['asOf', 'from', 'to'];

/** A day that is silently left aside would make a file that is not what it was taken for. */
const assertNarrowable = ({ name, takes }: NamedExport, query: ReadExportQuery) => {
  const asked = NARROWINGS.find((key) => query[key] !== undefined && !takes.includes(key));
  if (!asked) return;
  throw new errors.ValidationError(
    `${asked}: the export "${name}" tells what there is now. Leave ${asked} out.`,
    { code: 'export-cannot-narrow', export: name, parameter: asked }
  );
};

export default ({ strapi }: { strapi: Core.Strapi }): ExportsService => {
  /** Ends an export that did not come to its end, and keeps that it did not. */
  const fail = async (recorded: Recorded, error: unknown, sheets: Record<string, number>) => {
    const canceled = error instanceof WorkbookAborted && error.cause === undefined;
    if (!canceled)
      strapi.log.error(`The export ${recorded.details.fileName} failed: ${String(error)}`);
    try {
      await record(recorded, 'export.failed', { reason: canceled ? 'canceled' : 'error', sheets });
    } catch (auditError) {
      strapi.log.error(`The audit log could not be written: ${String(auditError)}`);
    }
  };

  const write = async (
    recorded: Recorded,
    context: ExportContext,
    sheets: readonly ExportSheet[],
    stream: PassThrough
  ) => {
    const workbook = createWorkbook(stream, {
      creator: recorded.actor.name,
      created: context.madeAt,
    });
    const written: WrittenSheet[] = [];
    const counts = () => Object.fromEntries(written.map(({ name, rows }) => [name, rows]));
    const add = async ({ rows, ...definition }: ExportSheet) =>
      written.push(await workbook.sheet(definition, rows));
    try {
      for (const sheet of sheets) await add(sheet);
      const { t } = context;
      const title = t(`export.${recorded.details.export}`);
      const about = { madeBy: recorded.actor.name, title, written: [...written] };
      const { rows, ...definition } = aboutSheet(context, about);
      await workbook.sheet(definition, rows);
      // Before the last byte, so that who has the file finds it in the log.
      await record(recorded, 'export.completed', { sheets: counts() });
      await workbook.finish();
    } catch (error) {
      workbook.abort(error);
      await fail(recorded, error, counts());
    }
  };

  return {
    async start(wanted, organizationId, query) {
      assertNarrowable(wanted, query);
      const organization = await getService('organizations').get(organizationId);
      const madeAt = new Date();
      const context: ExportContext = {
        organization,
        language: query.lang,
        query,
        t: translator(query.lang),
        compare: new Intl.Collator(query.lang).compare,
        madeAt,
        moment: momentOfDay(query.asOf, madeAt),
        structure: readStructure(),
      };
      const fileName = exportFileName(organization, wanted.name, momentOf(madeAt).day);

      const sheets: ExportSheet[] = [];
      for (const build of wanted.sheets) sheets.push(await build(context));
      const [first, ...rest] = sheets;
      const started = first ? [{ ...first, rows: await startReading(first.rows) }, ...rest] : [];

      const recorded = {
        organization,
        actor: currentActor(),
        details: {
          export: wanted.name,
          language: query.lang,
          fileName,
          ...(query.asOf ? { asOf: query.asOf } : {}),
        },
      };
      await record(recorded, 'export.started');
      const stream = new PassThrough();
      void write(recorded, context, started, stream);
      return { fileName, stream };
    },

    async contents(organizationId) {
      const { id } = await getService('organizations').get(organizationId);
      return organizationContents(id);
    },
  };
};

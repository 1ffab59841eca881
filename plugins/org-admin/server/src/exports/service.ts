import { PassThrough, type Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import type { AuditAction, AuditActor } from '../../../shared/contracts/audit';
import type { ExportName } from '../../../shared/contracts/exports';
import type { Language } from '../../../shared/vocabulary';
import { currentActor } from '../access/actor';
import { momentOf } from '../domain/in-force';
import type { Organization } from '../organizations/service';
import { getService } from '../services';
import { createWorkbook, WorkbookAborted, type WorkbookRow } from '../workbook';
import { exportFileName } from './file-name';
import type { ExportContext, ExportSheet, SheetBuilder } from './sheet';
import { assignationsSheet } from './sheets/assignations';
import { circlesAndRolesSheet } from './sheets/circles-and-roles';
import { membersSheet } from './sheets/members';
import { policiesSheet } from './sheets/policies';
import { readStructure } from './structure';
import { translator } from './translations';

/** The sheets of each export, in their order. */
const SHEETS: Record<ExportName, readonly SheetBuilder[]> = {
  members: [membersSheet, assignationsSheet, circlesAndRolesSheet, policiesSheet],
};

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
   * @throws NotFoundError (404) where there is no such organization
   */
  start(name: ExportName, organization: string, language: Language): Promise<RunningExport>;
}

type Batches = AsyncIterable<Iterable<WorkbookRow>>;

/** Reads the first batch now and gives it again, with what follows, later. */
const startReading = async (rows: Batches): Promise<Batches> => {
  const iterator = rows[Symbol.asyncIterator]();
  let first: Promise<IteratorResult<Iterable<WorkbookRow>>> | null = Promise.resolve(
    await iterator.next()
  );
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
  details: { export: ExportName; language: Language; fileName: string };
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

  const write = async (recorded: Recorded, sheets: readonly ExportSheet[], stream: PassThrough) => {
    const workbook = createWorkbook(stream, { creator: recorded.actor.name });
    const rows: Record<string, number> = {};
    try {
      for (const { rows: batches, ...definition } of sheets) {
        const written = await workbook.sheet(definition, batches);
        rows[written.name] = written.rows;
      }
      // Before the last byte, so that who has the file finds it in the log.
      await record(recorded, 'export.completed', { sheets: rows });
      await workbook.finish();
    } catch (error) {
      workbook.abort(error);
      await fail(recorded, error, rows);
    }
  };

  return {
    async start(name, organizationId, language) {
      const organization = await getService('organizations').get(organizationId);
      const moment = momentOf(new Date());
      const context: ExportContext = {
        organization,
        language,
        t: translator(language),
        compare: new Intl.Collator(language).compare,
        moment,
        structure: readStructure(),
      };
      const fileName = exportFileName(organization, name, moment.day);

      const sheets: ExportSheet[] = [];
      for (const build of SHEETS[name]) sheets.push(await build(context));
      const [first, ...rest] = sheets;
      const started = first ? [{ ...first, rows: await startReading(first.rows) }, ...rest] : [];

      const recorded = {
        organization,
        actor: currentActor(),
        details: { export: name, language, fileName },
      };
      await record(recorded, 'export.started');
      const stream = new PassThrough();
      void write(recorded, started, stream);
      return { fileName, stream };
    },
  };
};

import type { Core } from '@strapi/strapi';
import type { z } from 'zod';

import type { PagedAnswer } from '../../../shared/contracts/common';
import type {
  ImportLimits,
  ImportOptions,
  ImportReport,
  importsQuery,
  ImportSummary,
} from '../../../shared/contracts/imports';
import type { Language } from '../../../shared/vocabulary';
import { currentActor } from '../access/actor';
import type { PluginConfig } from '../config';
import { fileSource } from '../csv';
import type { Person } from '../erasure';
import { PLUGIN_ID } from '../plugin-id';
import { getService } from '../services';
import { dryRun } from './dry-run';
import { countRowsOfPerson, erasePersonFromImports } from './erase-person';
import { fileTooLarge, importError } from './file-errors';
import { readImportFile } from './import-file';
import { describeColumns, requiredLinks, resolveLinks } from './mapping/resolve';
import { findProfileFields } from '../member-values';
import { rejectedRowsCsv } from './rejected-rows';
import { reportRun, summarize, UNDOABLE } from './report';
import { ActiveRuns } from './runs/active-runs';
import { auditStart, runInBackground } from './runs/background-run';
import { withHeartbeat } from './runs/heartbeat';
import type { ImportRequest } from './runs/import-job';
import { createdMembers } from './runs/changes-store';
import { markInterruptedRuns, stateBeforeUndo } from './runs/interrupted';
import { renameInMappings } from './runs/rename-profile-field';
import {
  changeRun,
  findRemembered,
  findRun,
  hasRunUnderWay,
  insertRun,
  listRuns,
} from './runs/run-store';
import { discardLeftUploads, keepUpload } from './runs/uploads';
import { sampleCsv } from './sample';
import { undoChanges } from './undo/undo-run';
import { UndoLog } from './undo/undo-log';
import type { Upload } from './uploaded-file';

export interface ImportsService {
  /** Tells what an import would do, and writes nothing. */
  plan(org: string, upload: Upload, options: ImportOptions): Promise<ImportReport>;
  /** Begins an import, which goes on in the background. */
  start(org: string, upload: Upload, options: ImportOptions): Promise<ImportReport>;
  list(org: string, query: z.output<typeof importsQuery>): Promise<PagedAnswer<ImportSummary>>;
  get(org: string, run: string): Promise<ImportReport>;
  /** The refused rows as CSV text, piece by piece. */
  rejected(
    org: string,
    run: string,
    language: Language
  ): Promise<{ fileName: string; text: AsyncGenerator<string> }>;
  undo(org: string, run: string): Promise<ImportReport>;
  /** The ids of the members that a run created. */
  createdMembers(organization: number, run: string): Promise<number[]>;
  /** How many rows of past imports hold something of a person. */
  countRowsOf(organization: number, person: Person): Promise<number>;
  /** Overwrites what past imports hold of a person. */
  erasePerson(organization: number, person: Person): Promise<void>;
  sample(): string;
  /** Whether members of the organization are being imported, or an import of theirs undone. */
  isUnderWay(organization: number): Promise<boolean>;
  /** Has what is remembered of imports follow a new key of a profile field. Joins the caller's transaction. */
  renameProfileField(organization: number, from: string, to: string): Promise<void>;
  limits(): ImportLimits;
  /** Marks runs whose process has ended, and clears away what they left. */
  tidyUp(): Promise<void>;
  /** Ends the runs of this process after their present batch. */
  stop(): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ImportsService => {
  const active = new ActiveRuns();

  const limits = (): ImportLimits =>
    strapi.plugin(PLUGIN_ID).config('imports') as PluginConfig['imports'];

  const prepare = async (org: string, upload: Upload, options: ImportOptions) => {
    const { maxFileBytes } = limits();
    const { id, documentId, name } = await getService('organizations').get(org);
    if (upload.bytes > maxFileBytes) throw fileTooLarge(maxFileBytes, upload.bytes);
    const file = await readImportFile(fileSource(upload.path), options, limits());
    const profileFields = await findProfileFields(id);
    const remembered = await findRemembered(id, file.headings);
    const links = resolveLinks(file.headings, options, remembered, profileFields);
    const mapping = links.map((link) => link?.field ?? null);
    const columns = describeColumns(file.headings, links, file.samples);
    const missingFields = [...requiredLinks(options, profileFields)].filter(
      (field) => !mapping.includes(field)
    );
    const request: ImportRequest = {
      organization: { id, documentId, name },
      actor: currentActor(),
      fileName: upload.name,
      file,
      options,
      mapping,
      profileFields,
    };
    return { request, columns, missingFields };
  };

  const begin = async (
    org: string,
    upload: Upload,
    options: ImportOptions,
    done: () => Promise<void>
  ) => {
    const { request, columns, missingFields } = await prepare(org, upload, options);
    if (missingFields.length > 0) {
      throw importError(
        'fieldsMissing',
        `mapping: no column is linked to ${missingFields.join(', ')}. Link one to each.`,
        { fields: missingFields }
      );
    }
    const run = await insertRun(request, columns);
    await auditStart(request, run);
    active.begin(async (signal) => {
      await runInBackground(run, request, signal);
      await done();
    });
    return reportRun(run, request.profileFields);
  };

  return {
    limits,

    async plan(org, upload, options) {
      const { request, columns, missingFields } = await prepare(org, upload, options);
      return dryRun(request, columns, missingFields);
    },

    async start(org, upload, options) {
      const kept = await keepUpload(upload.path);
      try {
        return await begin(org, { ...upload, path: kept.path }, options, kept.discard);
      } catch (error) {
        await kept.discard();
        throw error;
      }
    },

    async list(org, { page, pageSize }) {
      const { id } = await getService('organizations').get(org);
      await markInterruptedRuns();
      const { runs, pagination } = await listRuns(id, page, pageSize);
      return { data: runs.map(summarize), meta: { pagination } };
    },

    async get(org, documentId) {
      const { id } = await getService('organizations').get(org);
      await markInterruptedRuns();
      return reportRun(await findRun(id, documentId), await findProfileFields(id));
    },

    async rejected(org, documentId, language) {
      const { id } = await getService('organizations').get(org);
      const run = await findRun(id, documentId);
      const name = run.fileName.replace(/\.[^.]*$/, '') || 'import';
      return {
        fileName: `${name}-refused.csv`,
        text: rejectedRowsCsv(run, language, await findProfileFields(id)),
      };
    },

    async undo(org, documentId) {
      const { id, documentId: orgDocumentId, name } = await getService('organizations').get(org);
      const run = await findRun(id, documentId);
      const begun = await changeRun(run.id, UNDOABLE, {
        state: 'undoing',
        heartbeatAt: new Date(),
      });
      if (!begun) {
        const { state } = await findRun(id, documentId);
        throw importError(
          'undoNotPossible',
          `This import is ${state}. Only one that has ended, and has not been undone, can be undone.`,
          { state }
        );
      }
      const actor = currentActor();
      const log = new UndoLog(run.undoResult, actor.name);
      try {
        await withHeartbeat(run.id, 'undoing', () =>
          undoChanges(run, { id, documentId: orgDocumentId, name }, log)
        );
      } catch (error) {
        await changeRun(run.id, 'undoing', { state: stateBeforeUndo(run) });
        throw error;
      }
      await changeRun(run.id, 'undoing', {
        state: 'undone',
        undoneAt: new Date(),
        undoResult: log.result,
      });
      const { removed, restored, teamsRemoved, keptCount } = log.result;
      await getService('audit').record({
        organization: id,
        action: 'import.undone',
        actor,
        subject: { type: 'import-run', id: documentId, name: run.fileName },
        details: { removed, restored, teamsRemoved, kept: keptCount },
      });
      return this.get(org, documentId);
    },

    async createdMembers(organization, documentId) {
      return createdMembers((await findRun(organization, documentId)).id);
    },
    countRowsOf: countRowsOfPerson,

    erasePerson: erasePersonFromImports,

    sample: sampleCsv,

    async isUnderWay(organization) {
      await markInterruptedRuns();
      return hasRunUnderWay(organization);
    },

    renameProfileField: renameInMappings,

    async tidyUp() {
      await markInterruptedRuns();
      await discardLeftUploads();
    },

    stop: () => active.stopAll(),
  };
};

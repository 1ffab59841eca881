import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { seedDemo } from '../../src/demo';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { databaseKind } from './support/databases';
import { download } from './support/download';
import { compareSheets } from './support/export-expectations/compare';
import { EXPECTED_EXPORTS } from './support/export-expectations/expected-exports';
import { readCells } from './support/export-expectations/read-cells';
import { makeHostileOrganization } from './support/hostile-organization';
import { makeLargeOrganization } from './support/large-organization';
import { findLibreOffice, saveAnew } from './support/libre-office';

const program = findLibreOffice();
/** The files are the same whatever database their rows come from. */
const isAsked = program !== null && databaseKind() === 'sqlite';
const title = 'LibreOffice opens every export, and finds in it what was written';
const reason = program ? 'once is enough, on SQLite' : 'there is no soffice on the path';

const PATIENCE = (process.env.EXPORTS_LARGE ? 60 : 10) * 60 * 1000;
const EVERY = EXPECTED_EXPORTS.map((one) => one.path);

let app: TestApp;
let admin: AdminClient;
let folder: string;

/** Saves exports of an organization in a folder of its own. */
const saveExports = async (documentId: string, paths: readonly string[]) => {
  const written = path.join(folder, documentId);
  await mkdir(written);
  const files: string[] = [];
  for (const one of paths) {
    const { file } = await download(
      admin.get(`/org-admin/organizations/${documentId}/exports/${one}.xlsx`)
    );
    const name = path.join(written, `${one.replaceAll('/', '-')}.xlsx`);
    await writeFile(name, file);
    files.push(name);
  }
  return files;
};

/** Fails where workbooks that LibreOffice has saved differ from those that it has opened. @returns how many rows they have */
const expectOpened = async (files: readonly string[]) => {
  const saved = path.join(path.dirname(files[0]!), 'saved');
  await mkdir(saved);
  await saveAnew(program!, files, saved);
  let rows = 0;
  for (const file of files) {
    const ours = await readCells(await readFile(file));
    const theirs = await readCells(await readFile(path.join(saved, path.basename(file))));
    expect([path.basename(file), ...compareSheets(theirs, ours)]).toEqual([path.basename(file)]);
    rows += ours.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  }
  return rows;
};

(isAsked ? describe : describe.skip)(isAsked ? title : `${title} (not run: ${reason})`, () => {
  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.admin();
    folder = await mkdtemp(path.join(tmpdir(), 'exports-'));
    await seedDemo(app.strapi);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await app.stop();
  });

  it(
    'of an ordinary organization',
    async () => {
      const { documentId } = (await app.strapi.db
        .query('plugin::org-admin.organization')
        .findOne({ where: { slug: 'tidewheel' } })) as { documentId: string };
      const rows = await expectOpened(await saveExports(documentId, EVERY));
      expect(rows).toBeGreaterThan(10_000);
    },
    PATIENCE
  );

  it(
    'of texts that were made to break it',
    async () => {
      const { documentId } = await makeHostileOrganization(app);
      const rows = await expectOpened(await saveExports(documentId, EVERY));
      expect(rows).toBeGreaterThan(500);
    },
    PATIENCE
  );

  (process.env.EXPORTS_LARGE ? it : it.skip)(
    'of a large organization',
    async () => {
      const { documentId } = await makeLargeOrganization(app, admin);
      const rows = await expectOpened(await saveExports(documentId, ['organization']));
      expect(rows).toBeGreaterThan(150_000);
    },
    PATIENCE
  );
});

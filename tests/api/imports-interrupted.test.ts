import request from 'supertest';

import type { ImportReport } from '../../plugins/org-admin/shared/contracts/imports';
import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { startChildApp } from './support/child-app';
import { eventually } from './support/eventually';
import { makeOrganization, type TestOrganization } from './support/factories';
import { finishedImport, postImport, runImport } from './support/imports';

const ROWS = 20_000;

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp({ env: { ORG_ADMIN_IMPORT_MAX_ROWS: String(ROWS) } });
  admin = await app.admin();
});
afterAll(() => app.stop());
beforeEach(async () => {
  organization = await makeOrganization(app);
});

const csv = [
  'firstname,lastname,email,personalid,comment,teamid',
  ...Array.from(
    { length: ROWS },
    (_, number) => `Ann,No ${number},ann-${number}@example.org,${number},,team-${number % 20}`
  ),
].join('\n');

const getRun = async (run: string): Promise<ImportReport> => {
  const path = `/org-admin/organizations/${organization.documentId}/imports/${run}`;
  return (await admin.get(path).expect(200)).body.data;
};

const until = async (
  run: string,
  isSo: (report: ImportReport) => boolean
): Promise<ImportReport> => {
  for (;;) {
    const report = await getRun(run);
    if (isSo(report)) return report;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const members = () =>
  app.strapi.db.query('plugin::org-admin.member').findMany({
    where: { organization: { documentId: organization.documentId } },
    populate: { teams: { select: ['teamId'] } },
  }) as Promise<
    { email: string; emailKey: string; personalId: string; teams: { teamId: string }[] }[]
  >;

/** Every member there is has all that its row says. */
const expectWholeRows = async (count: number) => {
  const found = await members();
  expect(found).toHaveLength(count);
  expect(new Set(found.map(({ email }) => email)).size).toBe(count);
  for (const { email, personalId, teams } of found) {
    expect(email).toBe(`ann-${personalId}@example.org`);
    expect(teams).toEqual([expect.objectContaining({ teamId: `team-${Number(personalId) % 20}` })]);
  }
};

it('a process that is killed leaves whole rows, and the same file completes the import', async () => {
  const child = await startChildApp();
  const begun = await request(child.url)
    .post(`/org-admin/organizations/${organization.documentId}/imports`)
    .set('Authorization', `Bearer ${admin.token}`)
    .attach('files', Buffer.from(csv), 'members.csv')
    .field('options', JSON.stringify({ createTeams: true }))
    .expect(202);
  const run = begun.body.data.run as string;
  await until(run, ({ processed }) => processed > 0);
  await child.kill();

  const interrupted = await until(run, ({ state }) => state !== 'running');
  expect(interrupted.state).toBe('interrupted');
  expect(interrupted.processed).toBeGreaterThan(0);
  expect(interrupted.processed).toBeLessThan(ROWS);
  expect(interrupted.created).toBe(interrupted.processed);
  expect(interrupted.undoable).toBe(true);
  await expectWholeRows(interrupted.created);
  await eventually(async () => {
    const log = await admin
      .get(
        `/org-admin/organizations/${organization.documentId}/audit-events?action=import.interrupted`
      )
      .expect(200);
    expect(log.body.data).toEqual([
      expect.objectContaining({ actor: expect.objectContaining({ type: 'system' }) }),
    ]);
  });

  const again = await runImport(admin, organization, csv, { createTeams: true });
  expect(again).toMatchObject({
    state: 'completed',
    unchanged: interrupted.created,
    created: ROWS - interrupted.created,
    refused: 0,
  });
  await expectWholeRows(ROWS);
});

it('a process that was held to be dead writes nothing more', async () => {
  const answer = await postImport(admin, organization, csv, { createTeams: true }).expect(202);
  const run = answer.body.data.run as string;
  await until(run, ({ processed }) => processed > 0);
  // What another node does when it has seen no sign of life.
  await app.strapi.db
    .query('plugin::org-admin.import-run')
    .update({ where: { documentId: run }, data: { state: 'interrupted' } });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const report = await getRun(run);
  expect(report).toMatchObject({ state: 'interrupted' });
  expect(report.created).toBeLessThan(ROWS);
  await expectWholeRows(report.created);
});

it('a process that is shut down ends its import between two batches', async () => {
  const answer = await postImport(admin, organization, csv, { createTeams: true }).expect(202);
  const run = answer.body.data.run as string;
  await until(run, ({ processed }) => processed > 0);
  await app.restart();
  const report = await finishedImport(admin, organization, run);
  expect(report.state).toBe('interrupted');
  expect(report.created).toBeLessThan(ROWS);
  await expectWholeRows(report.created);
});

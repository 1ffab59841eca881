import { seedDemo } from '../../src/demo';
import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { expectComplete } from './support/export-expectations/expect-complete';
import { EXPECTED_EXPORTS } from './support/export-expectations/expected-exports';
import { readCells } from './support/export-expectations/read-cells';
import { addSpecialCases } from './support/export-expectations/special-cases';
import { readWorld, type World } from './support/export-expectations/world';
import { makeLargeOrganization } from './support/large-organization';
import { readWorkbook } from '../fixtures/read-workbook';

/** A large organization takes minutes: it is compared when that is asked for. */
const LARGE = process.env.EXPORTS_LARGE;
const EXPORTS = EXPECTED_EXPORTS.map((one) => [one.path, one] as const);

let app: TestApp;
let admin: AdminClient;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: 'Ada', lastname: 'Åkesson' });
  await seedDemo(app.strapi);
});
afterAll(() => app.stop());

describe('an export holds all that there is, and nothing else', () => {
  let world: World;
  beforeAll(async () => {
    const demo = (await app.strapi.db
      .query('plugin::org-admin.organization')
      .findOne({ where: { slug: 'tidewheel' } })) as { documentId: string };
    await addSpecialCases(app, admin, demo.documentId);
    world = await readWorld(app, demo.documentId);
  });

  it.each(EXPORTS)('%s', async (_path, one) => {
    const rows = await expectComplete(app, admin, world, one, readWorkbook);
    expect(rows).toBeGreaterThan(0);
  });
});

(LARGE ? describe : describe.skip)('the same of a large organization', () => {
  const patience = 30 * 60 * 1000;
  let world: World;
  beforeAll(async () => {
    const { documentId } = await makeLargeOrganization(app, admin);
    world = await readWorld(app, documentId);
  }, patience);

  it.each(EXPORTS)(
    '%s',
    async (path, one) => {
      const began = Date.now();
      const rows = await expectComplete(app, admin, world, one, readCells);
      console.log(`${path}: ${rows} rows, ${Date.now() - began} ms`);
    },
    patience
  );
});

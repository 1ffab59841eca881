import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { startTestApp, type TestApp } from './support/app';
import type { AdminClient } from './support/admin-client';
import { makeOrganization, type TestOrganization } from './support/factories';
import { countsOf, planImport, runImport } from './support/imports';

/** A real member list, kept beside the checkout. */
const DATA = path.resolve(__dirname, '../../../shared/data/rust-lang-team');

const NONE = { created: 0, updated: 0, unchanged: 0, skipped: 0 };

if (existsSync(DATA)) {
  const csv = readFileSync(path.join(DATA, 'members.csv'));
  const expected = JSON.parse(readFileSync(path.join(DATA, 'expected.json'), 'utf8')).csv as {
    rows: number;
    withoutLastName: number;
    goodRows: number;
    distinctTeamsOfGoodRows: number;
  };
  const { rows: total, withoutLastName: refused, goodRows } = expected;

  describe('the members of the Rust project', () => {
    let app: TestApp;
    let admin: AdminClient;
    let organization: TestOrganization;

    beforeAll(async () => {
      app = await startTestApp();
      admin = await app.admin();
      organization = await makeOrganization(app);
    });
    afterAll(() => app.stop());

    it('are planned, created, unchanged and skipped as they should be', async () => {
      const options = { mode: 'upsert', createTeams: true } as const;
      const created = { total, ...NONE, created: goodRows, refused };

      const plan = await planImport(admin, organization, csv, options);
      expect(countsOf(plan)).toEqual(created);
      expect(plan.newTeams).toHaveLength(expected.distinctTeamsOfGoodRows);

      const run = await runImport(admin, organization, csv, options);
      expect(run.state).toBe('completed');
      expect(countsOf(run)).toEqual(created);
      expect(run.newTeams).toEqual(plan.newTeams);
      expect(run.errors).toEqual(plan.errors);
      expect(run.errors).toEqual([
        expect.objectContaining({
          code: 'required',
          field: 'lastName',
          message: 'last name is missing',
          count: refused,
        }),
      ]);
      const where = { organization: { documentId: organization.documentId } };
      const { strapi } = app;
      expect(await strapi.db.query('plugin::org-admin.member').count({ where })).toBe(goodRows);
      expect(await strapi.db.query('plugin::org-admin.team').count({ where })).toBe(
        expected.distinctTeamsOfGoodRows
      );

      const again = await runImport(admin, organization, csv, options);
      expect(countsOf(again)).toEqual({ total, ...NONE, unchanged: goodRows, refused });

      const createOnly = await runImport(admin, organization, csv, { ...options, mode: 'create' });
      expect(countsOf(createOnly)).toEqual({ total, ...NONE, skipped: goodRows, refused });
    });
  });
} else {
  it('has no real member list to import beside this checkout: not tested', () => {
    console.warn(
      `Not tested: there is no ${path.join('shared', 'data', path.basename(DATA))} beside this checkout.`
    );
  });
}

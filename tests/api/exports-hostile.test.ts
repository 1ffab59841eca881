import type { AdminClient } from './support/admin-client';
import { startTestApp, type TestApp } from './support/app';
import { downloadSheets } from './support/download';
import type { TestOrganization } from './support/factories';
import { HOSTILE, LONG, makeHostileOrganization } from './support/hostile-organization';
import { APPS } from '../../plugins/org-admin/shared/vocabulary';

let app: TestApp;
let admin: AdminClient;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.admin({ firstname: '=Ada', lastname: '<b>\u0001_x0041_' });
  organization = await makeHostileOrganization(app);
});
afterAll(() => app.stop());

const cellsOf = async (name: string) => {
  const sheets = await downloadSheets(
    admin.get(`/org-admin/organizations/${organization.documentId}/exports/${name}.xlsx`)
  );
  const cells = new Set(
    [...sheets.values()].flatMap(({ rows }) =>
      rows.flat().map((cell) => (typeof cell === 'string' ? kept(cell) : cell))
    )
  );
  return { names: [...sheets.keys()], cells };
};

/** Half a pair is no character: databases keep one to three signs of replacement in its place. */
const kept = (text: string) =>
  text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffd+/g,
    '\ufffd'
  );

describe('texts that were made to break a workbook', () => {
  it.each(['members', 'organization', ...APPS.map((name) => `apps/${name}/items`)])(
    'are told as they are in %s, whose sheets are valid',
    async (name) => {
      // Reading fails on XML that is not well-formed, and on cells that are formulas.
      const { names, cells } = await cellsOf(name);
      for (const sheet of names) expect(sheet).toMatch(/^(?!')[^\\/*?:[\]]{1,31}(?<!')$/);
      expect([...cells].filter((cell) => cell === '=1+1')).toHaveLength(1);
      for (const text of HOSTILE) expect(cells).toContain(kept(text));
    }
  );

  it('are told in full where they are longer than a cell', async () => {
    const { cells } = await cellsOf('organization');
    const texts = [...cells].filter((cell) => typeof cell === 'string');
    const first = texts.filter((text) => text.length > 30_000 && LONG.startsWith(text));
    expect(first).toHaveLength(1);
    expect(texts).toContain(LONG.slice(first[0]!.length));
  });

  it('are told on the last sheet too', async () => {
    const { cells } = await cellsOf('members');
    expect(cells).toContain('=Ada <b>\u0001_x0041_');
    expect(cells).toContain('=cmd|" /C calc"!A0 \u0002 [x]:*?/\\');
  });
});

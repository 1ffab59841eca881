import { readFile } from 'node:fs/promises';

import { readWorkbook } from '../fixtures/read-workbook';
import { freshOrganization, type FreshOrganization } from './support/admin-api';
import { contrastsOn } from './support/contrast';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;
let organization: FreshOrganization;

beforeAll(async () => {
  organization = await freshOrganization('Counted');
  await importMembers(
    organization.documentId,
    'firstname,lastname,email,joinedAt\n' +
      'Grace,Hopper,grace@example.org,2024-01-15\n' +
      'Ada,Lovelace,ada@example.org,2024-02-20\n' +
      'Mary,Jackson,mary@example.org,2024-04-01\n'
  );
  panel = await openPanel();
});
afterAll(() => panel.close());

const openAt = (search: string) =>
  panel.open(`/plugins/org-admin/${organization.documentId}/statistics${search}`);
const tile = (name: string) =>
  panel.page
    .getByRole('list', { name: 'Totals' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}\\d`) });

it('tells a day beside another, and every month as a chart and a table', async () => {
  const { page } = panel;
  await openAt('?asOf=2024-04-30&period=all');
  await tile('Members').waitFor();
  expect(await tile('Members').innerText()).toMatch(/3\s*\+3 since Apr 30, 2023/);

  // The figures are there for a screen reader while the chart is shown.
  const table = page.getByRole('table', { name: 'Members, month by month' });
  expect(await table.getByRole('row').allInnerTexts()).toHaveLength(1 + 4);
  const growth = page.getByRole('region', { name: 'Members, month by month' }).first();
  await growth.locator('svg.recharts-surface').waitFor();
  await growth.getByRole('button', { name: 'Table' }).click();
  const february = table.getByRole('row', { name: /Feb 29, 2024/ });
  expect((await february.innerText()).split(/\s+/)).toEqual(
    expect.arrayContaining(['2024', '2', '0'])
  );
  await growth.locator('svg.recharts-surface').waitFor({ state: 'detached' });
});

it('compares with the day that is picked, and the address keeps it', async () => {
  const { page } = panel;
  await page.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name: 'A month before' }).click();
  await tile('Members').filter({ hasText: '+1 since Mar 30, 2024' }).waitFor();
  await page.reload();
  await tile('Members').filter({ hasText: '+1 since Mar 30, 2024' }).waitFor();
});

it('exports what is shown', async () => {
  const { page } = panel;
  const { file, name } = await panel.download(async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'In English' }).click();
  });
  expect(name).toMatch(/-statistics-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const sheets = new Map((await readWorkbook(await readFile(file))).map((one) => [one.name, one]));
  expect(sheets.get('Series')!.records.map(({ Members }) => Members)).toEqual([1, 2, 2, 3]);
  expect(sheets.get('About')!.records).toContainEqual({
    Property: 'State as of',
    Value: '2024-04-30',
  });
});

it('says where there is nothing to count, and can be read in the dark', async () => {
  const { page } = panel;
  await openAt('?asOf=2020-01-01&period=all');
  await page.getByRole('heading', { name: 'Nothing to count' }).waitFor();

  await page.evaluate(() => localStorage.setItem('STRAPI_THEME', 'dark'));
  await openAt('?asOf=2024-04-30&period=all');
  await page.locator('svg.recharts-surface').first().waitFor();
  const main = await contrastsOn(page);
  await page.evaluate(() => localStorage.removeItem('STRAPI_THEME'));
  const shown = main.filter(({ text }) => /^(Members|Circles|Roles|Active|Chart|Table)/.test(text));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
});

import { readFileSync } from 'node:fs';

import { readWorkbook } from '../fixtures/read-workbook';
import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { contrastsOn } from './support/contrast';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;
let organization: FreshOrganization;
let appsPath: string;

beforeAll(async () => {
  panel = await openPanel();
});
beforeEach(async () => {
  organization = await freshOrganization('Apps');
  appsPath = `/plugins/org-admin/${organization.documentId}/apps`;
});
afterAll(() => panel.close());

const create = (type: string, data: object) =>
  adminApi().post<{ documentId: string }>(
    `/content-manager/collection-types/plugin::org-admin.${type}`,
    { organization: { connect: [{ documentId: organization.documentId }] }, ...data }
  );
const row = (name: string) =>
  panel.page.locator('tbody tr').filter({ has: panel.page.getByText(name, { exact: true }) });
const section = (name: string) => panel.page.getByRole('region', { name, exact: true });

describe('the page of apps', () => {
  it('has all eight, and switches one off for members once it is confirmed', async () => {
    const { page } = panel;
    await panel.open(appsPath);
    await row('Metrics').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(8);
    const toggle = page.getByRole('switch', { name: 'Metrics for members' });
    await toggle.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await toggle.getAttribute('aria-checked')).toBe('true');
    await toggle.click();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('Metrics is off.', { exact: false }).waitFor();
    await page.reload();
    await row('Metrics').getByText('Off', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Metrics' }).click();
    await page.getByText('Metrics is switched off').waitFor();
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
    await toggle.click();
    await page.getByText('Metrics is on.', { exact: false }).waitFor();
    await page.getByText('Metrics is switched off').waitFor({ state: 'detached' });
  });
});

describe('the page of an app', () => {
  it('tells what there is, in the light and in the dark, and exports it', async () => {
    const { page } = panel;
    const circle = await create('circle', { name: 'Deck crew' });
    const ofCircle = { circle: { connect: [{ documentId: circle.documentId }] } };
    await create('objective', { title: 'Sail north', state: 'achieved', ...ofCircle });
    await create('objective', { title: 'Sail south', ...ofCircle });
    await panel.open(`${appsPath}/okrs`);
    await page.getByText('2 in all, 1 current').waitFor();
    await section('By state').getByText('Achieved').waitFor();
    const byCircle = section('By circle').getByRole('row', { name: /Deck crew/ });
    await byCircle.waitFor();
    expect(await byCircle.getByRole('gridcell').allInnerTexts()).toEqual(['Deck crew', '2', '1']);
    await section('Newest').getByText('Sail south').waitFor();
    await section('Use by member, last 12 months')
      .getByText('No member used it in the last 12 months.')
      .waitFor();

    const poor = (await contrastsOn(page)).filter(({ contrast }) => contrast < 4.5);
    expect(poor.filter(({ text }) => /Sail|Deck|Achieved|current/.test(text))).toEqual([]);

    await page.getByRole('tab', { name: 'Export' }).click();
    expect(new URL(page.url()).pathname).toMatch(/\/apps\/okrs\/export$/);
    const sheetsOf = async (button: string) => {
      const { file, name } = await panel.download(async () => {
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('menuitem', { name: /English/ }).click();
      });
      const sheets = await readWorkbook(readFileSync(file));
      return { name, sheets: sheets.map((sheet) => sheet.name) };
    };
    const usage = await sheetsOf('Export use');
    expect(usage.name).toMatch(/-okrs-usage-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(usage.sheets).toContain('Never used');
    expect((await sheetsOf('Export items')).name).toMatch(/-okrs-items-/);
  });

  it('says where there is no such app', async () => {
    await panel.open(`${appsPath}/games`);
    await panel.page.getByText('There is no such app').waitFor();
  });
});

import { readFile } from 'node:fs/promises';

import { readWorkbook } from '../fixtures/read-workbook';
import { freshOrganization, type FreshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;
let organization: FreshOrganization;

beforeAll(async () => {
  organization = await freshOrganization('Secured');
  await importMembers(
    organization.documentId,
    'firstname,lastname,email\nGrace,Hopper,grace@example.org\nAda,Lovelace,ada@example.org\n'
  );
  panel = await openPanel();
  await panel.open(`/plugins/org-admin/${organization.documentId}/security`);
});
afterAll(() => panel.close());

it('lists what an export of the organization holds, makes it, and shows that it was made', async () => {
  const { page } = panel;
  const contents = page.getByRole('region', { name: 'Export of the whole organization' });
  const members = contents.getByRole('row').filter({ hasText: 'Everybody who is or was a member' });
  await members.waitFor();
  expect(await members.getByRole('gridcell').allInnerTexts()).toContain('2');
  const listed = await contents.locator('tbody tr td:first-child').allInnerTexts();

  const { file, name } = await panel.download(async () => {
    await contents.getByRole('button', { name: 'Export organization' }).click();
    await page.getByRole('menuitem', { name: 'In English' }).click();
  });
  expect(name).toMatch(/^secured-\w+-organization-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const sheets = (await readWorkbook(await readFile(file))).map((sheet) => sheet.name);
  expect(listed.flatMap((names) => names.split(', '))).toEqual(sheets);

  await page.reload();
  const exported = page
    .getByRole('region', { name: 'Last exports' })
    .getByRole('row')
    .filter({ hasText: 'Export completed' });
  await exported.waitFor();
  expect(await exported.innerText()).toContain('Ada Administrator');
});

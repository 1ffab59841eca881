import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;
let organization: FreshOrganization;

beforeAll(async () => {
  organization = await freshOrganization('Audited');
  await importMembers(
    organization.documentId,
    'firstname,lastname,email\nGrace,Hopper,grace@example.org\nNo Last Name,,nobody@example.org\n'
  );
  await adminApi().patch(`/org-admin/organizations/${organization.documentId}`, {
    timezone: 'Europe/Stockholm',
  });
  panel = await openPanel();
  await panel.open(`/plugins/org-admin/${organization.documentId}/audit-log`);
});
afterAll(() => panel.close());

const actions = async () => {
  const rows = await panel.page.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('td').nth(2).locator('p').first().innerText()));
};

it('tells what was done and by whom, newest first, in words', async () => {
  const { page } = panel;
  const imported = page.getByRole('row').filter({ hasText: 'Import completed' });
  await imported.waitFor();
  expect(await actions()).toEqual([
    'Organization changed',
    'Import completed',
    'Import started',
    'Organization created',
  ]);
  const told = await imported.innerText();
  expect(told).toContain('Ada Administrator');
  expect(told).toContain('members.csv');
  expect(told).toContain('1 created, 1 refused');
  const changed = page.getByRole('row').filter({ hasText: 'Organization changed' });
  expect(await changed.innerText()).toContain('Time zone: UTC → Europe/Stockholm');
});

it('is filtered by action and searched by name, and the address keeps it', async () => {
  const { page } = panel;
  await page.getByRole('button', { name: 'What', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Import completed' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: 'Import started' }).waitFor({ state: 'detached' });
  expect(await actions()).toEqual(['Import completed']);

  await page.reload();
  await page.getByRole('row').filter({ hasText: 'Import completed' }).waitFor();
  expect(await actions()).toEqual(['Import completed']);

  await page.getByRole('searchbox', { name: 'Search the audit log' }).fill('somebody else');
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
});

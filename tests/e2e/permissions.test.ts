import { freshOrganization, type FreshOrganization } from './support/admin-api';
import { administratorWith } from './support/administrators';
import { openPanel, type Panel } from './support/panel';

let organization: FreshOrganization;
let panel: Panel | undefined;

beforeAll(async () => {
  organization = await freshOrganization('Guarded');
});
afterEach(() => panel?.close());

const NO_PERMISSION = "You don't have the permissions to access that content";

it('shows an administrator without any permission neither the menu nor the pages', async () => {
  panel = await openPanel(await administratorWith('nothing', []));
  await panel.open('/');
  await panel.page.getByRole('link', { name: 'Home' }).first().waitFor();
  expect(await panel.page.getByRole('link', { name: 'Organizations' }).count()).toBe(0);

  for (const page of ['', `/${organization.documentId}/members`, '/outbox']) {
    await panel.open(`/plugins/org-admin${page}`);
    await panel.page.getByText(NO_PERMISSION).waitFor();
  }
});

it('shows those who may only read members just that', async () => {
  const account = await administratorWith('reader', [
    'organizations.read-organizations',
    'members.read-members',
  ]);
  panel = await openPanel(account);
  const { page } = panel;
  await panel.open(`/plugins/org-admin/${organization.documentId}`);
  await page.getByRole('heading', { name: 'No members yet' }).waitFor();
  for (const link of ['Invitations', 'Imports', 'Audit log', 'Outbox']) {
    expect(await page.getByRole('link', { name: link, exact: true }).count()).toBe(0);
  }
  expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Import' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Add member' }).count()).toBe(0);

  for (const denied of ['invitations', 'invitations/new', 'imports', 'imports/new', 'audit-log']) {
    await panel.open(`/plugins/org-admin/${organization.documentId}/${denied}`);
    await page.getByText(NO_PERMISSION).waitFor();
  }
  await panel.open('/plugins/org-admin');
  await page.getByRole('link', { name: organization.name }).waitFor();
  expect(await page.getByRole('button', { name: 'Create an organization' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Edit / }).count()).toBe(0);
});

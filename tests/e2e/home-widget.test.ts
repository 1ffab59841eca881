import { freshOrganization, type FreshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;
let organization: FreshOrganization;

beforeAll(async () => {
  organization = await freshOrganization('At home');
  await freshOrganization('Another');
  await importMembers(
    organization.documentId,
    'firstname,lastname,email\nGrace,Hopper,grace@example.org\nAda,Lovelace,ada@example.org\n'
  );
  panel = await openPanel();
  await panel.open('/');
});
afterAll(() => panel.close());

it('tells on the home page how a picked organization is doing, and leads to its pages', async () => {
  const { page } = panel;
  const picker = page.getByRole('combobox', { name: 'Organization', exact: true });
  await picker.click();
  await picker.fill(organization.name);
  await page.getByRole('option', { name: organization.name }).click();
  await page.getByText('No election ends within 30 days').waitFor();
  const members = page.getByRole('link', { name: 'Members', exact: true });
  expect(await page.locator('dl > div').filter({ has: members }).innerText()).toMatch(/^2\s/);
  await members.click();
  await page.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toContain(`/${organization.documentId}/members`);
});

import { freshOrganization } from './support/admin-api';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;

beforeAll(async () => {
  panel = await openPanel();
});
afterAll(() => panel.close());

const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 8)}`;

/** What the panel is told of organizations, as if there were none: other tests have made some. */
const withoutOrganizations = async (run: () => Promise<void>) => {
  const organizations = (url: URL) => url.pathname === '/org-admin/organizations';
  await panel.page.route(organizations, (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: { data: [] } }) : route.continue()
  );
  await run();
  await panel.page.unroute(organizations);
};

describe('an installation without organizations', () => {
  it('says what to do, and leads from the first organization to its members', async () => {
    const { page } = panel;
    const name = unique('Kök & Hälsa AB');

    await withoutOrganizations(async () => {
      await panel.open('/plugins/org-admin');
      await page.getByRole('heading', { name: 'Start with your first organization' }).waitFor();
      await page.getByRole('heading', { name: 'Import its members' }).waitFor();
      await page.getByRole('button', { name: 'Create an organization' }).click();
      await page.getByLabel(/^Name/).fill(name);
    });
    const slug = await page.getByLabel(/^Short name/).inputValue();
    expect(slug).toMatch(/^kok-halsa-ab-[a-z0-9]{1,6}$/);

    await page.getByLabel(/^Time zone/).click();
    await page.keyboard.type('stockholm');
    await page.getByRole('option', { name: /Europe\/Stockholm/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();

    await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
    await page.getByRole('heading', { name: 'No members yet' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Organization' }).inputValue()).toBe(name);

    await page.getByRole('link', { name: 'All organizations' }).click();
    const card = page.getByRole('main').getByRole('listitem').filter({ hasText: name });
    await card.waitFor();
    expect(await card.innerText()).toContain('Europe/Stockholm');
  });
});

describe('an organization', () => {
  it('is renamed, and keeps its short name', async () => {
    const { page } = panel;
    const { name } = await freshOrganization('Before');
    const newName = unique('After');

    await panel.open('/plugins/org-admin');
    await page.getByRole('button', { name: `Edit ${name}` }).click();
    const slug = await page.getByLabel(/^Short name/).inputValue();
    await page.getByLabel(/^Name/).fill(newName);
    expect(await page.getByLabel(/^Short name/).inputValue()).toBe(slug);
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByText(`${newName} has been saved.`).waitFor();
    await page.getByRole('link', { name: newName }).waitFor();
    expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
  });

  it('cannot take the short name of another, and the field says so', async () => {
    const { page } = panel;
    const first = await freshOrganization('First');
    const second = await freshOrganization('Second');

    await panel.open('/plugins/org-admin');
    await page.getByRole('button', { name: `Edit ${first.name}` }).click();
    const taken = await page.getByLabel(/^Short name/).inputValue();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: `Edit ${second.name}` }).click();
    await page.getByLabel(/^Short name/).fill(taken);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`“${taken}” is taken already. Choose another.`).waitFor();

    await page.getByLabel(/^Short name/).fill('Not Allowed!');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Use lowercase letters/).waitFor();
  });

  it('is switched in the menu, and the page stays', async () => {
    const { page } = panel;
    const first = await freshOrganization('Switch from');
    const second = await freshOrganization('Switch to');

    await panel.open(`/plugins/org-admin/${first.documentId}/audit-log`);
    await page.getByRole('heading', { level: 1, name: 'Audit log' }).waitFor();
    await page.getByRole('combobox', { name: 'Organization' }).click();
    await page.keyboard.type(second.name);
    await page.getByRole('option', { name: second.name }).click();

    await page.waitForURL((url) => url.pathname.endsWith(`/${second.documentId}/audit-log`));
    await page.getByRole('heading', { level: 1, name: 'Audit log' }).waitFor();
  });

  it('that the address makes up is said not to be there', async () => {
    await panel.open('/plugins/org-admin/nosuchorganization/members');
    await panel.page.getByRole('heading', { name: 'There is no such organization' }).waitFor();
    await panel.page.getByRole('link', { name: 'See all organizations' }).click();
    await panel.page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor();
  });
});

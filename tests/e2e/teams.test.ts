import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;
let organization: FreshOrganization;
let teamsPath: string;

beforeAll(async () => {
  panel = await openPanel();
});
beforeEach(async () => {
  organization = await freshOrganization('Teams');
  teamsPath = `/plugins/org-admin/${organization.documentId}/teams`;
});
afterAll(() => panel.close());

const create = (teamId: string, name: string, parent: string | null = null) =>
  adminApi().post<{ documentId: string }>(
    `/org-admin/organizations/${organization.documentId}/teams`,
    { teamId, name, parent }
  );
const dialog = () => panel.page.getByRole('dialog');
/** The names in the table, as they follow one another. */
const names = () =>
  panel.page.locator('tbody tr a[href*="/teams/"] span:first-child').allInnerTexts();
const row = (name: string) =>
  panel.page.locator('tbody tr').filter({ has: panel.page.getByText(name, { exact: true }) });
const pickParent = async (name: string) => {
  const { page } = panel;
  await dialog().getByRole('combobox', { name: 'Parent team' }).click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name, exact: true }).click();
};

describe('the page of teams', () => {
  it('leads from no team to a tree of them', async () => {
    const { page } = panel;
    await panel.open(teamsPath);
    await page.getByRole('heading', { name: 'No teams yet' }).waitFor();
    await page.getByRole('button', { name: 'Create a team' }).click();
    await dialog().getByLabel(/^Name/).fill('Fleet');
    expect(
      await dialog()
        .getByLabel(/^Team ID/)
        .inputValue()
    ).toBe('Fleet');
    await dialog().getByRole('button', { name: 'Create' }).click();
    await page.getByText('“Fleet” has been created.').waitFor();

    await page.getByRole('button', { name: 'Create a team' }).click();
    await dialog().getByLabel(/^Name/).fill('Crew');
    await dialog()
      .getByLabel(/^Team ID/)
      .fill('fleet');
    await pickParent('Fleet');
    await dialog().getByRole('button', { name: 'Create' }).click();
    await page.getByText('“fleet” is the ID of “Fleet”. Choose another.').waitFor();
    await dialog()
      .getByLabel(/^Team ID/)
      .fill('crew');
    await dialog().getByRole('button', { name: 'Create' }).click();
    await page.getByText('“Crew” has been created.').waitFor();
    await row('Crew').getByText('inside Fleet').waitFor();
    expect(await names()).toEqual(['Fleet', 'Crew']);
  });

  it('finds teams by name and ID, with those around them, and keeps the search in the address', async () => {
    const { page } = panel;
    const fleet = await create('FL', 'Fleet');
    await create('CR', 'Crew', fleet.documentId);
    await create('OF', 'Office');
    await panel.open(teamsPath);
    await row('Office').waitFor();
    await page.getByRole('searchbox', { name: /^Search teams/ }).fill('cr');
    await row('Office').waitFor({ state: 'detached' });
    expect(await names()).toEqual(['Fleet', 'Crew']);
    await page.reload();
    await row('Crew').waitFor();
    expect(await row('Office').count()).toBe(0);
    await page.getByRole('searchbox', { name: /^Search teams/ }).fill('nothing');
    await page.getByRole('heading', { name: 'No team matches' }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Clear the search' }).last().click();
    await row('Office').waitFor();
  });

  it('renames and moves a team, never into itself', async () => {
    const { page } = panel;
    const fleet = await create('FL', 'Fleet');
    const crew = await create('CR', 'Crew', fleet.documentId);
    await create('DE', 'Deck', crew.documentId);
    await panel.open(teamsPath);
    await page.getByRole('button', { name: 'Edit Crew' }).click();
    await dialog().getByRole('combobox', { name: 'Parent team' }).click();
    await page.getByRole('option', { name: 'Fleet' }).waitFor();
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['None', 'Fleet']);
    await page.getByRole('option', { name: 'None' }).click();
    await dialog().getByLabel(/^Name/).fill('All hands');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByText('“All hands” has been saved.').waitFor();
    await row('All hands').waitFor();
    expect(await names()).toEqual(['All hands', 'Deck', 'Fleet']);

    // Somebody else moves the team that is about to become the parent.
    await page.getByRole('button', { name: 'Edit Fleet' }).click();
    await pickParent('All hands');
    await adminApi().patch(
      `/org-admin/organizations/${organization.documentId}/teams/${crew.documentId}`,
      { parent: fleet.documentId }
    );
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByText(/“Fleet” cannot be inside “All hands”/).waitFor();
  });

  it('says what becomes of members and teams inside before one is deleted', async () => {
    const { page } = panel;
    const fleet = await create('FL', 'Fleet');
    const crew = await create('CR', 'Crew', fleet.documentId);
    await create('DE', 'Deck', crew.documentId);
    await importMembers(
      organization.documentId,
      'firstname,lastname,email,teamid\nAnn,Lee,ann@example.org,CR\nBo,Ek,bo@example.org,CR'
    );
    await panel.open(teamsPath);
    await page.getByRole('button', { name: 'Delete Crew' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByText(/^Its 2 members stay in the organization/).waitFor();
    await asked.getByText('The team inside it moves up to “Fleet”.').waitFor();
    await asked.getByRole('button', { name: 'Delete the team' }).click();
    await page.getByText('“Crew” has been deleted.').waitFor();
    await row('Crew').waitFor({ state: 'detached' });
    expect(await names()).toEqual(['Fleet', 'Deck']);
    await row('Deck').getByText('inside Fleet').waitFor();
  });

  it('leads from the number of members to just those', async () => {
    const { page } = panel;
    await importMembers(
      organization.documentId,
      'firstname,lastname,email,teamid\nAnn,Lee,ann@example.org,CR\nBo,Ek,bo@example.org,'
    );
    await panel.open(teamsPath);
    await row('CR').getByRole('link', { name: '1', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
    await page.getByText('1 member matches', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Ann Lee' }).waitFor();
  });

  it('adds members to a team, found by several searches, and takes them out', async () => {
    const { page } = panel;
    await create('CR', 'Crew');
    await importMembers(
      organization.documentId,
      [
        'firstname,lastname,email,teamid',
        'Ann,Lee,ann@example.org,CR',
        'Bo,Ek,bo@example.org,',
        'Cy,Fox,cy@example.org,',
      ].join('\n')
    );
    await panel.open(teamsPath);
    await row('Crew').getByRole('link', { name: 'Crew' }).click();
    await dialog().getByRole('heading', { name: '1 member' }).waitFor();
    await dialog().getByRole('button', { name: 'Add members' }).click();
    const picker = dialog().getByRole('group', { name: 'Add members' });
    expect(await picker.getByRole('checkbox', { name: /^Ann Lee/ }).isDisabled()).toBe(true);
    for (const name of ['Bo Ek', 'Cy Fox']) {
      await picker.getByRole('searchbox').fill(name);
      await picker.getByText('Ann Lee').waitFor({ state: 'detached' });
      await picker.getByRole('checkbox', { name: new RegExp(`^${name}`) }).click();
    }
    await picker.getByRole('button', { name: 'Add 2 members' }).click();
    await page.getByText('2 members have been added to “Crew”.').waitFor();
    await dialog().getByRole('heading', { name: '3 members' }).waitFor();

    await dialog().getByRole('button', { name: 'Take Ann Lee out of the team' }).click();
    await page.getByText('Ann Lee has been taken out of “Crew”.').waitFor();
    await dialog().getByRole('heading', { name: '2 members' }).waitFor();
    await page.keyboard.press('Escape');
    await row('Crew').getByRole('link', { name: '2', exact: true }).waitFor();
    await page
      .locator('a:focus')
      .and(page.getByRole('link', { name: 'Crew' }))
      .waitFor();
  });
});

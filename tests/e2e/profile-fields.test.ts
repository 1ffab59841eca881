import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

let panel: Panel;
let organization: FreshOrganization;
let fieldsPath: string;

beforeAll(async () => {
  panel = await openPanel();
});
beforeEach(async () => {
  organization = await freshOrganization('Fields');
  fieldsPath = `/plugins/org-admin/${organization.documentId}/profile-fields`;
});
afterAll(() => panel.close());

const home = () => `/org-admin/organizations/${organization.documentId}`;
const create = (field: object) => adminApi().post(`${home()}/profile-fields`, field);
const dialog = () => panel.page.getByRole('dialog');
const items = () => panel.page.getByRole('list', { name: 'Profile fields' }).getByRole('listitem');
const item = (label: string) => items().filter({ hasText: label });
const storedKeys = async () =>
  (await adminApi().get<{ key: string }[]>(`${home()}/profile-fields`)).map(({ key }) => key);
/** Waits until the server has put the fields in another order. */
const ordered = async (act: () => Promise<void>) => {
  const answer = panel.page.waitForResponse((response) => response.url().endsWith('/order'));
  await act();
  expect((await answer).status()).toBe(200);
};
const valuesOfAnn = async () => {
  const [ann] = await adminApi().get<{ documentId: string }[]>(`${home()}/members?search=ann`);
  const { customFields } = await adminApi().get<{
    customFields: { label: string; value: unknown }[];
  }>(`${home()}/members/${ann?.documentId}`);
  return Object.fromEntries(customFields.map(({ label, value }) => [label, value]));
};

describe('the page of profile fields', () => {
  it('leads from no field to a choice with options', async () => {
    const { page } = panel;
    await panel.open(fieldsPath);
    await page.getByRole('heading', { name: 'No profile fields yet' }).waitFor();
    await page.getByRole('button', { name: 'Create a field' }).click();
    await dialog().getByLabel(/^Name/).fill('Night watch?');
    expect(await dialog().getByLabel(/^Key/).inputValue()).toBe('nightWatch');
    await dialog().getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Choice' }).click();
    await dialog().getByRole('button', { name: 'Create' }).click();
    await page.getByText('Add at least one option.').waitFor();

    await dialog().getByRole('button', { name: 'Add one' }).click();
    await page.keyboard.type('Always');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Never');
    await dialog().getByRole('button', { name: 'Create' }).click();
    await page.getByText('“Night watch?” has been created.').waitFor();
    await item('Night watch?').getByText('Choice · Always, Never · nightWatch').waitFor();
    await item('Night watch?').getByText('No values').waitFor();
  });

  it('puts fields in another order, by keyboard and by mouse', async () => {
    const { page } = panel;
    for (const label of ['Alpha', 'Beta', 'Gamma']) {
      await create({ key: label.toLowerCase(), label });
    }
    await panel.open(fieldsPath);
    const down = page.getByRole('button', { name: 'Move Alpha down' });
    await down.focus();
    await ordered(() => page.keyboard.press('Enter'));
    expect(await storedKeys()).toEqual(['beta', 'alpha', 'gamma']);
    // The button is where it was for the one who presses it, until there is nowhere left to go.
    await ordered(() => page.keyboard.press('Enter'));
    expect(await storedKeys()).toEqual(['beta', 'gamma', 'alpha']);
    await page
      .locator('button:focus')
      .and(page.getByRole('button', { name: 'Move Alpha up' }))
      .waitFor();

    await ordered(() =>
      item('Alpha')
        .getByTitle('Drag to move')
        .dragTo(item('Beta'), { targetPosition: { x: 200, y: 5 } })
    );
    expect(await storedKeys()).toEqual(['alpha', 'beta', 'gamma']);
    expect(
      await items().locator('span:text-matches("^(Alpha|Beta|Gamma)$")').allInnerTexts()
    ).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  it('keeps the data of a field that is renamed, and of its options', async () => {
    const { page } = panel;
    await create({ key: 'color', label: 'Color', type: 'choice', options: ['Red', 'Blue'] });
    await importMembers(
      organization.documentId,
      'firstname,lastname,email,color\nAnn,Lee,ann@example.org,Red\nBo,Ek,bo@example.org,Blue'
    );
    await panel.open(fieldsPath);
    await item('Color').getByText('2 values').waitFor();
    await page.getByRole('button', { name: 'Edit Color' }).click();
    await dialog().getByLabel(/^Name/).fill('Shade');
    await dialog().getByLabel(/^Key/).fill('shade');
    await dialog()
      .getByText(/^What members have in the field is kept/)
      .waitFor();
    await dialog().getByLabel('Options 1').fill('Crimson');
    await dialog()
      .getByText(/get the new one: Red → Crimson$/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByText('“Shade” has been saved.').waitFor();
    await item('Shade').getByText('2 values').waitFor();
    expect(await valuesOfAnn()).toEqual({ Shade: 'Crimson' });

    await page.getByRole('button', { name: 'Edit Shade' }).click();
    await dialog().getByRole('button', { name: 'Remove Options 2' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog()
      .getByText(/^1 member has an option that would be taken away, such as “Blue”/)
      .waitFor();
    await dialog().getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Number' }).click();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog()
      .getByText(/^2 members have a value that does not fit this type/)
      .waitFor();
    expect(await valuesOfAnn()).toEqual({ Shade: 'Crimson' });
  });

  it('says how many values go with a field before it is deleted', async () => {
    const { page } = panel;
    await create({ key: 'locker', label: 'Locker' });
    await importMembers(
      organization.documentId,
      'firstname,lastname,email,locker\nAnn,Lee,ann@example.org,7'
    );
    await panel.open(fieldsPath);
    await page.getByRole('button', { name: 'Delete Locker' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByText('The value of 1 member in this field is lost for good.').waitFor();
    await importMembers(
      organization.documentId,
      'firstname,lastname,email,locker\nBo,Ek,bo@example.org,8'
    );
    await asked.getByRole('button', { name: 'Delete the field' }).click();
    await asked.getByText(/has changed: it is 2 now/).waitFor();
    await asked.getByText('The values of 2 members in this field are lost for good.').waitFor();
    await asked.getByRole('button', { name: 'Delete the field' }).click();
    await page.getByText('“Locker” has been deleted.').waitFor();
    await page.getByRole('heading', { name: 'No profile fields yet' }).waitFor();
    expect(await valuesOfAnn()).toEqual({});
  });
});

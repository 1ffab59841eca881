import { adminApi, freshOrganization } from './support/admin-api';
import { openPanel, type Panel } from './support/panel';

const CIRCLES = '/content-manager/collection-types/plugin::org-admin.circle';

let panel: Panel;
let circle: string;

beforeAll(async () => {
  const { documentId } = await freshOrganization('Lists');
  const created = await adminApi().post<{ documentId: string }>(CIRCLES, {
    name: 'Kitchen',
    organization: { connect: [{ documentId }] },
    domains: ['Menu', 'Budget'],
  });
  circle = `${CIRCLES}/${created.documentId}`;
  panel = await openPanel();
});
afterAll(() => panel.close());

beforeEach(async () => {
  await panel.open(circle);
  await domain(1).waitFor();
});

const domain = (number: number) => panel.page.getByLabel(`Domains ${number}`, { exact: true });
const shown = () =>
  panel.page
    .getByRole('list', { name: 'Domains' })
    .getByRole('textbox')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLTextAreaElement).value));

const save = async () => {
  await panel.page.getByRole('button', { name: 'Save' }).click();
  await panel.page.getByText('Saved document').waitFor();
};
const stored = async () => (await adminApi().get<{ domains: string[] }>(circle)).domains;

const paste = async (text: string) =>
  panel.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

it('is filled, ordered and pruned with the keyboard alone', async () => {
  const { keyboard } = panel.page;
  expect(await shown()).toEqual(['Menu', 'Budget']);

  await domain(2).focus();
  await keyboard.press('Enter');
  await keyboard.type('Suppliers');
  expect(await shown()).toEqual(['Menu', 'Budget', 'Suppliers']);

  await keyboard.press('Alt+ArrowUp');
  expect(await shown()).toEqual(['Menu', 'Suppliers', 'Budget']);

  await keyboard.press('Enter');
  await paste('- Garden\n- Waste\n\n- ');
  expect(await shown()).toEqual(['Menu', 'Suppliers', 'Garden', 'Waste', 'Budget']);

  await keyboard.press('Enter');
  await keyboard.press('Backspace');
  expect(await shown()).toEqual(['Menu', 'Suppliers', 'Garden', 'Waste', 'Budget']);

  await save();
  expect(await stored()).toEqual(['Menu', 'Suppliers', 'Garden', 'Waste', 'Budget']);
});

it('has buttons for the same, and keeps no empty rows', async () => {
  const { page } = panel;
  const before = await shown();
  await page.getByRole('button', { name: 'Remove Domains 1' }).click();
  await page.getByRole('button', { name: 'Move Domains 1 down' }).click();
  const [first, second, ...rest] = before.slice(1);
  expect(await shown()).toEqual([second, first, ...rest]);
  const add = page
    .getByRole('list', { name: 'Domains' })
    .locator('..')
    .getByRole('button', { name: 'Add one' });
  await add.click();
  expect(await shown()).toEqual([second, first, ...rest, '']);
  expect(await add.isDisabled()).toBe(true);

  await save();
  expect(await stored()).toEqual([second, first, ...rest]);
});

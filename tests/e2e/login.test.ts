import { openPanel, type Panel } from './support/panel';

let panel: Panel;

beforeAll(async () => {
  panel = await openPanel();
});
afterAll(() => panel?.close());

describe('the menu', () => {
  it('leads from the home page to the organizations', async () => {
    await panel.open('/');
    await panel.page.getByRole('link', { name: 'Organizations' }).first().click();
    await panel.page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor();
    expect(new URL(panel.page.url()).pathname).toMatch(/^\/admin\/plugins\/org-admin/);
  });
});

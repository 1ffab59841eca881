import { adminApi, freshOrganization } from './support/admin-api';
import { openPanel, type Panel } from './support/panel';
import { currentE2eRun } from './support/run';

let panel: Panel | undefined;
afterEach(() => panel?.close());

it('limits an API token to an organization', async () => {
  const organization = await freshOrganization('Reached');
  await freshOrganization('Out of reach');
  const { accessKey } = await adminApi().post<{ accessKey: string }>('/admin/api-tokens', {
    ...{ name: 'Intranet', description: 'Shows who is where', type: 'read-only', lifespan: null },
  });
  const seen = async () => {
    const answer = await fetch(`${currentE2eRun().url}/api/org-admin/organizations`, {
      headers: { Authorization: `Bearer ${accessKey}` },
    });
    const { data } = (await answer.json()) as { data: { name: string }[] };
    return data.map(({ name }) => name);
  };
  expect((await seen()).length).toBeGreaterThan(1);

  panel = await openPanel();
  const { page } = panel;
  await panel.open('/settings/api-tokens');
  await page.getByRole('link', { name: 'Access of API tokens' }).click();
  const row = page.getByRole('row', { name: /Intranet/ });
  expect(await row.innerText()).toMatch(/All organizations, new ones too[\s\S]*Read-only/);
  await row.getByRole('button', { name: 'Access of the token Intranet' }).click();

  const dialog = page.getByRole('dialog', { name: 'Access of the token Intranet' });
  await dialog.getByRole('radio', { name: 'Only these organizations' }).click();
  await dialog.getByText('this token sees nothing of any of them').waitFor();
  const search = dialog.getByRole('searchbox');
  if ((await search.count()) > 0) await search.fill(organization.name);
  await dialog.getByRole('checkbox', { name: organization.name }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. The token Intranet reaches').first().waitFor();
  await row.getByText(organization.name).waitFor();
  expect(await seen()).toEqual([organization.name]);
});

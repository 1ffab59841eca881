import { adminApi, freshOrganization, type FreshOrganization } from './support/admin-api';
import { administratorOf, newRole } from './support/administrators';
import { openPanel, type Panel } from './support/panel';

const CONTENT = '/content-manager/collection-types/plugin::org-admin';

interface Made {
  documentId: string;
}

const make = (type: string, data: object) => adminApi().post<Made>(`${CONTENT}.${type}`, data);
const connect = ({ documentId }: Made) => ({ connect: [{ documentId }] });

/** Marketing inside Company, with somebody in it who holds a role. */
const fill = async (organization: FreshOrganization) => {
  const within = { organization: connect(organization) };
  const company = await make('circle', { ...within, name: 'Company' });
  const circle = await make('circle', {
    ...within,
    name: 'Marketing',
    parent: connect(company),
    purpose: 'People know us',
  });
  const member = await make('member', {
    ...within,
    firstName: 'Grace',
    lastName: 'Hopper',
    email: 'grace.secret@example.org',
    phone: '+1 555 0123',
  });
  const role = await make('role', { ...within, name: 'Storyteller', circle: connect(circle) });
  await make('role', { ...within, name: 'Photographer', circle: connect(circle) });
  await make('circle-membership', {
    ...within,
    member: connect(member),
    circle: connect(circle),
    coreMember: true,
  });
  await make('assignment', { ...within, member: connect(member), role: connect(role) });
  return { circle, member };
};

let organization: FreshOrganization;
let other: FreshOrganization;
let circle: Made;
let member: Made;
let panel: Panel | undefined;

beforeAll(async () => {
  organization = await freshOrganization('Edited');
  other = await freshOrganization('Elsewhere');
  ({ circle, member } = await fill(organization));
  await make('circle', { name: 'Foreign circle', organization: connect(other) });
});
afterEach(() => panel?.close());

it('an editor changes a purpose beside who is in the circle, and sees no contact data', async () => {
  const roles = await adminApi().get<{ id: number; code: string }[]>('/admin/roles');
  const editor = roles.find(({ code }) => code === 'strapi-editor')!;
  panel = await openPanel(await administratorOf('editor', editor.id));
  const { page } = panel;
  await panel.open(`${CONTENT}.circle/${circle.documentId}`);

  const aside = page.locator('aside').filter({ hasText: 'Who is in this circle' });
  await aside.getByText('Grace Hopper').first().waitFor();
  // Badges are shown in capitals.
  const told = (await aside.innerText()).toLowerCase();
  for (const text of ['Company', 'Storyteller', 'Photographer', 'Vacant', 'Core member'])
    expect(told).toContain(text.toLowerCase());
  // An editor has no page of the plugin to go to.
  expect(await aside.getByRole('link', { name: 'Open the circle’s page' }).count()).toBe(0);

  await page.getByRole('textbox', { name: /^Purpose/ }).fill('Everybody knows us');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved document').waitFor();
  const saved = await adminApi().get<{ purpose: string }>(`${CONTENT}.circle/${circle.documentId}`);
  expect(saved.purpose).toBe('Everybody knows us');

  await panel.open(`${CONTENT}.member/${member.documentId}`);
  await page.getByRole('heading', { name: /Grace/ }).first().waitFor();
  expect(await page.content()).not.toMatch(/grace\.secret|555 0123/);
});

it('a role limited to an organization is given it in the settings, and sees that one only', async () => {
  const fields = ['name', 'purpose', 'parent', 'organization'];
  const role = await newRole('limited', [
    ...[
      ...['organizations.read-organizations', 'organizations.create-organizations'],
      ...['circles.read-circles', 'circles.read-circle-people', 'outbox.read-outbox'],
    ].map((action) => ({ action: `plugin::org-admin.${action}` })),
    ...['circle', 'organization'].map((type) => ({
      action: 'plugin::content-manager.explorer.read',
      subject: `plugin::org-admin.${type}`,
      properties: { fields: type === 'circle' ? fields : ['name'] },
    })),
  ]);

  panel = await openPanel();
  await panel.open('/settings/org-admin/panel-access');
  const settings = panel.page;
  await settings.getByRole('heading', { name: 'Access of panel roles' }).waitFor();
  await settings.getByRole('button', { name: `Access of the role ${role.name}` }).click();
  const dialog = settings.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Only these organizations' }).click();
  await dialog.getByText('With no organization chosen').waitFor();
  const search = dialog.getByRole('searchbox');
  if ((await search.count()) > 0) await search.fill(organization.name);
  await dialog.getByRole('checkbox', { name: organization.name }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = settings.getByRole('row').filter({ hasText: role.name });
  await row.getByText(organization.name).waitFor();
  await panel.close();

  panel = await openPanel(await administratorOf('limited', role.id));
  const { page } = panel;
  await panel.open('/plugins/org-admin');
  await page.getByRole('link', { name: organization.name }).first().waitFor();
  expect(await page.getByText(other.name).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Create an organization' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Outbox', exact: true }).count()).toBe(0);
  await panel.open(`/plugins/org-admin/${other.documentId}/circles`);
  await page.getByRole('heading', { name: 'There is no such organization' }).waitFor();

  await panel.open(`${CONTENT}.circle`);
  await page.getByRole('gridcell', { name: 'Marketing' }).waitFor();
  expect(await page.getByText('Foreign circle').count()).toBe(0);
  await panel.open(`${CONTENT}.circle/${circle.documentId}`);
  await page.getByRole('link', { name: 'Open the circle’s page' }).click();
  await page.getByRole('heading', { name: 'Marketing', level: 1 }).waitFor();
});

import { adminApi, freshOrganization } from './support/admin-api';
import { importMembers } from './support/members';
import { openPanel, type Panel } from './support/panel';

interface Row {
  documentId: string;
}

let panel: Panel;
let org: string;
let membersPath: string;

const CSV = [
  'firstname,lastname,email,personalid,teamid',
  'Ada,Alder,ada@example.org,P-1,alpha',
  'Bo,Birch,bo@example.org,P-2,alpha',
  'Cecilia,Cedar,cecilia@example.org,P-3,',
  'Dirk,Dogwood,dirk@example.org,P-4,',
  'Elske,Elm,elske@example.org,P-5,',
  'Filip,Fir,filip@example.org,P-6,',
].join('\n');

const api = () => adminApi();
const orgPath = () => `/org-admin/organizations/${org}`;
const memberId = async (search: string) => {
  const [found] = await api().get<Row[]>(`${orgPath()}/members?search=${search}`);
  if (!found) throw new Error(`No member matches ${search}.`);
  return found.documentId;
};
const stateOf = async (search: string) =>
  (await api().get<{ state: string }>(`${orgPath()}/members/${await memberId(search)}`)).state;
const removeMember = async (search: string) =>
  api().post(`${orgPath()}/members/actions`, {
    action: 'remove',
    members: [await memberId(search)],
  });
/** Makes something as a content editor would. */
const makeContent = (type: string, data: object) =>
  api().post<Row>(`/content-manager/collection-types/plugin::org-admin.${type}`, {
    organization: { connect: [{ documentId: org }] },
    ...data,
  });
const connected = (documentId: string) => ({ connect: [{ documentId }] });

beforeAll(async () => {
  ({ documentId: org } = await freshOrganization('Changes'));
  membersPath = `/plugins/org-admin/${org}/members`;
  await importMembers(org, CSV);
  await api().post(`${orgPath()}/profile-fields`, {
    key: 'shirt',
    label: 'Shirt size',
    type: 'choice',
    options: ['S', 'M', 'L'],
  });
  panel = await openPanel();
});
afterAll(() => panel.close());

const dialog = (name: string | RegExp) => panel.page.getByRole('dialog', { name });
const button = (name: string | RegExp) => panel.page.getByRole('button', { name, exact: true });
const row = (name: string) => panel.page.getByRole('row').filter({ hasText: name });
const notification = (text: string | RegExp) => panel.page.getByText(text).first().waitFor();
const openTable = async () => {
  await panel.open(membersPath);
  await row('Ada Alder').waitFor();
};
const openProfile = async (search: string, name: string) => {
  await panel.open(`${membersPath}/${await memberId(search)}`);
  await dialog(name).waitFor();
};
const select = async (...names: string[]) => {
  for (const name of names) {
    await panel.page.getByRole('checkbox', { name: `Select ${name}` }).click();
  }
};
const fillIn = async (values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) {
    await panel.page.getByLabel(new RegExp(`^${label}`)).fill(value);
  }
};
const newMember = (email: string) => ({
  'First name': 'Greta',
  'Last name': 'Gorse',
  'E-mail': email,
});

describe('adding a member', () => {
  it('shows the member in the table, and goes on to the next one', async () => {
    const { page } = panel;
    await openTable();
    await page.getByRole('link', { name: 'Add member' }).click();
    await fillIn(newMember('greta@example.org'));
    await page.getByRole('combobox', { name: 'Teams' }).fill('alp');
    await page.getByRole('option', { name: 'alpha' }).click();
    await page.getByRole('combobox', { name: 'Shirt size' }).click();
    await page.getByRole('option', { name: 'M', exact: true }).click();
    await button('Add, then another').click();
    await notification('Greta Gorse has been added.');

    const firstName = page.getByLabel(/^First name/);
    expect(await firstName.inputValue()).toBe('');
    expect(await firstName.evaluate((field) => field === document.activeElement)).toBe(true);
    await fillIn({ 'First name': 'Hugo', 'Last name': 'Hazel', 'E-mail': 'hugo@example.org' });
    await button('Add').click();
    await notification('Hugo Hazel has been added.');
    await dialog('Add member').waitFor({ state: 'hidden' });

    await row('Hugo Hazel').waitFor();
    const text = await row('Greta Gorse').innerText();
    expect(text).toContain('Added');
    expect(text).toContain('Not invited');
    expect(text).toContain('alpha');
  });

  it('says at each field what is wrong with it, here and by the server', async () => {
    const { page } = panel;
    await panel.open(`${membersPath}/new`);
    await dialog('Add member').waitFor();
    await button('Add').click();
    await page.getByText('This is required.').nth(2).waitFor();

    await fillIn(newMember('not-there-yet@example.org'));
    await button('Phone, job title, comment and more').click();
    await fillIn({ Phone: 'ask the reception' });
    await button('Add').click();
    await page.getByText('This is not a phone number.').waitFor();
    expect(await page.getByLabel(/^Phone/).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('This is required.').count()).toBe(0);
  });

  it('asks before what was typed is lost', async () => {
    const { page } = panel;
    await panel.open(`${membersPath}/new`);
    await fillIn(newMember('lost@example.org'));
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click();
    expect(await page.getByLabel(/^E-mail/).inputValue()).toBe('lost@example.org');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
    await dialog('Add member').waitFor({ state: 'hidden' });
  });

  it('says whose an address is, and opens that member', async () => {
    const { page } = panel;
    await panel.open(`${membersPath}/new`);
    await fillIn(newMember('ADA@example.org'));
    await button('Add').click();
    await page.getByText('The address belongs to Ada Alder').waitFor();
    expect(await button(/^Bring/).count()).toBe(0);
    await button('Open Ada Alder').click();
    await dialog('Ada Alder').waitFor();
  });

  it('brings back a former member whose address it is', async () => {
    const { page } = panel;
    await removeMember('dirk');
    await panel.open(`${membersPath}/new`);
    await fillIn(newMember('dirk@example.org'));
    await button('Add').click();
    await page.getByText('Dirk Dogwood was removed from this organization.').waitFor();
    await button('Bring Dirk Dogwood back').click();
    await notification('Dirk Dogwood is a member again');
    await dialog('Dirk Dogwood').getByText('Added', { exact: true }).first().waitFor();
    expect(await stateOf('dirk')).toBe('added');
  });
});

describe('the invitation of a member', () => {
  it('is sent with the member being added, and followed in table and profile', async () => {
    const { page } = panel;
    await panel.open(`${membersPath}/new`);
    await fillIn({ 'First name': 'Ines', 'Last name': 'Ivy', 'E-mail': 'ines@example.org' });
    await page.getByRole('radio', { name: 'Send it now' }).click();
    await button('Add').click();
    await notification('Ines Ivy has been added; the invitation goes to ines@example.org.');
    await row('Ines Ivy').getByText('Sent', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Ines Ivy' }).click();
    const profile = dialog('Ines Ivy');
    await profile.getByText(/, by Ada Administrator/).waitFor();
    await profile.getByText('0 of 3').waitFor();
    await profile.getByRole('button', { name: 'Send a reminder' }).click();
    await dialog('Send a reminder to Ines Ivy?').getByRole('button', { name: 'Send' }).click();
    await notification('One reminder is sent.');
    await profile.getByText('1 of 3').waitFor();

    await profile.getByRole('button', { name: 'Revoke' }).click();
    await dialog('Revoke the invitation of Ines Ivy?')
      .getByRole('button', { name: 'Revoke' })
      .click();
    await notification('One invitation has been revoked.');
    await profile.getByText('The link was made void.').waitFor();
    expect(await profile.getByRole('button', { name: 'Revoke' }).count()).toBe(0);

    await page.keyboard.press('Escape');
    await panel.open(`${membersPath}?invitation=revoked`);
    await page.getByText('1 member matches').waitFor();
  });
});

describe('editing a member', () => {
  it('saves what was changed, and shows it in the profile', async () => {
    const { page } = panel;
    await openProfile('bo', 'Bo Birch');
    await button('Edit').click();
    await dialog('Edit Bo Birch').waitFor();
    await fillIn({ 'Last name': 'Beech', 'Job title': 'Carpenter' });
    await page.getByRole('combobox', { name: 'Shirt size' }).click();
    await page.getByRole('option', { name: 'L', exact: true }).click();
    await button('Take alpha off').click();
    await button('Save').click();
    await notification('Bo Beech has been saved.');

    const text = await dialog('Bo Beech').innerText();
    expect(text).toContain('Carpenter');
    expect(text).toMatch(/Shirt size\s+L/);
    expect(text).toContain('In no team');
    expect(text).toContain('P-2');
  });

  it('asks before changes are lost', async () => {
    const { page } = panel;
    await openProfile('cecilia', 'Cecilia Cedar');
    await button('Edit').click();
    await fillIn({ 'First name': 'Celia' });
    await button('Cancel').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
    await dialog('Cecilia Cedar').waitFor();
  });
});

describe('changing several members at once', () => {
  it('says how many it changed, and gives the keyboard back', async () => {
    const { page } = panel;
    await openTable();
    await select('Cecilia Cedar', 'Elske Elm', 'Filip Fir');
    await button('Change').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Set the access role' }).press('Enter');
    await dialog('Set the access role of 3 members').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Change');

    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Set the access role' }).press('Enter');
    await button('Change to Collaborator').click();
    await notification('3 access roles have been changed.');
    await row('Filip Fir').getByText('Collaborator').waitFor();
    expect(await row('Elske Elm').innerText()).toContain('Collaborator');
    expect(await row('Ada Alder').innerText()).toContain('Reader');
  });

  it('works on all that match, less those ticked off', async () => {
    const { page } = panel;
    await panel.open(`${membersPath}?accessRole=collaborator`);
    await row('Filip Fir').waitFor();
    await select('Cecilia Cedar');
    await button('Select all 3 that match this filter').click();
    await select('Cecilia Cedar');
    await button('Change').click();
    await page.getByRole('menuitem', { name: 'Add to a team' }).click();
    await page.getByRole('combobox', { name: 'Team', exact: true }).click();
    await page.keyboard.type('alp');
    await page.getByRole('option', { name: 'alpha' }).click();
    await button('Add to the team').click();
    await notification('2 members have been added to the team.');
    expect(await row('Filip Fir').innerText()).toContain('alpha');
    expect(await row('Cecilia Cedar').innerText()).not.toContain('alpha');
  });

  it('fills a profile field, and empties it only where that is said', async () => {
    const { page } = panel;
    await openTable();
    await select('Elske Elm', 'Filip Fir');
    await button('Change').click();
    await page.getByRole('menuitem', { name: 'Set a profile field' }).click();
    expect(await button('Set the field').isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Shirt size' }).click();
    await page.getByRole('option', { name: 'S', exact: true }).click();
    await button('Set the field').click();
    await notification('The field of 2 members has been changed.');

    await button('Change').click();
    await page.getByRole('menuitem', { name: 'Set a profile field' }).click();
    await page.getByRole('checkbox', { name: 'Empty the field' }).click();
    await button('Clear the field').click();
    await dialog(/Set a profile field/).waitFor({ state: 'hidden' });
    const filip = await api().get<{ customFields: { value: unknown }[] }>(
      `${orgPath()}/members/${await memberId('filip')}`
    );
    expect(filip.customFields.map(({ value }) => value)).toEqual([null]);
  });

  it('tells of those to whom it did not apply', async () => {
    const { page } = panel;
    await openTable();
    await select('Elske Elm', 'Filip Fir');
    await button('Change').click();
    await page.getByRole('menuitem', { name: 'Restore' }).click();
    await button('Restore').click();
    await notification('Nobody was brought back. 2 were left as they were');
  });

  it('keeps the last administrator, and says why', async () => {
    const { page } = panel;
    await api().patch(`${orgPath()}/members/${await memberId('ada')}`, {
      accessRole: 'administrator',
    });
    await openTable();
    await select('Ada Alder', 'Filip Fir');
    await button('Change').click();
    await page.getByRole('menuitem', { name: 'Suspend' }).click();
    await dialog('Suspend 2 members?').waitFor();
    await button('Suspend').click();
    const refusal = dialog('Suspend 2 members?').getByRole('alert');
    await refusal.getByText('Make another member an administrator first').first().waitFor();
    expect(await stateOf('filip')).toBe('added');
  });
});

describe('removing a member', () => {
  it('names what it holds, hands it over, and leaves the rest of it', async () => {
    const { page } = panel;
    const bo = await memberId('bo');
    const circle = await makeContent('circle', { name: 'Workshop' });
    const role = await makeContent('role', {
      name: 'Tool keeper',
      circle: connected(circle.documentId),
    });
    await makeContent('assignment', {
      member: connected(bo),
      role: connected(role.documentId),
      since: '2024-03-01',
    });
    await makeContent('action', {
      title: 'Sharpen the saws',
      state: 'open',
      circle: connected(circle.documentId),
      member: connected(bo),
    });

    await openProfile('bo', 'Bo Beech');
    await button('Remove').click();
    const asking = dialog('Remove Bo Beech?');
    await asking.getByText('Tool keeper · Workshop').waitFor();
    await asking.getByText('1 open action').waitFor();
    await asking.getByRole('button', { name: 'Hand over: Everything below' }).click();
    await page.keyboard.type('elske@example');
    await page.locator('[role=listbox][aria-busy=false] [role=option]:only-child').waitFor();
    await page.keyboard.press('Enter');
    expect(await asking.getByText('→ Elske Elm').count()).toBe(3);
    await asking.getByRole('button', { name: 'Remove', exact: true }).click();
    await notification('One member has been removed.');
    expect(await stateOf('bo')).toBe('removed');

    await openProfile('elske', 'Elske Elm');
    await dialog('Elske Elm').getByText('Tool keeper').waitFor();
    await openProfile('bo', 'Bo Beech');
    await dialog('Bo Beech')
      .getByText(/since .* · until /)
      .waitFor();
  });

  it('ends in nothing left of its person, once its address is typed', async () => {
    const { page } = panel;
    await openProfile('bo', 'Bo Beech');
    await button('Erase personal data').click();
    const asking = dialog('Erase the personal data of Bo Beech?');
    await asking.getByText(/In the profile: First name, Last name, E-mail/).waitFor();
    const erase = asking.getByRole('button', { name: 'Erase for good' });
    expect(await erase.isDisabled()).toBe(true);
    await asking.getByLabel('Type the e-mail address to confirm').fill('bo@example.org');
    await erase.click();
    await notification('The personal data has been erased');
    await page.getByText(/The personal data of this former member was erased on/).waitFor();
    expect(await page.getByRole('dialog').innerText()).not.toMatch(/Beech|bo@example|Carpenter/);
    expect(await button('Edit').count()).toBe(0);
  });
});

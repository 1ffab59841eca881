import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

import { freshOrganization, type FreshOrganization } from './support/admin-api';
import { contrastsOn } from './support/contrast';
import { inviteByMail } from './support/invitations';
import { currentE2eRun } from './support/run';

const PASSWORD = 'correct horse';

let browser: Browser;
let organization: FreshOrganization;
let opened = 0;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: currentE2eRun().chromium,
    args: ['--no-sandbox'],
  });
  organization = await freshOrganization('Östra Hamnen');
});
afterAll(() => browser.close());

const person = (data: { language?: string } = {}) => {
  opened += 1;
  const email = `invited-${opened}-${Math.random().toString(36).slice(2, 8)}@example.com`;
  return { firstName: 'Zoë', lastName: `Number ${opened}`, email, ...data };
};

/** Opens a link as somebody does who has nothing to do with the panel; what goes wrong in the page is kept. */
const open = async (link: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  globalThis.openPages ??= new Map<string, Page>();
  globalThis.openPages.set(link, page);
  const complaints: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requested.push(new URL(request.url()).origin));
  await page.goto(link);
  return {
    page,
    complaints,
    requested,
    close: async () => {
      globalThis.openPages?.delete(link);
      await context.close();
    },
  };
};

const post = async (path: string, body: object) => {
  const answer = await fetch(`${currentE2eRun().url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { jwt: string };
};

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('an invitation', () => {
  it('is accepted by keyboard alone, and the new account logs in', async () => {
    const invitee = person();
    const { page, complaints, requested, close } = await open(
      await inviteByMail(organization, invitee)
    );
    await page.getByRole('heading', { level: 1, name: `Join ${organization.name}` }).waitFor();
    await page.getByText(invitee.email, { exact: true }).waitFor();

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: 'Show password' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Welcome to ${organization.name}` }).waitFor();
    expect(await page.getByRole('status').innerText()).toContain(invitee.email);
    expect(complaints).toEqual([]);
    expect(new Set(requested)).toEqual(new Set([currentE2eRun().url]));
    await close();

    const { jwt } = await post('/api/auth/local', {
      identifier: invitee.email,
      password: PASSWORD,
    });
    const me = await fetch(`${currentE2eRun().url}/api/org-admin/me`, {
      headers: { authorization: `Bearer ${jwt}` },
    });
    expect(await me.json()).toMatchObject({
      data: { memberships: [{ organization: { name: organization.name } }] },
    });
  });

  it('leads from what is wrong to the fields to mend', async () => {
    const link = await inviteByMail(organization, person({ language: 'nl' }));
    const { page, close } = await open(link);
    await page.getByLabel('Wachtwoord', { exact: true }).fill('kort');
    await page.keyboard.press('Enter');

    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await focused(page)).toBe('problems');
    expect(await page.title()).toBe(`Fout: Lid worden van ${organization.name}`);
    const problem = 'Kies een wachtwoord van minstens 8 tekens.';
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('password');
    const password = page.getByRole('textbox', { name: 'Wachtwoord', exact: true });
    expect(await password.getAttribute('aria-invalid')).toBe('true');
    const describedBy = (await password.getAttribute('aria-describedby'))!.split(' ');
    const description = await Promise.all(
      describedBy.map((id) => page.locator(`#${id}`).innerText())
    );
    expect(description).toEqual(['Minstens 8 tekens.', problem]);

    await page.keyboard.type(PASSWORD);
    await page.getByLabel('Nogmaals het wachtwoord').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Welkom bij ${organization.name}` }).waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Je hebt al geaccepteerd' }).waitFor();
    await close();
  });

  it('is accepted without scripts, with another account too', async () => {
    const first = person();
    const noScripts = { javaScriptEnabled: false };
    const asNew = await open(await inviteByMail(organization, first), noScripts);
    expect(await asNew.page.getByRole('checkbox').count()).toBe(0);
    await asNew.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await asNew.page.getByLabel('Password once more').fill(PASSWORD);
    await asNew.page.getByRole('button', { name: 'Accept invitation' }).click();
    await asNew.page.getByRole('heading', { name: /^Welcome/ }).waitFor();
    await asNew.close();

    const other = await freshOrganization('Elsewhere');
    const invitee = person();
    const { page, close } = await open(await inviteByMail(other, invitee), noScripts);
    await page.getByRole('link', { name: 'I have another account' }).click();
    await page.getByRole('link', { name: `Back to ${invitee.email}` }).click();
    await page.getByRole('link', { name: 'I have another account' }).click();
    await page.getByLabel('User name or e-mail address of your account').fill(first.email);
    await page.getByLabel('Password of your account').fill('wrong password');
    await page.getByRole('button', { name: 'Log in and accept' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('User name or e-mail').inputValue()).toBe(first.email);
    await page.getByLabel('Password of your account').fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in and accept' }).click();
    await page.getByRole('heading', { name: `Welcome to ${other.name}` }).waitFor();
    expect(await page.getByRole('status').innerText()).toContain(first.email);
    await close();
  });

  it('is accepted once by somebody who clicks twice', async () => {
    const { page, close } = await open(await inviteByMail(organization, person()));
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Password once more').fill(PASSWORD);
    await page.getByRole('button', { name: 'Accept invitation' }).dblclick();
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor();
    await close();
  });
});

describe('the page', () => {
  it.each(['light', 'dark'] as const)(
    'can be read on a narrow %s screen, whatever colors were chosen',
    async (colorScheme) => {
      const design = { primaryColor: '#ffee00', backgroundColor: '#ffffff' };
      const invitee = { ...person(), firstName: 'Annemariekevan'.repeat(6) };
      const link = await inviteByMail(organization, invitee, design);
      const viewport = { width: 320, height: 640 };
      const { page, close } = await open(link, { colorScheme, viewport });
      await page.getByLabel('Password', { exact: true }).fill('short');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const contrasts = await contrastsOn(page);
      expect(contrasts.length).toBeGreaterThan(8);
      expect(contrasts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
      await close();
    }
  );

  it('of a link that leads nowhere says what to do, in the language of the browser', async () => {
    const link = `${currentE2eRun().url}/api/org-admin/invitations/${'A'.repeat(43)}`;
    const { page, complaints, close } = await open(link, { locale: 'sv-SE' });
    await page.getByRole('heading', { level: 1, name: 'Länken fungerar inte' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(complaints.filter((text) => !text.includes('status of 400'))).toEqual([]);
    await close();
  });
});

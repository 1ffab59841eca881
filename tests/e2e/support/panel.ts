import { existsSync } from 'node:fs';
import path from 'node:path';

import { chromium, type Page } from 'playwright-core';

import { currentE2eRun, type E2eRun } from './run';

export interface Panel {
  page: Page;
  /** Opens a page of the panel: `/plugins/org-admin`. */
  open(route: string): Promise<void>;
  /** Clicks what starts a download; answers the path of the file and the name it was offered under. */
  download(start: () => Promise<void>): Promise<{ file: string; name: string }>;
  close(): Promise<void>;
}

declare global {
  /** Pages that a failed test is photographed on; read by the test environment. */
  var openPages: Map<string, Page> | undefined;
}

/** How long a click waits for its button, or a page for its content. */
const ACTION_TIMEOUT_MS = 30_000;

export type Account = Pick<E2eRun['administrator'], 'email' | 'password'>;

const logIn = async (page: Page, url: string, account: Account) => {
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('navigation').first().waitFor();
};

/**
 * Opens the admin panel in Chromium as the super admin, or as another administrator. The first call of a run logs in through
 * the form, the others start from its session. Call it in `beforeAll`, and `close()` in `afterAll`.
 */
export const openPanel = async (
  account: Account = currentE2eRun().administrator
): Promise<Panel> => {
  const { chromium: executablePath, directory, url } = currentE2eRun();
  const session = path.join(directory, `session-${account.email}.json`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({
    acceptDownloads: true,
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    storageState: existsSync(session) ? session : undefined,
  });
  context.setDefaultTimeout(ACTION_TIMEOUT_MS);
  const page = await context.newPage();
  const pages = (globalThis.openPages ??= new Map<string, Page>());
  const key = `${pages.size}`;
  pages.set(key, page);
  try {
    if (!existsSync(session)) {
      await logIn(page, url, account);
      await context.storageState({ path: session });
    }
  } catch (error) {
    const picture = path.join(currentE2eRun().resultsDirectory, 'login.png');
    await page.screenshot({ path: picture }).catch(() => {});
    pages.delete(key);
    await browser.close();
    throw error;
  }

  return {
    page,
    async open(route) {
      await page.goto(`${url}/admin${route}`);
      // A page that opens with a dialog over it hides everything else from assistive technology.
      await page.getByRole('navigation', { includeHidden: true }).first().waitFor();
    },
    async download(start) {
      const [offered] = await Promise.all([page.waitForEvent('download'), start()]);
      const failure = await offered.failure();
      if (failure) throw new Error(`The download failed: ${failure}`);
      const name = offered.suggestedFilename();
      const file = path.join(directory, `${Date.now()}-${path.basename(name)}`);
      await offered.saveAs(file);
      return { file, name };
    },
    async close() {
      pages.delete(key);
      await browser.close();
    },
  };
};

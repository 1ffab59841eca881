import type { Page } from 'playwright-core';

import type { Panel } from './panel';

/** The import wizard as an administrator handles it. */
export const importWizard = ({ page, open }: Panel, organization: string) => ({
  open: () => open(`/plugins/org-admin/${organization}/imports/new`),

  /** Chooses a file; `content` gives it a name and bytes, a text is the path of one. */
  choose: (file: string | { name: string; content: string | Buffer }) =>
    page.setInputFiles(
      'input[type=file]',
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.content) }
    ),
  /** Waits until the file is read as so many rows and columns. */
  waitUntilRead: (rows: number, columns: number) =>
    page.getByText(`${rows} rows in ${columns} columns`).waitFor(),
  linkColumns: () => page.getByRole('button', { name: 'Link the columns' }).click(),

  fieldOf: (heading: string) =>
    page.getByRole('combobox', { name: `Member field for column ${heading}` }),
  async link(heading: string, field: string | RegExp) {
    await this.fieldOf(heading).click();
    await page.getByRole('option', { name: field }).click();
  },
  createTeams: () => page.getByRole('radio', { name: 'Create them' }).click(),

  checkFile: () => page.getByRole('button', { name: 'Check the whole file' }),
  /** Goes on to the review and waits for it. */
  async review() {
    await this.checkFile().click();
    await page.getByTestId('import-rows').waitFor();
  },
  start: () => page.getByRole('button', { name: /^Import( \d+ members?)?$/ }),

  /** Starts the import and waits for its end. */
  async run() {
    await this.start().click();
    await page.getByTestId('import-outcome').waitFor({ timeout: 60_000 });
  },
  outcome: () => page.getByTestId('import-outcome').getByRole('heading').innerText(),
});

/** The counts by outcome, in the review and on the page of a run. */
export const countsOn = async (page: Page): Promise<Record<string, number>> => {
  const tiles = await page
    .getByRole('list', { name: 'Counts by outcome' })
    .getByRole('listitem')
    .all();
  const texts = await Promise.all(tiles.map((tile) => tile.innerText()));
  return Object.fromEntries(
    texts.map((text) => {
      const [count = '', label = ''] = text.split('\n').filter(Boolean);
      return [label, Number(count.replace(/\D/g, ''))];
    })
  );
};

import type { Panel } from './panel';

const TITLES = {
  who: 'Who is invited',
  sender: 'From whom it comes',
  content: 'What it says',
  design: 'How it looks',
  review: 'Check and send',
} as const;

/** The invitation wizard as an administrator handles it. */
export const inviteWizard = ({ page, open }: Panel, organization: string) => ({
  open: (query = '') => open(`/plugins/org-admin/${organization}/invitations/new${query}`),

  /** Waits for a step. */
  at: (step: keyof typeof TITLES) =>
    page.getByRole('heading', { name: `of 5: ${TITLES[step]}` }).waitFor(),
  next: () => page.getByRole('button', { name: 'Next' }).click(),
  /** Goes on to a step, and waits for it. */
  async goOn(step: keyof typeof TITLES) {
    await this.next();
    await this.at(step);
  },

  /** How many get an invitation, were invited before, and are left out. */
  async counts(): Promise<number[]> {
    const tiles = page.getByRole('list', { name: 'How many are invited' }).getByRole('listitem');
    await tiles.first().waitFor();
    return (await tiles.allInnerTexts()).map((text) => Number.parseInt(text, 10));
  },

  field: (name: string) => page.getByRole('textbox', { name, exact: true }),
  writeOwnText: () => page.getByRole('radio', { name: /^Own text/ }).click(),
  insert: (field: string) => page.getByRole('button', { name: field, exact: true }).click(),
  choosePicture: (name: string, dataUrl: string) =>
    page
      .getByRole('group', { name })
      .locator('input[type=file]')
      .setInputFiles({
        name: 'picture.png',
        mimeType: 'image/png',
        buffer: Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'),
      }),

  /** The mail in its frame. */
  preview: page.frameLocator('iframe[title^="Invitation to"]'),
  async previewAs(name: string) {
    await page.getByRole('combobox', { name: 'As it reaches' }).click();
    await page.getByRole('option', { name: new RegExp(`^${name} <`) }).click();
  },

  /** Sends, says yes, and waits for the page of the batch. */
  async send(button: string, yes = 'Send now') {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('button', { name: yes, exact: true }).click();
    await page.getByTestId('batch-progress').waitFor();
  },
});
